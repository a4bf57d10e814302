import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'

/** Opens an item, and concludes the one that was open. */
export async function openItem(
  _context: ActContext,
  _asked: Readonly<{ item: string; version?: number | undefined }>,
): Promise<Verdict<string>> {
  throw new Error('being written')
}
