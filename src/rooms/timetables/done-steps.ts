import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { TimetableStep } from '../../kit/pack/timetables.ts'
import { NOTHING_KNOWN, type StepFact } from './forecast.ts'
import { inputsOf } from './template.ts'
import type { NotedStep } from './timetable.ts'

/** That a modification came into a state; `on` is null for the state in which it was first entered, since it may have been there for long. */
export type StateReached = Readonly<{ state: string; on: CalendarDate | null }>

/** An assessment as far as a timetable asks about it. */
export type AssessmentFact = Readonly<{
  kind: string
  /** The key of the solution that it is of. */
  solution: string
  reference: string
  /** By its target and the queue of its assessor, and why not sooner. */
  expected: CalendarDate
  because: readonly string[]
  /** It is to be expected on another day than its assessor has promised. */
  isEstimate: boolean
  deliveredOn: CalendarDate | null
  isNotNeeded: boolean
}>

/** A consultation that was issued and not withdrawn, as far as a timetable asks about it. */
export type ConsultationFact = Readonly<{
  kind: string
  reference: string
  openedOn: CalendarDate
  closesOn: CalendarDate
  isClosed: boolean
  /** How many steps the modification had taken when it was issued. */
  stepsBefore: number
}>

/** What happened to a modification, of what a timetable asks about. */
export type Happened = Readonly<{
  reached: readonly StateReached[]
  /** The keys of the original and the alternatives. */
  solutions: readonly string[]
  assessments: readonly AssessmentFact[]
  /** The kinds of assessment that were ever asked for, whatever became of them. */
  everAsked: readonly string[]
  /** In the order in which they were issued. */
  consultations: readonly ConsultationFact[]
}>

/**
 * What is known of each step.
 *
 * In English:
 * - what somebody noted holds before everything else;
 * - a step is done when the modification first came into one of its states;
 * - but not if the modification came back since to where one of its inputs leads: then it is to be done again;
 * - an assessment is done when it is delivered, or not needed, of the original and of each alternative; until then the last of them is waited for; where
 *   none was ever asked for here, it is done like any other step;
 * - a consultation that has been issued closes on its own day, and is done then; one from before the modification came back counts no more;
 * - a release for which a day has been set is to be expected then;
 * - what a step rests on that the modification has come past is done, and nobody knows when, unless it is under way.
 */
export function factsOf(
  steps: readonly TimetableStep[],
  { reached, solutions, assessments, everAsked, consultations }: Happened,
  noted: readonly NotedStep[],
  implementedOn: CalendarDate | null = null,
): ReadonlyMap<string, StepFact> {
  const facts = new Map<string, StepFact>()
  const passed = new Set<string>()
  for (const step of steps) {
    const note = noted.find(({ key }) => key === step.key)
    if (note !== undefined) facts.set(step.key, { ...NOTHING_KNOWN, isDone: true, doneOn: note.on })
    else if (step.option === 'assessment' && everAsked.includes(step.assessment))
      facts.set(step.key, assessed(step.assessment, solutions, assessments))
    else {
      const held = step.option === 'period' ? consulted(step, steps, reached, consultations) : undefined
      const fact = held ?? byState(step, steps, reached)
      if (held === undefined && fact.isDone) passed.add(step.key)
      const isSet = step.option === 'release' && !fact.isDone
      facts.set(step.key, isSet ? { ...fact, ownDate: implementedOn } : fact)
    }
  }
  noteInputs(steps, facts, passed)
  return facts
}

/** From the last step to the first: a modification that was entered in mid-life has been through all that comes before where it stands. */
function noteInputs(steps: readonly TimetableStep[], facts: Map<string, StepFact>, passed: Set<string>): void {
  for (const { key, after } of steps.toReversed()) {
    if (!passed.has(key)) continue
    for (const input of after) {
      passed.add(input)
      if (facts.get(input) === NOTHING_KNOWN) facts.set(input, DONE_ONCE)
    }
  }
}

const DONE_ONCE: StepFact = { ...NOTHING_KNOWN, isDone: true }

function assessed(kind: string, solutions: readonly string[], assessments: readonly AssessmentFact[]): StepFact {
  const newest = solutions.map(solution => assessments.findLast(one => one.kind === kind && one.solution === solution))
  const known = newest.filter(one => one !== undefined)
  const open = known.filter(({ deliveredOn, isNotNeeded }) => deliveredOn === null && !isNotNeeded)
  const last = (open.length > 0 ? open : known).toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1)).at(-1)
  if (last === undefined || known.length < newest.length) return NOTHING_KNOWN
  const isDone = open.length === 0
  const { reference, expected, because, isEstimate, deliveredOn } = last
  return isDone
    ? { isDone, doneOn: deliveredOn, ownDate: null, reference }
    : { isDone, doneOn: null, ownDate: expected, reference, because, isEstimate }
}

function dayOf({ deliveredOn, expected, isNotNeeded }: AssessmentFact): CalendarDate {
  return deliveredOn ?? (isNotNeeded ? '' : expected)
}

function consulted(
  step: TimetableStep & { option: 'period' },
  steps: readonly TimetableStep[],
  reached: readonly StateReached[],
  consultations: readonly ConsultationFact[],
): StepFact | undefined {
  const one = consultations.findLast(({ kind }) => kind === step.consultation)
  if (one === undefined) return undefined
  // Of the states that were reached, the first may be that in which it was entered, into which no step led.
  const since = one.stepsBefore + (reached[0]?.on === null ? 1 : 0)
  const wentBack = inputsOf(step, steps).some(input => (placesOf(input, reached).at(-1) ?? -1) >= since)
  if (wentBack) return undefined
  const { reference, openedOn, closesOn, isClosed } = one
  return isClosed
    ? { isDone: true, doneOn: closesOn, ownDate: null, reference }
    : { isDone: false, doneOn: null, ownDate: closesOn, begunOn: openedOn, reference }
}

function byState(step: TimetableStep, steps: readonly TimetableStep[], reached: readonly StateReached[]): StepFact {
  const places = placesOf(step, reached)
  const [first] = places
  const last = places.at(-1)
  if (first === undefined || last === undefined) return NOTHING_KNOWN
  const wentBack = inputsOf(step, steps).some(input => (placesOf(input, reached).at(-1) ?? -1) > last)
  return wentBack ? NOTHING_KNOWN : { ...NOTHING_KNOWN, isDone: true, doneOn: reached[first]?.on ?? null }
}

/** Where in the course of its states the modification came into one of this step’s. */
function placesOf({ doneIn = [] }: TimetableStep, reached: readonly StateReached[]): readonly number[] {
  return reached.flatMap(({ state }, place) => (doneIn.includes(state) ? [place] : []))
}
