import type { Transaction } from '../../shell/ledger/perform.ts'

/**
 * Opens the notes of a meeting to more readers, within the transaction of the act that does so: `circulated` to the members and alternates of
 * the body, `published` to all who may read their class. Confidential notes go only to those who have signed, in both cases.
 */
export async function shareDiscussions(
  _transaction: Transaction,
  _meeting: string,
  _state: 'circulated' | 'published',
): Promise<void> {
  throw new Error('not built yet')
}
