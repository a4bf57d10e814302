import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { databaseOn } from './database.ts'
import { migrate } from './migrations.ts'
import { openPGlite } from './pglite.ts'

const database = databaseOn(await openPGlite())
const folder = mkdtempSync(join(tmpdir(), 'witan-migrations-'))
after(async () => {
  rmSync(folder, { recursive: true, force: true })
  await database.close()
})

const schemas = [{ name: 'shed', folder }]
const write = (file: string, sql: string): void => writeFileSync(join(folder, file), sql)

test('files are applied in the order of their numbers, each once', async () => {
  write('tables.sql', 'create schema shed; create table shed.tool (name text)')
  write('tables.0002.sql', 'alter table shed.tool add column weight int')
  write('tables.0010.sql', "insert into shed.tool values ('saw', 2)")
  assert.deepEqual(await migrate(database, schemas), [
    'shed/tables.sql',
    'shed/tables.0002.sql',
    'shed/tables.0010.sql',
  ])
  assert.deepEqual(await migrate(database, schemas), [])
})

test('a file that has been applied may not be changed', async () => {
  write('tables.0002.sql', 'alter table shed.tool add column colour text')
  await assert.rejects(
    migrate(database, schemas),
    /tables\.0002\.sql was changed after it had been applied; add a new file/,
  )
  write('tables.0002.sql', 'alter table shed.tool add column weight int')
})

test('a file that fails leaves nothing behind, and is named', async () => {
  write('tables.0011.sql', 'create table shed.shelf (name text); select nonsense')
  await assert.rejects(migrate(database, schemas), /the migration shed\/tables\.0011\.sql failed/)
  write('tables.0011.sql', 'create table shed.shelf (name text)')
  assert.deepEqual(await migrate(database, schemas), ['shed/tables.0011.sql'])
})
