import { sql } from 'kysely'
import type { Instant } from '../../kit/instant.ts'
import type { Pack } from '../../kit/pack/pack.ts'
import type { Row } from '../../shell/database/connection.ts'
import { build } from '../../shell/database/statements.ts'
import { keptRecords } from '../../shell/ledger/read-record.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'
import { liveStates } from './live-states.ts'
import type { ModificationTables } from './store.ts'

const TABLES = build.withTables<ModificationTables & LedgerTables>()

/** What the register is filtered by; what is empty filters nothing. */
export type RegisterFilters = Readonly<{
  /** Words of the title, or a reference. */
  words: string
  /** One state, or all of a stage. */
  states: readonly string[]
  path: string
  urgency: string
  category: string
  proposer: string
  /** The month in which it takes effect: `2017-06`. */
  release: string
  /** Another code in which it is linked. */
  otherCode: string
  /** Only these, by their identifiers; null for all. */
  among: readonly string[] | null
}>

export const NO_FILTERS: RegisterFilters = {
  words: '',
  states: [],
  path: '',
  urgency: '',
  category: '',
  proposer: '',
  release: '',
  otherCode: '',
  among: null,
}

/** The identifier of nothing. */
const NOBODY = '00000000-0000-0000-0000-000000000000'

/** A page of a list: so many, after so many others. */
export type ListPage = Readonly<{ limit: number; offset: number }>

/** The modifications that fit, in the order of their references; now, or as they stood. What is listed now is found without looking at more than it. */
export function registerStatement(code: string, filters: RegisterFilters, page: ListPage, asAt?: Instant) {
  const all = keptRecords(code, asAt).where('record.kind', '=', 'modification').orderBy('record.reference')
  if (asAt !== undefined) return byVersion(all, filters).limit(page.limit).offset(page.offset)
  const found = listed(code, filters)
    .select('listing.record')
    .orderBy('listing.reference')
    .limit(page.limit)
    .offset(page.offset)
  return all.where('record.id', 'in', found)
}

/** Those that are under way and fit, now or then, in the order of their references. */
export function underWayStatement(pack: Pack, asAt?: Instant, filters: RegisterFilters = NO_FILTERS) {
  const asked = filters.states
  const states = liveStates(pack).filter(state => asked.length === 0 || asked.includes(state))
  const live = { ...filters, states: states.length === 0 ? [''] : states }
  return registerStatement(pack.code.key, live, { limit: MOST_UNDER_WAY, offset: 0 }, asAt)
}

/** As many as a list of all that are under way holds. */
const MOST_UNDER_WAY = 2000

type AllKept = ReturnType<typeof keptRecords>

/** What is listed now and fits. */
function listed(code: string, filters: RegisterFilters) {
  const { words, states, path, urgency, category, proposer, release, otherCode, among } = filters
  let rows = TABLES.selectFrom('modifications.listing as listing').where('listing.code', '=', code)
  if (among !== null) rows = rows.where('listing.record', 'in', among.length === 0 ? [NOBODY] : [...among])
  if (states.length > 0) rows = rows.where('listing.state', 'in', [...states])
  if (path !== '') rows = rows.where('listing.path', '=', path)
  if (urgency !== '') rows = rows.where('listing.urgency', '=', urgency)
  if (proposer !== '') rows = rows.where('listing.proposer', '=', proposer)
  if (category !== '') rows = rows.where(sql<boolean>`listing.categories @> array[${category}]::text[]`)
  if (otherCode !== '') rows = rows.where(sql<boolean>`listing.other_codes @> array[${otherCode}]::text[]`)
  // Also by a title or a reference that it had before.
  if (words !== '') rows = rows.where(like(words, 'listing.names'))
  if (release !== '') rows = rows.where(sql<boolean>`to_char(listing.implementation_on, 'YYYY-MM') = ${release}`)
  return rows
}

/** The past has no listing: it is asked of what the versions say. */
function byVersion(all: AllKept, filters: RegisterFilters): AllKept {
  const { words, states, path, urgency, category, proposer, release, otherCode, among } = filters
  let rows = among === null ? all : all.where('record.id', 'in', among.length === 0 ? [NOBODY] : [...among])
  if (words !== '')
    rows = rows.where(where => where.or([like(words, 'version.title'), like(words, 'version.reference')]))
  if (states.length > 0) rows = rows.where('version.state', 'in', [...states])
  if (path !== '') rows = rows.where(sql<boolean>`version.content ->> 'path' = ${path}`)
  if (urgency !== '') rows = rows.where(sql<boolean>`version.content ->> 'urgency' = ${urgency}`)
  if (proposer !== '') rows = rows.where(sql<boolean>`version.content #>> '{proposer,words}' = ${proposer}`)
  if (category !== '') rows = rows.where(sql<boolean>`version.content #> '{impacts,categories}' ? ${category}`)
  if (otherCode !== '')
    rows = rows.where(
      sql<boolean>`version.content #> '{elsewhere,links}' @> ${JSON.stringify([{ code: otherCode }])}::jsonb`,
    )
  if (release !== '')
    rows = rows.where(sql<boolean>`version.content #>> '{implementation,-1,on}' like ${`${release}-%`}`)
  return rows
}

function like(words: string, column: string) {
  return sql<boolean>`${sql.ref(column)} ilike ${`%${words.replaceAll(/[\\%_]/g, '\\$&')}%`}`
}

/**
 * How many there are of each kind among those that fit, in three statements: what each has one of, by one look at all of them; categories; and other
 * codes.
 */
export function facetStatements(code: string, filters: RegisterFilters) {
  const counted = sql<number>`count(*)::int`.as('count')
  const month = sql<string>`to_char(listing.implementation_on, 'YYYY-MM')`
  const grouped = sql`grouping sets ((listing.state), (listing.path), (listing.urgency), (listing.proposer), (${month}))`
  const single = listed(code, filters)
    .select([
      sql<string>`case when grouping(listing.state) = 0 then 'state' when grouping(listing.path) = 0 then 'path'
        when grouping(listing.urgency) = 0 then 'urgency' when grouping(listing.proposer) = 0 then 'proposer' else 'release' end`.as(
        'facet',
      ),
      sql<string>`coalesce(listing.state, listing.path, listing.urgency, listing.proposer, ${month})`.as('value'),
      counted,
    ])
    .groupBy(grouped)
  const of = (facet: string, column: 'categories' | 'other_codes') => {
    const value = sql<string>`unnest(${sql.ref(`listing.${column}`)})`
    return listed(code, filters)
      .select([sql<string>`${facet}::text`.as('facet'), value.as('value'), counted])
      .groupBy(value)
  }
  return [single, of('category', 'categories'), of('otherCode', 'other_codes')] as const
}

export type Facet = Readonly<{ value: string; count: number }>

/** Proposers are many: only the most frequent are offered. */
const MOST_PROPOSERS = 50

/** Each facet with its values; months in order, all else as it was found, the most frequent proposers first. */
export function facetsFrom(rows: readonly (readonly Row[])[]): Readonly<Record<string, readonly Facet[]>> {
  const all = rows
    .flat()
    .map(row => ({
      facet: String(row['facet']),
      value: String(row['value'] ?? ''),
      count: Number(row['count']),
    }))
    .filter(({ value }) => value !== '')
  const byFacet = Map.groupBy(all, ({ facet }) => facet)
  const facets = [...byFacet].map(([facet, values]) => [facet, inOrder(facet, values)])
  return Object.fromEntries(facets)
}

function inOrder(facet: string, values: readonly Facet[]): readonly Facet[] {
  const found = values.map(({ value, count }) => ({ value, count }))
  if (facet === 'release') return found.toSorted((a, b) => (a.value < b.value ? -1 : 1))
  if (facet === 'proposer') return found.toSorted((a, b) => b.count - a.count).slice(0, MOST_PROPOSERS)
  return found
}
