import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import type { Account } from './account.ts'
import type { Binaries } from './binaries.ts'
import { guard } from './guard.ts'

/** A server of our own. Its folder is gone when it has stopped. */
export type Server = Readonly<{
  port: number
  /** Tells everybody to leave, and waits until all is on disk. */
  stop(): Promise<void>
  /** As the loss of the process: nothing is tidied up. */
  kill(): Promise<void>
  /** After `kill`, on the same port and data. */
  restart(): Promise<void>
}>

export type Site = Readonly<{ binaries: Binaries; account: Account | undefined; workplace: string }>

type Running = Readonly<{ process: ChildProcess; ended: Promise<unknown>; lastWords: () => string }>

export async function startServer(site: Site, settings: Readonly<Record<string, string>>): Promise<Server> {
  initialise(site)
  const watch = guard(site.workplace)
  const first = await startOnFreePort(site, settings)
  const { port } = first
  let { running } = first
  watch.over(running.process)
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    running.process.ref()
    running.process.kill(signal)
    await running.ended
  }
  return {
    port,
    kill: () => end('SIGKILL'),
    restart: async () => {
      running = await startAgain(site, settings, port)
      watch.over(running.process)
    },
    stop: async () => {
      await end('SIGINT')
      await watch.release()
    },
  }
}

const INITIAL = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-sync']
const LOCALE = process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'

function initialise(site: Site): void {
  const program = join(site.binaries.folder, 'initdb')
  const args = [...INITIAL, `--locale=${LOCALE}`, '-D', join(site.workplace, 'data')]
  const { status, stderr, error } = spawnSync(program, args, { ...optionsOf(site), encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} failed: ${error?.message ?? stderr.trim()}`)
}

type SpawnOptions = Readonly<{ cwd: string; env: NodeJS.ProcessEnv; uid?: number; gid?: number }>

function optionsOf({ binaries, account, workplace }: Site): SpawnOptions {
  const libraries = binaries.libraries.length === 0 ? {} : { LD_LIBRARY_PATH: binaries.libraries.join(':') }
  return { cwd: workplace, env: { PATH: process.env['PATH'], TZ: 'UTC', ...libraries }, ...account?.ids }
}

const ATTEMPTS = 5

/** Somebody else may take the port between our looking and our starting. */
async function startOnFreePort(
  site: Site,
  settings: Readonly<Record<string, string>>,
): Promise<{ running: Running; port: number }> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    try {
      return { running: await start(site, settings, port), port }
    } catch (fault) {
      if (attempt === ATTEMPTS) throw fault
    }
  }
}

const RESTART_SECONDS = 20

/** What served the connections of a lost process lives on for a moment, and the data is theirs until then. */
async function startAgain(site: Site, settings: Readonly<Record<string, string>>, port: number): Promise<Running> {
  const deadline = Date.now() + RESTART_SECONDS * 1000
  for (;;) {
    try {
      return await start(site, settings, port)
    } catch (fault) {
      if (Date.now() > deadline) throw fault
      await wait(200)
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  if (address === null || typeof address === 'string') throw new Error('a server on a port has no port')
  return address.port
}

const START_SECONDS = 60

async function start(site: Site, settings: Readonly<Record<string, string>>, port: number): Promise<Running> {
  const running = launch(site, settings, port)
  const deadline = Date.now() + START_SECONDS * 1000
  while (running.process.exitCode === null && running.process.signalCode === null) {
    if (await answers(port)) return running
    if (Date.now() > deadline) running.process.kill('SIGQUIT')
    await wait(50)
  }
  throw new Error(`PostgreSQL did not start: ${running.lastWords()}`)
}

function launch(site: Site, settings: Readonly<Record<string, string>>, port: number): Running {
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(port), ...settings }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const args = ['-D', join(site.workplace, 'data'), ...flags]
  const program = join(site.binaries.folder, 'postgres')
  const child = spawn(program, args, { ...optionsOf(site), stdio: ['ignore', 'ignore', 'pipe'] })
  let words = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-4000)
  })
  const ended = new Promise(resolve => child.once('exit', resolve).once('error', resolve))
  child.unref()
  // A pipe of a child is a socket, although its type does not say so; it must not keep the tests from ending.
  ;(child.stderr as unknown as { unref(): void }).unref()
  return { process: child, ended, lastWords: () => words.trim() }
}

async function answers(port: number): Promise<boolean> {
  const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}
