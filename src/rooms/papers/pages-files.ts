import type { Compilable } from 'kysely'
import { Type } from 'typebox'
import { isClassification } from '../../kit/classification.ts'
import { type Edition, getEdition } from '../../kit/pack/pack.ts'
import { refused, type Verdict } from '../../kit/verdict.ts'
import { unlessBusy } from '../../shell/documents/busy-printer.ts'
import { orderCopy } from '../../shell/documents/printing.ts'
import { deliveryHeaders } from '../../shell/files/delivery-headers.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { type FormInput, line, prose } from '../../shell/web/form-input.ts'
import { download, type Reply } from '../../shell/web/page.ts'
import type { SpineRecord } from '../../shell/ledger/record.ts'
import type { Row } from '../../shell/database/connection.ts'
import { addVersion } from './acts/add-version.ts'
import { copyForReading } from './acts/copy-for-reading.ts'
import { readRecorded } from './acts/read-recorded.ts'
import { addressOfPaper } from './address.ts'
import { findListed, referenceAsked } from './pages-open.ts'
import { documentFrom, documentStatement, type StoredDocument } from './store-files.ts'
import { markingOf, organisationOf } from './views-cover.ts'
import { isRecorded, isStamped, watermarkWords } from './watermark.ts'

export const UPLOAD = Type.Object({ note: Type.Optional(line(500)), reason: Type.Optional(prose(2_000)) })

/** A version of a document, as its bytes are; of a class that asks for it, with the reader’s name across it, and recorded or refused. */
export async function sendFile(ask: Ask): Promise<Reply> {
  const listed = await findListed(ask)
  const version = /^[1-9]\d{0,4}$/.test(ask.params['version'] ?? '') ? Number(ask.params['version']) : undefined
  if (listed === undefined || version === undefined) return undefined
  return await deliverDocument(
    ask,
    listed,
    version,
    documentStatement(ask.house.pack.code.key, referenceAsked(ask), version),
  )
}

/** A version of the document of a record that the reader may see. `statement` reads it as `documentStatement` does. */
export async function deliverDocument(
  ask: Ask,
  listed: Pick<SpineRecord, 'id' | 'classification' | 'edition'>,
  version: number,
  statement: Compilable,
): Promise<Reply> {
  const { classification } = listed
  const edition = getEdition(ask.house.pack, listed.edition)
  const handling = edition.classification
  const [row] = isRecorded(handling, classification)
    ? await readRecorded(ask, statement, rows => rows.map(() => ({ record: listed.id, version })))
    : ((await ask.read(statement))[0] ?? [])
  if (row === undefined) return undefined
  const stored = documentFrom(row)
  if (!isStamped(handling, classification)) {
    const wanted = ask.query['show'] === 'inline' ? 'inline' : 'attachment'
    return download(Buffer.from(stored.bytes), deliveryHeaders({ ...stored, classification }, wanted))
  }
  const isMarked = stored.type.kind !== 'pdf' && isRecorded(handling, classification)
  return await unlessBusy(async () => {
    const sent = isMarked ? await markedCopy(ask, edition, stored, row) : await stamped(ask, stored)
    if (sent === undefined) return undefined
    return download(Buffer.from(sent.bytes), deliveryHeaders({ ...sent, classification }))
  })
}

/** What is no PDF cannot be written on, and goes out as it is; of what only those may read who have signed, nothing goes out unmarked. */
async function stamped({ reader, now }: Ask, stored: StoredDocument): Promise<StoredDocument | undefined> {
  if (stored.type.kind !== 'pdf') return stored
  const bytes = await orderCopy(stored.bytes, watermarkWords(reader.actor.name, now))
  return bytes === undefined ? undefined : { ...stored, bytes }
}

async function markedCopy(
  { house, reader, now }: Ask,
  edition: Edition,
  stored: StoredDocument,
  row: Row,
): Promise<StoredDocument> {
  const { title, reference, classification, text } = row
  const bytes = await copyForReading(stored, String(text), watermarkWords(reader.actor.name, now), {
    title: String(title),
    reference: String(reference),
    organisation: organisationOf(house),
    language: 'en-GB',
    classification: markingOf(edition, isClassification(classification) ? classification : 'red'),
    footer: edition.minutesStyle.footer,
  })
  return { bytes, type: PDF, name: `${stored.name}.pdf` }
}

const PDF = { kind: 'pdf', mediaType: 'application/pdf', extension: '.pdf' } as const

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
