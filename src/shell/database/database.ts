import type { Connection, Engine, Row } from './connection.ts'
import { inline, literal } from './literal.ts'
import type { Statements } from './statements.ts'
import { statementsOn } from './statements.ts'

/** Whose sight the database applies: the numbers of the groups that the reader is in. */
export type Sight = Readonly<{ groups: readonly number[] }>

/** The record's own sight: an act sees all that it needs for judging, and shows its actor only what the actor may see. */
export const KEEPER: Sight = { groups: [0] }

/** A statement for reading, as Kysely compiles it: with `$1`, `$2` ... where its parameters stand. */
export type Readable = Readonly<{ compile: () => Readonly<{ sql: string; parameters: readonly unknown[] }> }>

export type Database = Readonly<{
  engine: Engine['name']
  /** Reads, all statements in one round trip, as somebody. The rows of each statement. */
  read(sight: Sight, ...statements: readonly Readable[]): Promise<readonly (readonly Row[])[]>
  /** Writes, in one transaction, as the keeper of the record. What the work throws undoes it. */
  write<T>(work: (statements: Statements) => Promise<T>): Promise<T>
  /** As the owner of the tables, past every policy: for migrations and for upkeep. */
  maintain<T>(work: (connection: Connection) => Promise<T>): Promise<T>
  close(): Promise<void>
}>

export function databaseOn(engine: Engine): Database {
  return {
    engine: engine.name,
    read: (sight, ...statements) => engine.lend(connection => read(connection, sight, statements)),
    write: work => write(engine, work),
    maintain: async work => {
      const result = await engine.lend(work)
      await engine.makeDurable()
      return result
    },
    close: () => engine.close(),
  }
}

function setting(sight: Sight): string {
  return `select set_config('role', 'witan_app', true), set_config('witan.groups', ${literal(sight.groups.join(','))}, true)`
}

async function read(connection: Connection, sight: Sight, statements: readonly Readable[]) {
  const texts = statements.map(statement => {
    const { sql, parameters } = statement.compile()
    return inline(sql, parameters)
  })
  try {
    const outcomes = await connection.script(['begin read only', setting(sight), ...texts, 'commit'].join(';\n'))
    return outcomes.slice(2, 2 + texts.length).map(outcome => outcome.rows)
  } catch (fault) {
    await connection.script('rollback')
    throw fault
  }
}

const TRIES = 4

/** Two transactions that got in each other's way are told so by these; the loser begins again. */
const COLLISIONS: readonly unknown[] = ['40001', '40P01']

async function write<T>(engine: Engine, work: (statements: Statements) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      const result = await engine.lend(connection => transaction(connection, work))
      await engine.makeDurable()
      return result
    } catch (fault) {
      const collided = fault instanceof Error && 'code' in fault && COLLISIONS.includes(fault.code)
      if (!collided || attempt === TRIES) throw fault
    }
  }
}

async function transaction<T>(connection: Connection, work: (statements: Statements) => Promise<T>): Promise<T> {
  await connection.script(`begin;\n${setting(KEEPER)}`)
  try {
    const result = await work(statementsOn(connection))
    await connection.script('commit')
    return result
  } catch (fault) {
    await connection.script('rollback').catch(() => undefined)
    throw fault
  }
}
