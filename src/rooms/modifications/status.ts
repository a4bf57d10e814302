import { addMonths } from '../../kit/calendar-date.ts'
import type { ModificationProcess } from '../../kit/pack/modification-process.ts'
import type { TakenStep } from './modification.ts'

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

export type ReportedEntry = Readonly<{
  reference: string
  title: string | null
  state: string
  stateInWords: string
  path: string
  next: string
  nextOn: string | null
  owedBy: string | null
}>

/** One modification, as the report is made from it. */
export type ReportedModification = ReportedEntry &
  Readonly<{ isEnded: boolean; stage: string; taken: readonly TakenStep[] }>

/** The report on a day. Those that have ended are told of by what became of them, and not listed. */
export function statusReport(
  process: ModificationProcess,
  all: readonly ReportedModification[],
  on: string,
  since = addMonths(on, -1),
): StatusReport {
  return {
    on,
    since,
    counts: countsOf(process, all),
    events: eventsOf(all, since, on),
    entries: all
      .filter(({ isEnded }) => !isEnded)
      .map(({ isEnded: _ended, stage: _stage, taken: _taken, ...entry }) => entry),
  }
}

/** In the order of the process; then states that only an earlier edition knows. What nobody stands at is left out. */
function countsOf({ states }: ModificationProcess, all: readonly ReportedModification[]): readonly CountedState[] {
  const byState = Map.groupBy(all, ({ state }) => state)
  const known = states.map(({ key }) => key)
  const order = [...known, ...[...byState.keys()].filter(key => !known.includes(key)).sort()]
  return order.flatMap(state => {
    const [first, ...others] = byState.get(state) ?? []
    if (first === undefined) return []
    const stage = first.stage === '' ? null : first.stage
    return [{ stage, state, title: first.stateInWords, count: others.length + 1 }]
  })
}

function eventsOf(all: readonly ReportedModification[], since: string, on: string): readonly ReportedEvent[] {
  return all
    .flatMap(({ reference, title, taken }) => taken.map(step => ({ on: step.on, reference, title, says: step.says })))
    .filter(event => event.on > since && event.on <= on)
    .toSorted((a, b) => (a.on === b.on ? a.reference.localeCompare(b.reference) : a.on < b.on ? -1 : 1))
}

/** How many stand in each stage, in the order of the process; those whose stage is not known, or who have left all stages, last. */
export function countsByStage(
  { stages }: ModificationProcess,
  counts: readonly CountedState[],
): readonly Readonly<{ stage: string; count: number }>[] {
  const sum = (stage: string | null): number =>
    counts.filter(counted => counted.stage === stage).reduce((total, { count }) => total + count, 0)
  const known = stages.map(({ title }) => ({ stage: title, count: sum(title) }))
  const rest = sum(null)
  return rest === 0 ? known : [...known, { stage: 'In no stage', count: rest }]
}
