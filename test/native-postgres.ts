import { randomUUID } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { accountForPostgres } from './native-postgres/account.ts'
import { type EngineWanted, findBinaries } from './native-postgres/binaries.ts'
import { type Server, startServer } from './native-postgres/server.ts'

export type PostgresOptions = Readonly<{
  /** `installed` is the system's, `embedded` the one that npm brings; either if it is the same to you. */
  engine?: EngineWanted
  /** A server that nobody else uses, and that may be killed. Asking for an engine, for settings or for fsync means the same. */
  own?: boolean
  /** Off is faster, and loses nothing unless the machine loses its power. */
  fsync?: boolean
  /** As in postgresql.conf, such as `{ work_mem: '8MB' }`. */
  settings?: Readonly<Record<string, string>>
}>

export type NativePostgres = Readonly<{
  engine: 'installed' | 'embedded' | 'shared'
  /** An empty database of your own. */
  url: string
  urlOf(database: string): string
  /** One more empty database; its address. */
  createDatabase(): Promise<string>
  /** A copy of the database that `fill` makes; it is made once on this server, by whoever asks first for that name. Its address. */
  copyOf(name: string, fill: (url: string) => Promise<void>): Promise<string>
  stop(): Promise<void>
  /** Ends the server as a loss of the process would. */
  kill(): Promise<void>
  /** After `kill`: the same port, the same data. */
  restart(): Promise<void>
}>

/** Set by the gate: the address of a server that all test files share, each with databases of its own. */
export const SHARED_SERVER = 'WITAN_TEST_POSTGRES'

/**
 * A real PostgreSQL on a free port of 127.0.0.1, in a temporary folder; it ends with this process at the latest.
 * @throws where none can run, and says what to install.
 */
export async function startPostgres(options: PostgresOptions = {}): Promise<NativePostgres> {
  const shared = process.env[SHARED_SERVER]
  const { engine = 'either', own = false, fsync, settings } = options
  const wantsOwn = own || options.engine !== undefined || fsync !== undefined || settings !== undefined
  if (shared !== undefined && !wantsOwn) return onSharedServer(shared)
  return await onOwnServer(engine, { fsync: fsync === false ? 'off' : 'on', max_connections: '200', ...settings })
}

async function onOwnServer(engine: EngineWanted, settings: Readonly<Record<string, string>>): Promise<NativePostgres> {
  const workplace = mkdtempSync(join(tmpdir(), 'witan-postgres-'))
  try {
    const account = accountForPostgres()
    account?.own(workplace)
    chmodSync(workplace, 0o700)
    const binaries = findBinaries(engine, workplace, account)
    const server = await startServer({ binaries, account, workplace }, settings)
    return await serve(binaries.engine, `postgres://postgres@127.0.0.1:${server.port}/postgres`, server)
  } catch (fault) {
    rmSync(workplace, { recursive: true, force: true })
    throw fault
  }
}

async function onSharedServer(url: string): Promise<NativePostgres> {
  const refuse = async (): Promise<void> => {
    throw new Error('others use this server; ask for one of your own with startPostgres({ own: true })')
  }
  return await serve('shared', url, { kill: refuse, restart: refuse })
}

async function serve(
  engine: NativePostgres['engine'],
  admin: string,
  server: Pick<Server, 'kill' | 'restart'> & Partial<Pick<Server, 'stop'>>,
): Promise<NativePostgres> {
  const databases: string[] = []
  const urlOf = (database: string): string => Object.assign(new URL(admin), { pathname: `/${database}` }).href
  const createDatabase = async (template?: string): Promise<string> => {
    const name = `test_${randomUUID().replaceAll('-', '').slice(0, 16)}`
    await administer(admin, client =>
      client.query(`create database ${name} ${template === undefined ? '' : `template ${template}`}`),
    )
    databases.push(name)
    return urlOf(name)
  }
  const copyOf: NativePostgres['copyOf'] = async (name, fill) => {
    await administer(admin, client => makeOnce(client, name, () => fill(urlOf(name))))
    return await createDatabase(name)
  }
  const dropAll = async (): Promise<void> => {
    for (const name of databases.splice(0))
      await administer(admin, client => client.query(`drop database if exists ${name} with (force)`))
  }
  const url = await createDatabase()
  return {
    engine,
    url,
    urlOf,
    createDatabase: () => createDatabase(),
    copyOf,
    kill: server.kill,
    restart: server.restart,
    stop: server.stop ?? dropAll,
  }
}

/** Whoever fills it closes the door behind; one with an open door was left half filled, and is made anew. */
async function makeOnce(client: pg.Client, name: string, fill: () => Promise<void>): Promise<void> {
  await client.query('select pg_advisory_lock(816)')
  const { rowCount } = await client.query('select from pg_database where datname = $1 and datallowconn = false', [name])
  if (rowCount === 1) return
  await client.query(`drop database if exists ${name} with (force)`)
  await client.query(`create database ${name}`)
  await fill()
  await client.query(`alter database ${name} allow_connections false`)
}

async function administer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
