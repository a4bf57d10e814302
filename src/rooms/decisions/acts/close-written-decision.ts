import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { WrittenDecision } from '../written-decision.ts'

export type Closing = Readonly<{ written: string }>

export async function closeWrittenDecision(
  _context: ActContext,
  _input: Closing,
): Promise<Verdict<Kept<WrittenDecision>>> {
  throw new Error('not built yet')
}
