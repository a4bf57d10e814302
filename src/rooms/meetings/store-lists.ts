import { sql } from 'kysely'
import { isGroup } from '../../kit/pack/group-body.ts'
import { addDays, type CalendarDate } from '../../kit/calendar-date.ts'
import type { Instant } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { build } from '../../shell/database/statements.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'
import { keptOf, keptRecords, listedRecords } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Meeting } from './meeting.ts'
import { ofKind } from './store-of-kind.ts'

/** Meetings with all that they say, for lists; whoever asks says which, in what order and how many. Those of a kind of group are those of all its groups. */
export function meetingsStatement(code: string, body: string | undefined, asAt?: Instant) {
  const meetings = keptRecords(code, asAt).where('record.kind', '=', 'meeting')
  if (body === undefined) return meetings
  return isGroup(body) ? meetings.where('record.body', '=', body) : meetings.where(ofKind(body))
}

/** Those that are held from a day on, the next first. */
export function comingMeetings(code: string, from: CalendarDate, body: string | undefined, asAt?: Instant) {
  return meetingsStatement(code, body, asAt)
    .where('record.on_date', '>=', from)
    .orderBy('record.on_date')
    .orderBy('record.id')
    .limit(200)
}

export function pastMeetings(
  code: string,
  before: CalendarDate,
  body: string | undefined,
  { offset, limit }: Readonly<{ offset: number; limit: number }>,
  asAt?: Instant,
) {
  return meetingsStatement(code, body, asAt)
    .where('record.on_date', '<', before)
    .orderBy('record.on_date', 'desc')
    .orderBy('record.id', 'desc')
    .offset(offset)
    .limit(limit)
}

/** Those that are held between two days, or have a date between them that follows from theirs. */
export function meetingsAround(
  code: string,
  { from, to }: Readonly<{ from: CalendarDate; to: CalendarDate }>,
  body: string | undefined,
  asAt?: Instant,
) {
  return meetingsStatement(code, body, asAt)
    .where('record.on_date', '>=', addDays(from, -DERIVED_DAYS))
    .where('record.on_date', '<=', addDays(to, DERIVED_DAYS))
    .orderBy('record.on_date')
    .orderBy('record.id')
    .limit(500)
}

/** No clock of a meeting runs further than this from its day. */
const DERIVED_DAYS = 60

export function meetingsFrom(rows: readonly Row[]): readonly Kept<Meeting>[] {
  return rows.map(row => keptOf<Meeting>(row))
}

/** Papers for a body, drafted since that day, that have no place at a meeting yet, as far as the reader may see them. */
export function unplacedPapers(code: string, body: string, since: CalendarDate) {
  return keptRecords(code)
    .where('record.kind', '=', 'paper')
    .where('record.body', '=', body)
    .where('record.state', 'in', ['draft', 'submitted', 'accepted'])
    .where('record.on_date', '>=', since)
    .where(sql<boolean>`version.content ->> 'meeting' is null`)
    .orderBy('record.on_date', 'desc')
    .orderBy('record.id', 'desc')
    .limit(100)
}

/** The records with these identifiers that the reader may see. */
export function recordsWith(code: string, ids: readonly string[]) {
  return listedRecords(code).where('record.id', 'in', ids.length === 0 ? [NOBODY] : [...ids])
}

/** A list in SQL has at least one member. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/**
 * When papers, or appendices of theirs, were issued, or issued again, after the pack went out. It is their versions that tell: the act by which a paper
 * was first issued is for those alone who could see it before.
 */
export function issuesOf(papers: readonly string[], after: Instant, asAt?: Instant) {
  const ids = papers.length === 0 ? [NOBODY] : [...papers]
  const issued = build
    .withTables<LedgerTables>()
    .selectFrom('ledger.version as version')
    .innerJoin('ledger.record as record', 'record.id', 'version.record')
    .select('version.valid_from')
    .distinct()
    .where(eb => eb.or([eb('record.id', 'in', ids), eb('record.parent', 'in', ids)]))
    .where('version.state', '=', 'issued')
    .where('version.valid_from', '>', after)
    .orderBy('version.valid_from')
    .limit(20)
  return asAt === undefined ? issued : issued.where('version.valid_from', '<=', asAt)
}

export function issuesFrom(rows: readonly Row[]): readonly Instant[] {
  return rows.map(row => String(row['valid_from']))
}
