import { sql } from 'kysely'
import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Instant } from '../../kit/instant.ts'
import { keptRecords } from '../../shell/ledger/read-record.ts'

export const PAGE_ROWS = 50

export type PartyQuery = Readonly<{
  code: string
  asAt: Instant | undefined
  /** The day for which a category is asked. */
  date: CalendarDate
  category: string | undefined
  state: string | undefined
  name: string | undefined
  offset: number
}>

/** Parties by name, one more than a page holds, so that the page knows whether there is another. */
export function partiesStatement({ code, asAt, date, category, state, name, offset }: PartyQuery) {
  let query = keptRecords(code, asAt).where('record.kind', '=', 'party')
  if (state !== undefined) query = query.where('version.state', '=', state)
  if (name !== undefined) query = query.where('version.title', 'ilike', `%${name.replaceAll(/[%_\\]/g, '\\$&')}%`)
  if (category !== undefined) query = query.where(categoryOn(date), '=', category)
  return query
    .orderBy(sql`lower(version.title)`)
    .orderBy('record.id')
    .limit(PAGE_ROWS + 1)
    .offset(offset)
}

/** As `categoryOn` of the noun, in the words of the database. */
function categoryOn(date: CalendarDate) {
  return sql<string>`(
    select period ->> 'category' from jsonb_array_elements(version.content -> 'categories') as period
    where period ->> 'from' <= ${date} order by period ->> 'from' desc limit 1
  )`
}

export function partyStatement(code: string, reference: string, asAt: Instant | undefined) {
  return keptRecords(code, asAt).where('record.kind', '=', 'party').where('record.reference', '=', reference)
}

export function partyOfIdStatement(code: string, id: string) {
  return keptRecords(code).where('record.kind', '=', 'party').where('record.id', '=', id)
}
