import type { DatabaseConnection, Driver } from 'kysely'
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { Connection } from './connection.ts'

/** Typed statements. A room names its own tables with `.withTables<...>()`. */
export type Statements = Kysely<Record<never, never>>

/** For building statements that `Database.read` sends; it has no connection of its own. */
export const build: Statements = statementsWith(new DummyDriver())

export function statementsOn(connection: Connection): Statements {
  const lent: DatabaseConnection = {
    executeQuery: async ({ sql, parameters }) => {
      const { rows, affected } = await connection.query(sql, parameters)
      // Kysely asks for rows of the type that the statement declares; the table types in each store vouch for them.
      return { rows: [...rows] as never[], numAffectedRows: BigInt(affected) }
    },
    streamQuery: () => {
      throw new Error('statements are not streamed')
    },
  }
  return statementsWith(driverOf(lent))
}

function driverOf(connection: DatabaseConnection): Driver {
  const nothing = async () => undefined
  return {
    init: nothing,
    acquireConnection: async () => connection,
    beginTransaction: nothing,
    commitTransaction: nothing,
    rollbackTransaction: nothing,
    releaseConnection: nothing,
    destroy: nothing,
  }
}

function statementsWith(driver: Driver): Statements {
  return new Kysely({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driver,
      createIntrospector: kysely => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}
