import { sql } from 'kysely'
import type { Instant } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { keptOf, keptRecords, recordOf } from '../../shell/ledger/read-record.ts'
import type { Kept, SpineRecord } from '../../shell/ledger/record.ts'
import type { Appendix } from './appendix.ts'
import type { Paper } from './paper.ts'
import { appendicesFrom, papersForMeeting, papersFrom } from './store.ts'

/** An item of an agenda as far as this room needs to know it: what it is called, and which papers it says that it has. */
export type AgendaEntry = Readonly<{
  record: SpineRecord
  number: number
  papers: readonly string[]
  /** The identifier of the confidential item, if it has one. */
  twin: string | null
}>

export type PackRecords = Readonly<{
  entries: readonly AgendaEntry[]
  /** The confidential items that the reader may see, by the identifier of the item on the agenda. */
  twins: ReadonlyMap<string, SpineRecord>
  papers: readonly Kept<Paper>[]
  appendices: readonly Kept<Appendix>[]
}>

/**
 * Everything of which the pack of a meeting is made, as far as the reader may see it, in one statement; read by `packRecordsFrom`. Each kind is
 * reached by its own index and the whole by identifier: one condition with `or` would read all records there are.
 */
export function packStatement(code: string, meeting: string, asAt?: Instant) {
  const items = sql<string>`
    select item.id from ledger.record as item join ledger.record as of on of.id = item.parent
    where of.code = ${code} and of.kind = 'meeting' and of.reference = ${meeting} and item.kind = 'item'`
  const papers = papersForMeeting(code, meeting, asAt)
  return keptRecords(code, asAt)
    .where(
      sql<boolean>`record.id in (
        ${items}
        union all select twin.id from ledger.record as twin where twin.kind = 'confidential-item' and twin.parent in (${items})
        union all ${papers}
        union all select own.id from ledger.record as own where own.kind = 'appendix' and own.parent in (${papers})
      )`,
    )
    .orderBy('record.position')
    .orderBy('record.id')
    .limit(5_000)
}

export function packRecordsFrom(rows: readonly Row[]): PackRecords {
  const byKind = Map.groupBy(rows, row => String(row['kind']))
  const of = (kind: string) => byKind.get(kind) ?? []
  return {
    entries: of('item')
      .flatMap(row => entryOf(row) ?? [])
      .sort((a, b) => a.number - b.number),
    twins: new Map(of('confidential-item').map(row => [String(row['parent']), recordOf(row)])),
    papers: papersFrom(of('paper')),
    appendices: appendicesFrom(of('appendix')).filter(({ record }) => record.state !== 'withdrawn'),
  }
}

/** Of what the agenda keeps of an item: an item without a number is no longer on it. */
function entryOf(row: Row): AgendaEntry | undefined {
  const { record, content } = keptOf<Readonly<Record<string, unknown>>>(row)
  const { number, papers, twin } = content
  if (typeof number !== 'number') return undefined
  return {
    record,
    number,
    papers: Array.isArray(papers) ? papers.map(String) : [],
    twin: typeof twin === 'string' ? twin : null,
  }
}
