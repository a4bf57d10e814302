import { change, type Telling } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Licence, Party } from '../party.ts'
import { saveLicences } from '../store-licences.ts'

/** Keeps what has become of the licences. */
export async function changeLicences(
  tx: Transaction,
  kept: Kept<Party>,
  licences: readonly Licence[],
  telling: Telling,
): Promise<string> {
  const { record } = await change(tx, kept, { ...telling, content: { ...kept.content, licences } })
  await saveLicences(tx, record.id, licences)
  return record.reference
}
