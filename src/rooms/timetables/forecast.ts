import type { BankHolidayCalendar, Nation } from '../../kit/bank-holidays.ts'
import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Clock } from '../../kit/clock.ts'
import type { TimetableStep } from '../../kit/pack/timetables.ts'
import { nextWorkingDay } from '../../kit/working-days.ts'
import { clockEnd } from './clock-end.ts'
import { afterPause, type Pause, withPauses } from './pauses.ts'

/** What is known of a step beyond its template. */
export type StepFact = Readonly<{
  /** Is it done? And when, if that is known. */
  isDone: boolean
  doneOn: CalendarDate | null
  /** For an assessment that was asked for, or a consultation that is open: the date that it has itself, and its reference. For a release: the day that has been set. */
  ownDate: CalendarDate | null
  /** For a consultation that is open: the day on which it was issued. */
  begunOn?: CalendarDate | undefined
  reference: string | null
  /** For an assessment that waits: why it does not come sooner, and whether its assessor has promised another day. */
  because?: readonly string[]
  isEstimate?: boolean
}>

export const NOTHING_KNOWN: StepFact = { isDone: false, doneOn: null, ownDate: null, reference: null }

/** A meeting, called or to be expected by the rule of its body, and until when it takes papers. */
export type Station = Readonly<{ body: string; date: CalendarDate; papersDue: CalendarDate; reference: string | null }>

/** All from outside by which a timetable is worked out. */
export type Surroundings = Readonly<{
  today: CalendarDate
  calendar: BankHolidayCalendar
  /** Of the code itself. */
  nation: Nation
  /** The clocks of the edition, ready to run. */
  clocks: Readonly<Record<string, Clock>>
  /** The clock that an assessment of each kind takes. */
  assessmentClocks: Readonly<Record<string, string>>
  /** In order of date. */
  stations: readonly Station[]
  releases: readonly CalendarDate[]
}>

export type Course = Readonly<{
  steps: readonly TimetableStep[]
  complexity: string
  startsOn: CalendarDate
  facts: ReadonlyMap<string, StepFact>
  pauses: readonly Pause[]
}>

export type StepForecast = Readonly<{
  key: string
  /** When it can begin; null if something before it has no date. */
  startsOn: CalendarDate | null
  /** When it was done or is to be expected; null if no date can be found, and where it is done and nobody knows when. */
  endsOn: CalendarDate | null
  isDone: boolean
  /** The input for which it waits longest. */
  waitsFor: string | null
  /** The meeting or the assessment. */
  reference: string | null
  /** Of an assessment: why it does not come sooner, and whether its assessor has promised another day. */
  because?: readonly string[] | undefined
  isEstimate?: boolean | undefined
}>

/**
 * When each step of a timetable is to be expected.
 *
 * In English:
 * - what is done stays where it is;
 * - every other step begins when the last of its inputs is there, and not in a pause;
 * - a period takes its clock, and makes up for the Working Days of every pause; a consultation that is open has its own date;
 * - an assessment takes its clock, from today on, until it is asked for, and then comes when its assessor’s queue lets it, and not before its own date;
 * - a meeting is the first of its body that still takes papers when the inputs are there;
 * - a release is the first that leaves the lead time, or the day that has been set;
 * - nothing that is not done is to be expected before today;
 * - what has an input without a date has none.
 */
export function forecastSteps(course: Course, around: Surroundings): readonly StepForecast[] {
  const found = new Map<string, StepForecast>()
  for (const step of course.steps) found.set(step.key, forecastStep(step, course, around, found))
  return [...found.values()]
}

function forecastStep(
  step: TimetableStep,
  course: Course,
  around: Surroundings,
  before: ReadonlyMap<string, StepForecast>,
): StepForecast {
  const fact = course.facts.get(step.key) ?? NOTHING_KNOWN
  const { day, waitsFor } = readyOn(step, course, before)
  if (fact.isDone)
    return { key: step.key, startsOn: null, endsOn: fact.doneOn, isDone: true, waitsFor, reference: fact.reference }
  if (day === null) return { key: step.key, startsOn: null, endsOn: null, isDone: false, waitsFor, reference: null }
  const time = { today: around.today, calendar: around.calendar[around.nation] }
  const startsOn = fact.begunOn ?? afterPause(day, course.pauses, time)
  const end = endOf(step, { startsOn, fact, course, around })
  return { key: step.key, startsOn, isDone: false, waitsFor, ...end }
}

/** The day on which the last input is there. One that is done, nobody knows when, was there when the timetable began. */
function readyOn(step: TimetableStep, { startsOn }: Course, before: ReadonlyMap<string, StepForecast>) {
  let day: CalendarDate | null = startsOn
  let waitsFor: string | null = null
  for (const key of step.after) {
    const input = before.get(key)
    const there = input?.isDone === true ? (input.endsOn ?? startsOn) : (input?.endsOn ?? null)
    if (there === null) return { day: null, waitsFor: key }
    if (day === null || there >= day) [day, waitsFor] = [there, key]
  }
  return { day, waitsFor }
}

type Begun = Readonly<{ startsOn: CalendarDate; fact: StepFact; course: Course; around: Surroundings }>
type End = Pick<StepForecast, 'endsOn' | 'reference' | 'because' | 'isEstimate'>

function endOf(step: TimetableStep, begun: Begun): End {
  const { startsOn, fact, course, around } = begun
  switch (step.option) {
    case 'period': {
      const { ownDate, reference } = fact
      return { endsOn: ownDate ?? afterClock(clockOf(step.clock, course.complexity), begun), reference }
    }
    case 'assessment': {
      const { ownDate, reference, because, isEstimate } = fact
      if (ownDate !== null) return { endsOn: notBefore(ownDate, startsOn, around), reference, because, isEstimate }
      // Nobody has asked for it: that can be done today at the earliest.
      const isOverdue = startsOn < around.today
      const asked = isOverdue ? { ...begun, startsOn: around.today } : begun
      const endsOn = afterClock(around.assessmentClocks[step.assessment], asked)
      return { endsOn, reference: null, because: isOverdue ? ['it has yet to be asked for'] : undefined }
    }
    case 'meeting': {
      const station = around.stations.find(
        ({ body, date, papersDue }) => body === step.body && papersDue >= startsOn && date >= around.today,
      )
      return { endsOn: station?.date ?? null, reference: station?.reference ?? null }
    }
    case 'release': {
      if (fact.ownDate !== null) return { endsOn: notBefore(fact.ownDate, startsOn, around), reference: null }
      const ready = step.leadTime === undefined ? startsOn : afterClock(step.leadTime, begun)
      const release = around.releases.find(day => ready !== null && day >= ready && day >= around.today)
      return { endsOn: release ?? null, reference: null }
    }
  }
}

function afterClock(name: string | undefined, { startsOn, course, around }: Begun): CalendarDate | null {
  const clock = name === undefined ? undefined : around.clocks[name]
  if (clock === undefined) return null
  const calendar = around.calendar[clock.nation]
  const end = clockEnd(clock, startsOn, around.calendar)
  const moved = withPauses(startsOn, end, course.pauses, { today: around.today, calendar })
  return moved < around.today ? nextWorkingDay(around.today, calendar) : moved
}

function notBefore(date: CalendarDate, startsOn: CalendarDate, around: Surroundings): CalendarDate {
  const { today, calendar, nation } = around
  const earliest = startsOn < today ? nextWorkingDay(today, calendar[nation]) : startsOn
  return date < earliest ? earliest : date
}

function clockOf(clock: string | Readonly<Record<string, string>>, complexity: string): string | undefined {
  return typeof clock === 'string' ? clock : clock[complexity]
}
