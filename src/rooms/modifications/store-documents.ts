import { type Classification, compareClassifications } from '../../kit/classification.ts'
import type { Instant } from '../../kit/instant.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { granted, type Verdict } from '../../kit/verdict.ts'
import type { Row } from '../../shell/database/connection.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptOf, keptRecords, take } from '../../shell/ledger/read-record.ts'
import type { Kept, SpineRecord } from '../../shell/ledger/record.ts'
import type { Read } from '../meetings/door.ts'
import { findText, latestVersion } from '../papers/door.ts'
import { kindInWords, type ModificationDocument, shownBy, typesOf } from './document.ts'
import type { Modification } from './modification.ts'
import { solutionsOf } from './solution.ts'
import type { ReportedDocument } from './report-beside.ts'

export const DOCUMENT = 'modification-document'

/** The documents of a modification that the reader may see, in the order in which they were attached. */
export function documentsOf(code: string, modification: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', DOCUMENT)
    .where('record.parent', '=', modification)
    .orderBy('record.id')
    .limit(500)
}

export function documentByReference(code: string, reference: string, asAt?: Instant) {
  return keptRecords(code, asAt).where('record.kind', '=', DOCUMENT).where('record.reference', '=', reference).limit(1)
}

export function documentsFrom(rows: readonly Row[]): readonly Kept<ModificationDocument>[] {
  return rows.map(row => keptOf<ModificationDocument>(row))
}

export async function takeDocument(
  tx: Transaction,
  reference: string,
): Promise<Kept<ModificationDocument> | undefined> {
  return await take<ModificationDocument>(tx, { kind: DOCUMENT, reference })
}

/** What the documents that are attached say of the guards that ask for one. */
export async function documentAnswers(
  read: Read,
  { record, content: modification }: Kept<Modification>,
  { modificationProcess: process }: Edition,
): Promise<ReadonlyMap<string, Verdict>> {
  if (!typesOf(process).some(({ shows }) => shows !== undefined)) return new Map()
  const [rows = []] = await read(documentsOf(record.code, record.id))
  const there = documentsFrom(rows).filter(({ record: own }) => own.state === 'attached')
  const solutions = solutionsOf(modification).map(({ key }) => key)
  const shown = shownBy(
    process,
    there.map(({ content }) => content),
    solutions,
  )
  return new Map(shown.map(guard => [guard, granted()] as const))
}

/** The documents that a report of a class may name, with the text of those that are printed in it. */
export async function documentsReported(
  tx: Transaction,
  record: SpineRecord,
  { modificationProcess: process }: Edition,
): Promise<readonly ReportedDocument[]> {
  const { rows } = await tx.statements.executeQuery(documentsOf(record.code, record.id).compile())
  const named = documentsFrom(rows).filter(
    ({ record: own }) => own.state === 'attached' && mayBeIn(own.classification, record.classification),
  )
  const reported: ReportedDocument[] = []
  for (const { record: own, content } of named) {
    const file = latestVersion(content.files)
    const isPrinted = typesOf(process).some(({ key, isPrinted: prints }) => key === content.type && prints)
    reported.push({
      reference: own.reference,
      type: kindInWords(process, content),
      title: content.title,
      version: file?.version ?? 0,
      on: file?.on ?? '',
      sha256: file?.sha256 ?? '',
      text: isPrinted ? await findText(tx, file?.file) : '',
    })
  }
  return reported
}

function mayBeIn(classification: Classification, ofReport: Classification): boolean {
  return compareClassifications(classification, ofReport) <= 0
}

export function noSuchDocument() {
  return { reason: 'no-such-document', says: 'There is no document under this reference. Check it.' }
}
