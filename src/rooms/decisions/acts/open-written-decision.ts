import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Classification } from '../../../kit/classification.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { WrittenDecision } from '../written-decision.ts'

export type NewWrittenDecision = Readonly<{
  body: string
  question: string
  verb: string
  subject?: string | undefined
  outcome?: string | undefined
  date?: string | undefined
  reason?: string | undefined
  /** An instant; by the clock of the body if absent. */
  closesAt?: string | undefined
  /** As the papers of the body, or as its subject if that is more secret, if absent. */
  classification?: Classification | undefined
  exclude?: readonly string[] | undefined
}>

export async function openWrittenDecision(
  _context: ActContext,
  _input: NewWrittenDecision,
): Promise<Verdict<Kept<WrittenDecision>>> {
  throw new Error('not built yet')
}
