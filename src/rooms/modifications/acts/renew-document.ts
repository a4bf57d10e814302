import { getEdition } from '../../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { checkStampable, keepFile, latestVersion, readDocument } from '../../papers/door.ts'
import type { ModificationDocument } from '../document.ts'
import { takeOwnDocument } from './take-own-document.ts'

export type RenewedDocument = Readonly<{
  document: string
  name: string
  bytes: Uint8Array
  /** What is new in it. */
  note?: string | undefined
  speaksFor?: string | null | undefined
  version?: number | undefined
}>

/** Keeps a new version of a document; the ones before stay. */
export async function renewDocument(
  context: ActContext,
  input: RenewedDocument,
): Promise<Verdict<Kept<ModificationDocument>>> {
  const { request: _request, ...asking } = context
  const may = await perform(asking, async tx => await takeOwnDocument(tx, input))
  if (!may.ok) return may
  const read = await readDocument(input)
  if (!read.ok) return read
  const { classification, edition } = may.value.record
  const stampable = await checkStampable(getEdition(context.pack, edition), classification, read.value)
  if (!stampable.ok) return stampable
  return await perform(context, async tx => {
    const taken = await takeOwnDocument(tx, input)
    if (!taken.ok) return taken
    const { record, content } = taken.value
    if (latestVersion(content.files)?.sha256 === read.value.sha256) return refused(SAME)
    const file = await keepFile(tx, record, read.value, (input.note ?? '').trim())
    const renewed = { ...content, files: [...content.files, file] }
    return granted(
      await change(tx, taken.value, {
        verb: 'modification-document-renewed',
        content: renewed,
        input: { file: file.name },
        words: read.value.text,
      }),
    )
  })
}

const SAME = {
  reason: 'same-document',
  says: 'This is the same file as the version before. Nothing has been kept; choose the new one.',
  field: 'file',
}
