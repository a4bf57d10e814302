import { build, type Statements } from '../../shell/database/statements.ts'
import type { Instant } from '../../kit/instant.ts'
import { keptRecords } from '../../shell/ledger/read-record.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { CategoryPeriod } from './party.ts'

type CategoryTables = {
  'parties.category_period': { party: string; category: string; from_on: string; until_on: string | null }
}

function categoriesOf(statements: Statements) {
  return statements.withTables<CategoryTables>()
}

/** Keeps the days of a party's categories, each until the next begins: the database lets no two of them meet. */
export async function saveCategories(
  { statements }: Transaction,
  party: string,
  categories: readonly Pick<CategoryPeriod, 'category' | 'from'>[],
): Promise<void> {
  const tables = categoriesOf(statements)
  await tables.deleteFrom('parties.category_period').where('party', '=', party).execute()
  const rows = categories.map(({ category, from }, n) => {
    return { party, category, from_on: from, until_on: categories[n + 1]?.from ?? null }
  })
  if (rows.length > 0) await tables.insertInto('parties.category_period').values(rows).execute()
}

/** No page has more of them, and no file. */
export const MOST_PARTIES = 5000

/** All parties with all that they say, by name; a category asks for those that were ever in it. */
export function allPartiesStatement(code: string, category: string | undefined, asAt: Instant | undefined) {
  const all = keptRecords(code, asAt).where('record.kind', '=', 'party').orderBy('version.title').limit(MOST_PARTIES)
  if (category === undefined || asAt !== undefined) return all
  const ever = categoriesOf(build)
    .selectFrom('parties.category_period')
    .select('party')
    .where('category', '=', category)
  return all.where('record.id', 'in', ever)
}
