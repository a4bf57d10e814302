import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { CostLine } from './costs.ts'

/** What somebody was asked to find out about a modification, from the request to the delivery. */
export type Assessment = Readonly<{
  /** The reference of the modification. */
  modification: string
  /** A kind of the edition, and the function of whoever makes it. */
  kind: string
  /** The original or an alternative, by its key; absent in what was asked for when only the original could be. */
  solution?: string
  assessor: string
  requestedOn: CalendarDate
  /** What is asked about the solution. */
  scope: string
  /** Its place in the queue of its assessor: lower ones first. What is asked for later has a higher one. */
  rank: number
  /** The date by the clock of its kind, which stays as it was; and the date that now stands. */
  indicated: CalendarDate
  target: CalendarDate
  /** Dates that stood before, oldest first, each with why it was given up. */
  targets: readonly EarlierTarget[]
  /** How it came to stand elsewhere in the queue. */
  moves: readonly QueueMove[]
  questions: readonly Question[]
  beganOn: CalendarDate | null
  deliveredOn: CalendarDate | null
  /** What it found. */
  findings: string
  costs: readonly CostLine[]
  /** Why it is not needed, was withdrawn, or speaks of an earlier solution. */
  reason: string | null
}>

export type EarlierTarget = Readonly<{ on: CalendarDate; reason: string; setOn: CalendarDate; by: string }>

/** `before`: the reference of the one that it was put before; null for the end of the queue. */
export type QueueMove = Readonly<{ on: CalendarDate; before: string | null; reason: string; authority: string }>

/** Something that the assessor needs to know before it can go on. */
export type Question = Readonly<{
  text: string
  askedOn: CalendarDate
  answer: string | null
  answeredOn: CalendarDate | null
}>

/** What waits for the assessor, or with it for an answer. */
export const OPEN_STATES: readonly string[] = ['requested', 'in-preparation', 'information-needed']

export function isOpen(state: string): boolean {
  return OPEN_STATES.includes(state)
}

export function isLate({ target }: Pick<Assessment, 'target'>, state: string, today: CalendarDate): boolean {
  return isOpen(state) && target < today
}

/** The question to which there is no answer yet. */
export function openQuestion({ questions }: Pick<Assessment, 'questions'>): Question | undefined {
  return questions.findLast(({ answeredOn }) => answeredOn === null)
}

/** With another target; the one before stays readable. */
export function withTarget(
  assessment: Assessment,
  target: CalendarDate,
  why: Readonly<{ reason: string; setOn: CalendarDate; by: string }>,
): Assessment {
  if (target === assessment.target) return assessment
  return { ...assessment, target, targets: [...assessment.targets, { on: assessment.target, ...why }] }
}

/** Which solution it is of. */
export function solutionAssessed({ solution = 'original' }: Pick<Assessment, 'solution'>): string {
  return solution
}

/** Of each solution by itself: the original first, then the alternatives in their order. */
export function bySolution<One extends Readonly<{ content: Pick<Assessment, 'solution'> }>>(
  all: readonly One[],
): readonly Readonly<{ solution: string; own: readonly One[] }>[] {
  const place = (solution: string) => Number(/\d+$/.exec(solution)?.[0] ?? 0)
  const groups = Map.groupBy(all, ({ content }) => solutionAssessed(content))
  return [...groups].toSorted(([a], [b]) => place(a) - place(b)).map(([solution, own]) => ({ solution, own }))
}

/** What it is found by. */
export function wordsOf({ scope, findings, costs, questions }: Assessment): string {
  return [scope, findings, ...costs.map(({ rationale }) => rationale), ...questions.map(({ text }) => text)].join(' ')
}
