import { sql } from 'kysely'
import type { Instant } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { keptOf, keptRecords } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Appendix } from './appendix.ts'
import type { Paper } from './paper.ts'

/** Links a paper to the meeting that it is for; the one that it had before ends. */
export const FOR_MEETING = 'for-meeting'

/** The papers of a meeting, by its reference, as far as the reader may see them; read by `papersFrom`. */
export function papersOf(code: string, meeting: string, asAt?: Instant) {
  const at = asAt ?? null
  const papers = sql<string>`(
    select link.from_record from ledger.link as link join ledger.record as meeting on meeting.id = link.to_record
    where meeting.code = ${code} and meeting.kind = 'meeting' and meeting.reference = ${meeting} and link.kind = ${FOR_MEETING}
      and (case when ${at}::timestamptz is null then link.ended_at is null
        else link.made_at <= ${at}::timestamptz and (link.ended_at is null or link.ended_at > ${at}::timestamptz) end)
  )`
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'paper')
    .where(sql<boolean>`record.id in ${papers}`)
    .orderBy('record.position')
    .orderBy('record.id')
    .limit(500)
}

export function papersFrom(rows: readonly Row[]): readonly Kept<Paper>[] {
  return rows.map(row => keptOf<Paper>(row))
}

/** The appendices of these papers, in the order of their labels; read by `appendicesFrom`. */
export function appendicesOf(code: string, papers: readonly string[], asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'appendix')
    .where('record.parent', 'in', papers.length === 0 ? [NOBODY] : papers)
    .orderBy('record.parent')
    .orderBy('record.position')
    .orderBy('record.id')
}

export function appendicesFrom(rows: readonly Row[]): readonly Kept<Appendix>[] {
  return rows.map(row => keptOf<Appendix>(row))
}

/** A list in SQL has at least one member. */
const NOBODY = '00000000-0000-0000-0000-000000000000'
