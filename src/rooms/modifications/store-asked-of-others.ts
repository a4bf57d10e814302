import type { Edition } from '../../kit/pack/pack.ts'
import type { Verdict } from '../../kit/verdict.ts'
import type { SpineRecord } from '../../shell/ledger/record.ts'
import { offering } from '../../shell/offers.ts'
import type { Read } from '../meetings/door.ts'

/**
 * A guard of a modification's lifecycle of which another room knows whether it holds. It only reads, so that a page can say what an act still
 * lacks before it is tried: with `ask.read`, or in a transaction with `readIn(tx)`.
 */
export type ModificationGuard = Readonly<{
  /** As the pack names it: `costs-granular`. */
  guard: string
  check: (read: Read, modification: SpineRecord, edition: Edition) => Promise<Verdict>
}>

export const MODIFICATION_GUARDS = offering<ModificationGuard>('modification-guards')
