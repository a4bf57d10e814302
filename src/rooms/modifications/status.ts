import type { ModificationProcess } from '../../kit/pack/modification-process.ts'

/** Where the modifications of a code stand on a day, and what became of them since another: the report that a body is given each month. */
export type StatusReport = Readonly<{
  on: string
  /** What it tells of as new happened after this day. */
  since: string
  counts: readonly CountedState[]
  /** What happened in between, oldest first. */
  events: readonly ReportedEvent[]
  entries: readonly ReportedEntry[]
}>

export type CountedState = Readonly<{ stage: string | null; state: string; title: string; count: number }>
export type ReportedEvent = Readonly<{ on: string; reference: string; title: string | null; says: string }>

/** How it goes against its timetable. What a report of earlier days does not say is absent. */
export type Progress = 'as-planned' | 'late-and-made-up' | 'late' | 'no-timetable'

export type ReportedEntry = Readonly<{
  reference: string
  title: string | null
  state: string
  stateInWords: string
  path: string
  next: string
  nextOn: string | null
  owedBy: string | null
  progress?: Progress
  /** What is late and what it moves, in whole sentences. */
  late?: readonly string[]
  plannedEnd?: string | null
  expectedEnd?: string | null
}>

/** What a report is made from. Those that have ended are told of by what became of them, and not listed. */
export type StatusParts = Pick<StatusReport, 'counts' | 'events' | 'entries'>

export function statusReport(
  process: ModificationProcess,
  { counts, events, entries }: StatusParts,
  { on, since }: Pick<StatusReport, 'on' | 'since'>,
): StatusReport {
  return { on, since, counts: inOrder(process, counts), events, entries }
}

/** In the order of the process; then states that only another edition knows. */
function inOrder({ states }: ModificationProcess, counts: readonly CountedState[]): readonly CountedState[] {
  const known = states.map(({ key }) => key)
  const place = (state: string): number => (known.includes(state) ? known.indexOf(state) : known.length)
  return counts.toSorted((a, b) => place(a.state) - place(b.state) || a.state.localeCompare(b.state))
}

/**
 * How it goes against its timetable.
 *
 * In English:
 * - without a timetable nobody can say;
 * - as planned, if nothing is late;
 * - late and made up for, if something is late and the end is still to be expected when it was planned;
 * - late, if the end is to be expected later, or has no day any more.
 */
export function progressOf(
  course: Readonly<{ late: readonly unknown[]; plannedEnd: string | null; expectedEnd: string | null }> | undefined,
): Progress {
  if (course === undefined) return 'no-timetable'
  const { late, plannedEnd, expectedEnd } = course
  const endMoves = plannedEnd !== null && (expectedEnd === null || expectedEnd > plannedEnd)
  if (endMoves) return 'late'
  return late.length > 0 ? 'late-and-made-up' : 'as-planned'
}

const PROGRESS: Readonly<Record<Progress, string>> = {
  'as-planned': 'As planned',
  'late-and-made-up': 'Late, and made up for',
  late: 'Late',
  'no-timetable': 'No timetable',
}

export function progressInWords(progress: Progress | undefined): string {
  return progress === undefined ? '' : PROGRESS[progress]
}

/** How many stand in each stage, in the order of the process; those whose stage is not known, or who have left all stages, last. */
export function countsByStage(
  { stages }: ModificationProcess,
  counts: readonly Pick<CountedState, 'stage' | 'count'>[],
): readonly Readonly<{ stage: string; count: number }>[] {
  const sum = (stage: string | null): number =>
    counts.filter(counted => counted.stage === stage).reduce((total, { count }) => total + count, 0)
  const titles = stages.map(({ title }) => title)
  // A stage that only another edition has stands behind those of this one.
  const others = counts.flatMap(({ stage }) => (stage === null || titles.includes(stage) ? [] : [stage]))
  const known = [...new Set([...titles, ...others])].map(title => ({ stage: title, count: sum(title) }))
  const rest = sum(null)
  return rest === 0 ? known : [...known, { stage: 'In no stage', count: rest }]
}
