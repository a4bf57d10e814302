import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'

/** Moves an item up, down or to the top. */
export async function moveItem(
  _context: ActContext,
  _asked: Readonly<{ item: string; to: 'up' | 'down' | 'top'; version?: number | undefined }>,
): Promise<Verdict<string>> {
  throw new Error('being written')
}
