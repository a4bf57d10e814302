import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { StoredVersion } from '../stored-version.ts'
import { openFileTo } from '../store-files.ts'

/** Opens the versions that a record names to those who may now see the record. */
export async function shareFiles(
  tx: Transaction,
  { record, content }: Kept<Readonly<{ files: readonly StoredVersion[] }>>,
): Promise<void> {
  for (const { file } of content.files) await openFileTo(tx, file, record.audience)
}
