import { Type } from 'typebox'
import { getEdition } from '../../kit/pack/pack.ts'
import { refused, type Verdict } from '../../kit/verdict.ts'
import { deliveryHeaders } from '../../shell/files/delivery-headers.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { type FormInput, line, prose } from '../../shell/web/form-input.ts'
import { download, type Reply } from '../../shell/web/page.ts'
import { addVersion } from './acts/add-version.ts'
import { readRecorded } from './acts/read-recorded.ts'
import { watermarkDocument } from './acts/watermark-document.ts'
import { addressOfPaper } from './address.ts'
import { findListed, referenceAsked } from './pages-open.ts'
import { documentFrom, documentStatement, type StoredDocument } from './store-files.ts'
import { isRecorded, isStamped, watermarkWords } from './watermark.ts'

export const UPLOAD = Type.Object({ note: Type.Optional(line(500)), reason: Type.Optional(prose(2_000)) })

/** A version of a document, as its bytes are; of a class that asks for it, with the reader’s name across it, and recorded or refused. */
export async function sendFile(ask: Ask): Promise<Reply> {
  const listed = await findListed(ask)
  const version = /^[1-9]\d{0,4}$/.test(ask.params['version'] ?? '') ? Number(ask.params['version']) : undefined
  if (listed === undefined || version === undefined) return undefined
  const { classification } = listed
  const handling = getEdition(ask.house.pack, listed.edition).classification
  const statement = documentStatement(ask.house.pack.code.key, referenceAsked(ask), version)
  const [row] = isRecorded(handling, classification)
    ? await readRecorded(ask, statement, rows => rows.map(() => ({ record: listed.id, version })))
    : ((await ask.read(statement))[0] ?? [])
  if (row === undefined) return undefined
  const stored = documentFrom(row)
  const isStrict = isStamped(handling, classification)
  const bytes = isStrict ? await stamped(ask, stored) : stored.bytes
  if (bytes === undefined) return undefined
  const wanted = ask.query['show'] === 'inline' && !isStrict ? 'inline' : 'attachment'
  return download(Buffer.from(bytes), deliveryHeaders({ type: stored.type, name: stored.name, classification }, wanted))
}

/** What is no PDF cannot be written on, and goes out as it is. */
async function stamped({ reader, now }: Ask, { type, bytes }: StoredDocument): Promise<Uint8Array | undefined> {
  return type.kind === 'pdf' ? await watermarkDocument(bytes, watermarkWords(reader.actor.name, now)) : bytes
}

export async function upload(ask: Ask, { fields, files, version }: FormInput<typeof UPLOAD>): Promise<Verdict<string>> {
  const listed = await findListed(ask)
  const [file] = files.filter(({ field }) => field === 'file')
  if (listed === undefined || file === undefined) return refused(NO_FILE)
  if (files.length > 1) return refused(ONE_FILE)
  const { name, bytes } = file
  const added = await addVersion(ask.context, { record: listed.id, name, bytes, version, ...fields })
  return added.ok ? { ok: true, value: addressOfPaper(referenceAsked(ask)) } : added
}

const NO_FILE = { reason: 'no-file', says: 'Choose the file that you want to hand in.', field: 'file' }
const ONE_FILE = {
  reason: 'one-file',
  says: 'Hand in one file at a time: each is a version of the document.',
  field: 'file',
}
