import { sql } from 'kysely'
import type { Row } from '../../shell/database/connection.ts'
import { build } from '../../shell/database/statements.ts'
import type { ModificationTables } from './store.ts'

const TABLES = build.withTables<ModificationTables>()

export type StateCount = Readonly<{ on: string; state: string; count: number }>

/**
 * By how many more or fewer stand in each state from each of these days on, by the days from which their steps hold. `countsFrom` adds them up.
 *
 * In English:
 * - one stands where its last step until that day led;
 * - before its first step it stood where that step began, from the day on which it was raised or, if nobody knows that day, entered;
 * - one of which no step is known has stood where it stands since then;
 * - of the time before that nothing is counted: the record does not know it.
 */
export function countsStatement(code: string, days: readonly string[]) {
  const asked = sql.val([...days])
  // The place of the first of the days on which it counts, from 0; after the last it counts no more.
  const placeOf = (day: string) => sql`width_bucket(${sql.raw(day)} - 1, ${asked}::date[])`
  const since = 'least(l.raised_on, l.entered_on)'
  const moved = sql<{ place: number; state: string; change: number }>`(
    select place, state, sum(change)::int as change from (
      select ${placeOf('t.on_date')} as place, t.to_state as state, 1 as change from modifications.taken_step t where t.code = ${code}
      union all select ${placeOf('t.until_on')}, t.to_state, -1 from modifications.taken_step t where t.code = ${code} and t.until_on is not null
      union all select ${placeOf(since)}, l.first_from, 1
        from modifications.listing l where l.code = ${code} and l.first_from is not null and ${sql.raw(since)} < l.first_on
      union all select ${placeOf('l.first_on')}, l.first_from, -1
        from modifications.listing l where l.code = ${code} and l.first_from is not null and ${sql.raw(since)} < l.first_on
      union all select ${placeOf(since)}, l.state, 1
        from modifications.listing l where l.first_on is null and l.code = ${code}
    ) as change_of_one group by 1, 2
  )`
  return TABLES.selectFrom(moved.as('moved')).selectAll()
}

export function countsFrom(days: readonly string[], rows: readonly Row[]): readonly StateCount[] {
  const moves = rows.map(({ place, state, change }) => {
    return { place: Number(place), state: String(state), change: Number(change) }
  })
  return [...Map.groupBy(moves, ({ state }) => state)].flatMap(([state, own]) =>
    days.map((on, n) => {
      const count = own.reduce((sum, { place, change }) => (place <= n ? sum + change : sum), 0)
      return { on, state, count }
    }),
  )
}

/** Since when modifications are kept here: of the days before that the record knows only what it was told. */
export function beginningStatement(code: string) {
  return TABLES.selectFrom('modifications.listing')
    .select(sql<string>`min(entered_on)`.as('begun_on'))
    .where('code', '=', code)
}
