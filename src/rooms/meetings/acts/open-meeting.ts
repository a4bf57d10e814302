import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'

/** Opens the meeting. */
export async function openMeeting(
  _context: ActContext,
  _asked: Readonly<{ meeting: string; version?: number | undefined }>,
): Promise<Verdict<string>> {
  throw new Error('being written')
}
