import type { Classification } from '../../kit/classification.ts'
import type { ModificationProcess } from '../../kit/pack/modification-process.ts'
import type { Facts, Subject } from '../../kit/subject.ts'
import type { ImplementationDate, Proposer, TakenStep } from './modification.ts'

/** A modification that was begun before the record was kept here, in the state in which it is now. */
export type EarlierModification = Readonly<{
  reference: string
  title: string | null
  state: string
  classification?: Classification | undefined
  formerTitles?: readonly string[] | undefined
  body?: string | undefined
  facts?: Facts | undefined
  history?: Subject['history'] | undefined
  path?: string | undefined
  recommendedPath?: string | undefined
  urgency?: string | undefined
  proposer?: Proposer | undefined
  raisedOn?: string | undefined
  summary?: string | undefined
  categories?: readonly string[] | undefined
  implementation?: readonly Pick<ImplementationDate, 'on' | 'reason' | 'setOn'>[] | undefined
  /** Guards that are known to hold. */
  evidence?: readonly string[] | undefined
  /** The terms of reference of the group that works on it. */
  terms?: string | undefined
  taken?: readonly ToldStep[] | undefined
}>

/** A step that was taken before the record was kept here, as somebody tells of it. */
export type ToldStep = Readonly<{
  step: string
  on: string
  authority?: string | undefined
  /** Where it led, if that is known; otherwise where the process says. */
  to?: string | undefined
  /** In words, where the step alone would say too much. */
  says?: string | undefined
  /** Inferred, where nobody told it; told, if absent. */
  source?: TakenStep['source'] | undefined
}>

/** The steps as the record holds them. What is told is not judged again: it was judged where it was taken. */
export function takenBefore(
  process: ModificationProcess,
  path: string | null,
  told: readonly ToldStep[],
): readonly TakenStep[] {
  let state: string | null = null
  const taken: TakenStep[] = []
  for (const { step, on, authority = null, to: led, says, source = 'told' } of told) {
    const rows = process.steps.filter(row => row.key === step && fits(row.paths, path))
    const row = rows.find(({ from }) => state !== null && from.includes(state)) ?? rows[0]
    if (row === undefined) continue
    const from: string | null = state ?? row.from[0] ?? null
    const to: string = led ?? targetOf(row.to, from, process)
    const base = { step, says: says ?? row.told, from, to, on, authority, reason: null, clause: row.clause ?? null }
    taken.push({ ...base, overridden: [], source })
    state = to
  }
  return taken
}

function targetOf(to: string, from: string | null, process: ModificationProcess): string {
  return to === 'same' || to === 'previous' ? (from ?? process.initial) : to
}

function fits(paths: readonly string[] | undefined, path: string | null): boolean {
  return paths === undefined || path === null || paths.includes(path)
}
