import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'

/** Carries an item that was not reached to the next meeting. */
export async function carryOver(
  _context: ActContext,
  _asked: Readonly<{ item: string; version?: number | undefined }>,
): Promise<Verdict<string>> {
  throw new Error('being written')
}
