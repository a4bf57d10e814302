import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { startPostgres } from '../../../test/native-postgres.ts'
import { databaseOn, KEEPER } from './database.ts'
import { openPGlite } from './pglite.ts'
import { openPostgres } from './postgres.ts'
import { openSpine } from '../ledger/fixtures/toy-context.ts'
import { keptRecords } from '../ledger/read-record.ts'

const folder = mkdtempSync(join(tmpdir(), 'witan-crash-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** Keeps records until it is killed, and says each one's reference once it has been acknowledged. */
function keepUntilKilled(where: string) {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'fixtures/keep-until-killed.ts'), where], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said: string[] = []
  child.stdout
    .setEncoding('utf8')
    .on('data', (text: string) => said.push(...text.split('\n').filter(line => line !== '')))
  return { child, said }
}

async function killAfter(count: number, where: string): Promise<readonly string[]> {
  const { child, said } = keepUntilKilled(where)
  while (said.length < count) await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  return said
}

for (const round of [1, 2, 3]) {
  test(`an act that was acknowledged is there after the process was killed (round ${round})`, async () => {
    const acknowledged = await killAfter(10 * round, folder)
    const { database } = await openSpine(databaseOn(await openPGlite(folder)))
    const [rows = []] = await database.read(KEEPER, keptRecords('toy'))
    const kept = new Set(rows.map(({ reference }) => reference))
    assert.deepEqual(
      acknowledged.filter(reference => !kept.has(reference)),
      [],
    )
    await database.close()
  })
}

test('an act that was acknowledged is there after the database server was killed', async () => {
  const postgres = await startPostgres({ own: true })
  const { child, said } = keepUntilKilled(postgres.url)
  while (said.length < 20) await once(child.stdout, 'data')
  await postgres.kill()
  child.kill('SIGKILL')
  await postgres.restart()
  const { database } = await openSpine(databaseOn(openPostgres(postgres.url)))
  const [rows = []] = await database.read(KEEPER, keptRecords('toy'))
  const kept = new Set(rows.map(({ reference }) => reference))
  assert.deepEqual(
    said.filter(reference => !kept.has(reference)),
    [],
  )
  await database.close()
  await postgres.stop()
})
