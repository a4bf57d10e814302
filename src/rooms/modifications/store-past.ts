import { sql } from 'kysely'
import { daysBetween } from '../../kit/calendar-date.ts'
import type { Instant } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { build } from '../../shell/database/statements.ts'
import { keptRecords } from '../../shell/ledger/read-record.ts'
import type { ModificationTables } from './store.ts'

const TABLES = build.withTables<ModificationTables>()

/** What happened longer ago teaches nothing about today. */
const MOST_PAST = 1000

/** When those were raised that came to their end in one of these states, and when they came there, as somebody told it; now, or as it was known then. */
export function pastCourses(code: string, states: readonly string[], asAt?: Instant) {
  const wanted = states.length === 0 ? [''] : [...states]
  if (asAt === undefined) {
    const newest = TABLES.selectFrom('modifications.taken_step as taken')
      .select(['taken.record', 'taken.on_date'])
      .where('taken.to_state', 'in', wanted)
      .where('taken.source', '!=', 'inferred')
      .orderBy('taken.on_date', 'desc')
      .limit(MOST_PAST)
    return TABLES.selectFrom(newest.as('ended'))
      .innerJoin('modifications.listing as listing', 'listing.record', 'ended.record')
      .select(['listing.record', 'listing.raised_on', 'ended.on_date as ended_on'])
      .where('listing.code', '=', code)
      .where('listing.state', 'in', wanted)
      .orderBy('ended.on_date', 'desc')
  }
  const ended = sql<string>`(
    select max(taken ->> 'on') from jsonb_array_elements(version.content -> 'taken') as taken
    where taken ->> 'to' = any(${sql.val(wanted)}::text[]) and taken ->> 'source' <> 'inferred'
  )`
  return keptRecords(code, asAt)
    .clearSelect()
    .select(['record.id as record', sql<string>`version.content ->> 'raisedOn'`.as('raised_on'), ended.as('ended_on')])
    .where('record.kind', '=', 'modification')
    .where('version.state', 'in', wanted)
    .orderBy('ended_on', 'desc')
    .limit(MOST_PAST)
}

/** How many days each took; one of which the beginning or the end is not known took none that anybody knows. */
export function daysFrom(rows: readonly Row[]): readonly number[] {
  // One that came to its end twice took until the last time, which stands first.
  const once = new Map(rows.toReversed().map(row => [row['record'], row]))
  return [...once.values()].flatMap(({ raised_on: raised, ended_on: ended }) => {
    if (typeof raised !== 'string' || typeof ended !== 'string') return []
    const days = daysBetween(raised, ended)
    return days > 0 ? [days] : []
  })
}
