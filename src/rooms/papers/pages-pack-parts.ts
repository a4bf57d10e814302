import { getEdition } from '../../kit/pack/pack.ts'
import type { PackPart } from '../../shell/documents/pack/pack-part.ts'
import type { Row } from '../../shell/database/connection.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { readRecorded } from './acts/read-recorded.ts'
import { isIssued, type Paper } from './paper.ts'
import { type Documents, partsOfPaper } from './pages-paper-parts.ts'
import { latestVersion } from './stored-version.ts'
import { documentFrom, documentsStatement } from './store-files.ts'
import { type AgendaEntry, packRecordsFrom, type PackRecords, packStatement } from './store-pack.ts'
import type { Reading } from '../../shell/ledger/readings.ts'
import { markingOf } from './views-cover.ts'
import { isRecorded } from './watermark.ts'

/**
 * What the pack of a meeting holds for this reader, in the order of the agenda: of each paper its cover, its document and its appendices; in the
 * place of what the reader may not see, a page that says so. Two round trips; what only those may read who have signed is recorded first.
 */
export async function packPartsOf(ask: Ask, meeting: string): Promise<readonly PackPart[]> {
  const statement = packStatement(ask.house.pack.code.key, meeting, ask.asAt?.instant)
  const [rows = []] = await ask.read(statement)
  const isStrict = readingsIn(ask, rows).length > 0
  const seen = packRecordsFrom(isStrict ? await readRecorded(ask, statement, read => readingsIn(ask, read)) : rows)
  const documents = await documentsOf(ask, [...seen.papers, ...seen.appendices])
  return seen.entries.flatMap(entry => partsOfEntry(ask, entry, seen, documents))
}

/** What is read of papers and appendices whose readers are recorded. */
function readingsIn(ask: Ask, rows: readonly Row[]): readonly Reading[] {
  const { papers, appendices } = packRecordsFrom(rows)
  return [...papers.filter(isInPack), ...appendices]
    .filter(({ record }) => isRecorded(editionOf(ask, record).classification, record.classification))
    .map(({ record, content }) => ({ record: record.id, version: latestVersion(content.files)?.version ?? null }))
}

/** The latest version of each document, as far as it can be put in a pack. */
export async function documentsOf(ask: Ask, kept: readonly Kept<Pick<Paper, 'files'>>[]): Promise<Documents> {
  const files = kept.flatMap(({ content }) => latestVersion(content.files) ?? [])
  const printable = files.filter(({ mediaType }) => PRINTABLE.includes(mediaType)).map(({ file }) => file)
  const [rows = []] = printable.length === 0 ? [] : await ask.read(documentsStatement(printable))
  return new Map(rows.map(row => [String(row['id']), documentFrom(row)]))
}

const PRINTABLE: readonly string[] = ['application/pdf', 'image/png', 'image/jpeg']

/** Accepted papers are there for those who may see them already, so that they can look through what they are about to issue. */
function isInPack({ record: { state } }: Kept<Paper>): boolean {
  return state === 'accepted' || isIssued(state)
}

function editionOf(ask: Ask, { edition }: Readonly<{ edition: string }>) {
  return getEdition(ask.house.pack, edition)
}

function partsOfEntry(ask: Ask, entry: AgendaEntry, seen: PackRecords, documents: Documents): readonly PackPart[] {
  const twin = seen.twins.get(entry.record.id)
  const isAtEntry = ({ content }: Kept<Paper>) => content.item === entry.record.id || content.item === twin?.id
  const own = seen.papers.filter(isAtEntry)
  const unseen = entry.papers.filter(id => !seen.papers.some(({ record }) => record.id === id))
  const closed = entry.twin !== null && twin === undefined
  return [
    ...own
      .filter(isInPack)
      .flatMap(paper => partsOfPaper(ask, paper, seen.appendices, documents, `Item ${entry.number}: `)),
    ...unseen.map(id => stubOf(ask, entry, `paper-${id}`, NOT_OPEN)),
    ...(closed ? [stubOf(ask, entry, `item-${entry.record.id}`, CLOSED)] : []),
  ]
}

const NOT_OPEN = 'A paper for this item is not in this copy: it is not open to its reader, or has not been issued.'
const CLOSED = 'What belongs to this item is only for those who have signed for it.'

function stubOf(ask: Ask, { record, number }: AgendaEntry, key: string, text: string): PackPart {
  const classification = markingOf(editionOf(ask, record), record.classification)
  return { kind: 'stub', key, title: `Item ${number}: ${record.title}`, classification, text }
}
