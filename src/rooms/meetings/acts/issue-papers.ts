import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'

/** Issues the pack, and makes the roll of those expected. */
export async function issuePapers(
  _context: ActContext,
  _asked: Readonly<{ meeting: string; version?: number | undefined }>,
): Promise<Verdict<string>> {
  throw new Error('being written')
}
