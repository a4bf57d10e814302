import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, readdirSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'
import { embeddedFolder, installedBinaries } from './native-postgres/binaries.ts'
import { SHARED_SERVER, startPostgres } from './native-postgres.ts'

for (const engine of ['installed', 'embedded'] as const) {
  const isHere = (engine === 'installed' ? installedBinaries() : embeddedFolder()) !== undefined
  if (isHere)
    test(`PostgreSQL, ${engine}, keeps what was committed when its process is lost`, () => loseAndRestart(engine))
  else
    test(`a machine without PostgreSQL, ${engine}, is told what to do`, () =>
      assert.rejects(startPostgres({ engine }), /Install/))
}

test('some PostgreSQL runs on this machine', async () => {
  const server = await startPostgres({ engine: 'either', fsync: false })
  assert.ok(Number(await ask(server.url, 'show server_version_num')) >= 150000)
  await server.stop()
  assert.ok(!(await answers(server.url)))
})

test('databases of one server know nothing of each other', async () => {
  const server = await startPostgres({ fsync: false, settings: { work_mem: '8MB' } })
  try {
    const other = await server.createDatabase()
    await ask(server.url, 'create table here (a int)')
    assert.equal(await ask(other, `select to_regclass('here')`), null)
    assert.equal(await ask(other, 'show fsync'), 'off')
    assert.equal(await ask(other, 'show work_mem'), '8MB')
    assert.equal(await ask(server.urlOf('postgres'), 'select current_database()'), 'postgres')
  } finally {
    await server.stop()
  }
})

test('a shared server lends databases, takes them back, and is never killed', async () => {
  const server = await startPostgres({ fsync: false })
  const before = process.env[SHARED_SERVER]
  process.env[SHARED_SERVER] = server.urlOf('postgres')
  try {
    const guest = await startPostgres()
    assert.equal(guest.engine, 'shared')
    assert.equal(await ask(guest.url, 'select 1'), 1)
    await assert.rejects(guest.kill(), /own: true/)
    await guest.stop()
    await assert.rejects(ask(guest.url, 'select 1'), /does not exist/)
    assert.equal(await ask(server.url, 'select 1'), 1)
  } finally {
    if (before === undefined) delete process.env[SHARED_SERVER]
    else process.env[SHARED_SERVER] = before
    await server.stop()
  }
})

test('a server ends with the process that started it, even one that is killed', async () => {
  const script = `const { startPostgres } = await import(${JSON.stringify(import.meta.resolve('./native-postgres.ts'))})
    const { url } = await startPostgres({ fsync: false })
    console.log(url)
    setInterval(() => undefined, 1000)`
  const temporary = mkdtempSync(join(tmpdir(), 'temporary-'))
  chmodSync(temporary, 0o777)
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, TMPDIR: temporary },
  })
  const [printed] = await once(child.stdout.setEncoding('utf8'), 'data')
  const url = String(printed).trim()
  assert.equal(await ask(url, 'select 1'), 1)
  child.kill('SIGKILL')
  await until(async () => !(await answers(url)))
  await until(async () => readdirSync(temporary).length === 0)
  rmdirSync(temporary)
})

async function loseAndRestart(engine: 'installed' | 'embedded'): Promise<void> {
  const server = await startPostgres({ engine })
  try {
    assert.equal(server.engine, engine)
    assert.equal(await ask(server.url, 'show fsync'), 'on')
    await ask(server.url, 'create table kept as select 39 as meeting')
    await server.kill()
    await assert.rejects(ask(server.url, 'select 1'))
    await server.restart()
    assert.equal(await ask(server.url, 'select meeting from kept'), 39)
  } finally {
    await server.stop()
  }
}

async function ask(url: string, statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement)
    return Object.values(rows[0] ?? {})[0]
  } finally {
    await client.end()
  }
}

async function answers(url: string): Promise<boolean> {
  return await ask(url, 'select 1').then(
    () => true,
    () => false,
  )
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await isSo()) return
    await wait(50)
  }
  assert.fail('it has not happened within ten seconds')
}
