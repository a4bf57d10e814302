import { newIdentifier } from '../../../kit/identifier.ts'
import { millisecondsOf } from '../../../kit/instant.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'
import type { StoredVersion } from '../stored-version.ts'
import { highestVersion, saveFile } from '../store-files.ts'
import type { ReadDocument } from './read-document.ts'

/** Keeps a file as the next version of the document of a record of any kind, for all who may see the record. */
export async function keepFile(
  tx: Transaction,
  record: Pick<SpineRecord, 'id' | 'audience'>,
  document: ReadDocument,
  note: string,
): Promise<StoredVersion> {
  const file = newIdentifier(millisecondsOf(tx.at))
  const version = (await highestVersion(tx, record.id)) + 1
  await saveFile(tx, { id: file, record: record.id, version, ...document, audience: record.audience })
  return {
    file,
    version,
    name: document.name,
    mediaType: document.type.mediaType,
    bytes: document.bytes.length,
    sha256: document.sha256,
    on: tx.today,
    note,
  }
}
