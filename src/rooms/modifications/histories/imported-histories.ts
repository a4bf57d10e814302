import type { EarlierModification } from '../earlier.ts'
import type { UnreadLine } from './given-history.ts'
import type { JudgedHistory } from './judge-histories.ts'

/** A file of histories that somebody handed in, as it was judged, and what was put on the record of it. */
export type ImportedHistories = Readonly<{
  name: string
  judged: readonly JudgedHistory[]
  unread: readonly UnreadLine[]
  /** What became of each that was accepted, once somebody had looked at them. */
  entered: readonly EnteredHistory[]
  /** Why the file was set aside. */
  reason: string | null
}>

export type EnteredHistory = Readonly<{ reference: string; isEntered: boolean; says: string }>

export const HISTORY_STATES = {
  'to-review': 'To be looked at',
  accepted: 'Accepted',
  'set-aside': 'Set aside',
} as const

/** More than this are not put on the record at once. */
export const MOST_AT_ONCE = 1000

/** A history as a modification that was begun before the record was kept here. */
export function modificationOf({ reference, title, path, state, steps }: JudgedHistory): EarlierModification {
  return {
    reference,
    title,
    // Only what was accepted is entered, and that has a state.
    state: state ?? '',
    ...(path === null ? {} : { path }),
    raisedOn: steps.find(({ from, source }) => from === null && source === 'told')?.on,
    taken: steps.map(({ steps: [step = ''], says, on, to, source }) => ({ step, says, on, to, source })),
  }
}
