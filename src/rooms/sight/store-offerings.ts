import type { Classification } from '../../kit/classification.ts'
import type { Verdict } from '../../kit/verdict.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { offering } from '../../shell/offers.ts'

/** How the room that keeps records of a kind has their class changed. A kind that nobody speaks for is read by its class alone. */
export type ClassedKind = Readonly<{
  kind: string
  /** May this record have that class? The refusal says what to do instead. */
  check?: (tx: Transaction, kept: Kept<unknown>, to: Classification) => Promise<Verdict>
  /** The groups that it is for under that class, where its state or its authors count too. */
  readers?: (tx: Transaction, kept: Kept<unknown>, to: Classification) => Promise<readonly string[]>
  /** What else must follow, such as the files that it has. */
  follow?: (tx: Transaction, changed: Kept<unknown>) => Promise<void>
  /** Identifiers of what goes with it when somebody is let in, beside what hangs below it. */
  goesWith?: (tx: Transaction, kept: Kept<unknown>) => Promise<readonly string[]>
}>

export const CLASSED_KINDS = offering<ClassedKind>('classed-kinds')

export function classedKind({ context }: Transaction, kind: string): ClassedKind | undefined {
  return context.offers.of(CLASSED_KINDS).find(known => known.kind === kind)
}
