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
}

/** The modifications that fit, in the order of the index of references; now, or as they stood. */
export function registerStatement(code: string, filters: RegisterFilters, asAt?: Instant) {
  const all = keptRecords(code, asAt).where('record.kind', '=', 'modification')
  const fitting = asAt === undefined ? byListing(all, code, filters) : byVersion(all, filters)
  const { words } = filters
  const found =
    words === '' || asAt === undefined
      ? fitting
      : fitting.where(where => where.or([like(words, 'version.title'), like(words, 'version.reference')]))
  return found.orderBy('record.reference')
}

/** Those that are under way, now or then, in the order of their references. */
export function underWayStatement(pack: Pack, asAt?: Instant) {
  const code = pack.code.key
  const states = liveStates(pack)
  const all = keptRecords(code, asAt).where('record.kind', '=', 'modification')
  const live =
    asAt === undefined
      ? all.where('record.id', 'in', listed(code, { ...NO_FILTERS, states }).select('listing.record'))
      : all.where('version.state', 'in', states.length === 0 ? [''] : [...states])
  return live.orderBy('record.reference').limit(MOST_UNDER_WAY)
}

/** As many as a list of all that are under way holds. */
const MOST_UNDER_WAY = 2000

type AllKept = ReturnType<typeof keptRecords>

function byListing(all: AllKept, code: string, filters: RegisterFilters): AllKept {
  const { states, ...asked } = filters
  const isFiltered = states.length > 0 || Object.values(asked).some(words => words !== '')
  return isFiltered ? all.where('record.id', 'in', listed(code, filters).select('listing.record')) : all
}

/** What is listed now and fits. */
function listed(code: string, filters: RegisterFilters) {
  const { words, states, path, urgency, category, proposer, release, otherCode } = filters
  let rows = TABLES.selectFrom('modifications.listing as listing').where('listing.code', '=', code)
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
  const { states, path, urgency, category, proposer, release, otherCode } = filters
  let rows = all
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

/** How many there are of each kind among those that fit: by state, path, urgency, category, proposer and month of effect. */
export function facetStatements(code: string, filters: RegisterFilters) {
  const rows = () => listed(code, filters).innerJoin('ledger.record as record', 'record.id', 'listing.record')
  const counted = sql<number>`count(*)::int`.as('count')
  const by = (column: 'state' | 'path' | 'urgency' | 'proposer') =>
    rows()
      .select([`listing.${column} as value`, counted])
      .groupBy(`listing.${column}`)
  const month = sql<string>`to_char(listing.implementation_on, 'YYYY-MM')`
  const category = sql<string>`unnest(listing.categories)`
  const otherCode = sql<string>`unnest(listing.other_codes)`
  return {
    state: by('state'),
    path: by('path'),
    urgency: by('urgency'),
    proposer: by('proposer').orderBy('count', 'desc').limit(50),
    category: rows()
      .select([category.as('value'), counted])
      .groupBy(category),
    otherCode: rows()
      .select([otherCode.as('value'), counted])
      .groupBy(otherCode),
    release: rows()
      .select([month.as('value'), counted])
      .groupBy(month)
      .orderBy('value'),
  }
}

export type Facet = Readonly<{ value: string; count: number }>

export function facetFrom(rows: readonly Row[]): readonly Facet[] {
  return rows
    .map(row => ({ value: String(row['value'] ?? ''), count: Number(row['count']) }))
    .filter(({ value }) => value !== '')
}

/** How many stood in each state at the end of each of these days. */
export function countsStatement(code: string, instants: readonly Instant[]) {
  const days = sql<{ at: string }>`(select unnest(${sql.val([...instants])}::timestamptz[]) as at)`.as('day')
  return TABLES.selectFrom(days)
    .innerJoin('ledger.version as version', join =>
      join
        .on(sql<boolean>`version.valid_from < day.at`)
        .on(sql<boolean>`(version.valid_to is null or version.valid_to >= day.at)`),
    )
    .innerJoin('ledger.record as record', 'record.id', 'version.record')
    .select([
      sql<string>`to_char(day.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`.as('at'),
      'version.state as state',
      sql<number>`count(*)::int`.as('count'),
    ])
    .where('record.code', '=', code)
    .where('record.kind', '=', 'modification')
    .groupBy([sql`day.at`, 'version.state'])
}

export type StateCount = Readonly<{ at: string; state: string; count: number }>

export function countsFrom(rows: readonly Row[]): readonly StateCount[] {
  return rows.map(row => ({ at: String(row['at']), state: String(row['state']), count: Number(row['count']) }))
}
