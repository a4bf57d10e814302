import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Paper } from '../paper.ts'

/** The chair of the body, and nobody else, lets a late paper come before the meeting; the reason stands on the record. */
export async function consentToLatePaper(
  _context: ActContext,
  _consent: Readonly<{ paper: string; reason: string; version?: number | undefined }>,
): Promise<Verdict<Kept<Paper>>> {
  throw new Error('being written')
}
