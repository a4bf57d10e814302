import type { Database } from '../database/database.ts'
import { KEEPER } from '../database/database.ts'
import { build, type Statements } from '../database/statements.ts'
import type { LedgerTables } from './ledger-tables.ts'

/** The numbers by which the database knows groups of readers. Numbers are given once and never again. */
export type GroupDirectory = Readonly<{
  /** The numbers of those that have one; a group that nothing was ever kept for has none. */
  find(keys: readonly string[]): Promise<readonly number[]>
  /** The numbers of all of them, given out if need be, within a transaction. */
  give(statements: Statements, keys: readonly string[]): Promise<readonly number[]>
  /** What these numbers stand for, the keeper left out. Within a transaction also those that it has given out itself. */
  keysOf(numbers: readonly number[], statements?: Statements): Promise<readonly string[]>
}>

export function groupDirectoryOf(database: Database): GroupDirectory {
  // Only committed numbers are remembered: one given in a transaction that fails is never seen again.
  const known = new Map<string, number>([['public', 1]])
  const names = new Map<number, string>([[1, 'public']])
  const absent = absentGroups()
  const remembered = (keys: readonly string[]) => keys.flatMap(key => known.get(key) ?? [])
  return {
    find: async keys => {
      const missing = keys.filter(key => !known.has(key) && !absent.isKnown(key))
      if (missing.length > 0) {
        const [rows = []] = await database.read(KEEPER, numbersOf(build, missing))
        for (const { key, number } of rows) known.set(String(key), Number(number))
        absent.note(missing.filter(key => !known.has(key)))
      }
      return remembered(keys)
    },
    give: async (statements, keys) => {
      const missing = keys.filter(key => !known.has(key))
      absent.forget(missing)
      return [...remembered(keys), ...(missing.length === 0 ? [] : await giveIn(statements, missing))]
    },
    keysOf: async (numbers, statements) => {
      const missing = numbers.filter(number => number !== 0 && !names.has(number))
      const statement = keysWith(statements ?? build, missing)
      const rows =
        missing.length === 0
          ? []
          : statements === undefined
            ? ((await database.read(KEEPER, statement))[0] ?? [])
            : await statement.execute()
      for (const { key, number } of rows) names.set(Number(number), String(key))
      return numbers.flatMap(number => names.get(number) ?? [])
    },
  }
}

/** A number that another server gives out is found so many milliseconds later at most; one given here, at once. */
const ABSENT_FOR = 1000

/**
 * Groups that nothing was ever kept for, such as that of most persons: asked for at every request, and hardly ever found. One that was given a
 * number here is asked for until the number is committed.
 */
function absentGroups() {
  const since = new Map<string, number>()
  const given = new Set<string>()
  return {
    isKnown: (key: string): boolean => performance.now() - (since.get(key) ?? Number.NEGATIVE_INFINITY) < ABSENT_FOR,
    note: (keys: readonly string[]): void => {
      for (const key of keys) if (!given.has(key)) since.set(key, performance.now())
    },
    forget: (keys: readonly string[]): void => {
      for (const key of keys) {
        given.add(key)
        since.delete(key)
      }
    },
  }
}

function numbersOf(statements: Statements, keys: readonly string[]) {
  const ledger = statements.withTables<LedgerTables>()
  return ledger
    .selectFrom('ledger.audience_group')
    .select(['key', 'number'])
    .where('key', 'in', [...keys])
}

function keysWith(statements: Statements, numbers: readonly number[]) {
  return statements
    .withTables<LedgerTables>()
    .selectFrom('ledger.audience_group')
    .select(['key', 'number'])
    .where('number', 'in', [...numbers])
}

async function giveIn(statements: Statements, keys: readonly string[]): Promise<readonly number[]> {
  await statements
    .withTables<LedgerTables>()
    .insertInto('ledger.audience_group')
    .values([...new Set(keys)].map(key => ({ key })))
    .onConflict(conflict => conflict.doNothing())
    .execute()
  const rows = await numbersOf(statements, keys).execute()
  return rows.map(({ number }) => number)
}
