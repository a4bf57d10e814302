import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { readSheet } from 'read-excel-file/node'
import { openWorld } from '../../../test/world.ts'
import { parseSeparated } from '../files/separated-values.ts'
import { askOf } from './ask.ts'
import { readerOf } from './reader.ts'
import { type Table, tableFile } from './table-file.ts'

const world = await openWorld()
after(() => world.close())
const reader = await readerOf(world.house, undefined, [])
const ask = askOf({ house: world.house, reader, path: '/kites', params: {}, query: {} })

const KITES: Table = {
  name: 'Kites',
  head: ['Kite', 'Lost'],
  rows: [
    { classification: 'white', cells: ['Blue', 1] },
    { classification: 'amber', cells: ['Green', 2] },
    { classification: 'red', cells: ['Quartzlamp', 3] },
    { classification: 'green', cells: ['Yellow', null] },
  ],
}

const nameOf = (headers: Readonly<Record<string, string>>) => headers['content-disposition'] ?? ''
const { classes } = ask.edition.classification

test('each row says its class, and the file that of its most secret row', async () => {
  const { body, headers } = await tableFile(ask, 'csv', KITES)
  const [head, ...rows] = parseSeparated(String(body), ',')
  assert.deepEqual(head?.slice(-1), ['Class'])
  assert.deepEqual(
    rows.slice(0, 3).map(row => [row[0], row[2]]),
    [
      ['Blue', classes.white.name],
      ['Green', classes.amber.name],
      ['Yellow', classes.green.name],
    ],
  )
  assert.match(nameOf(headers), new RegExp(`Kites \\(${classes.amber.name}\\)\\.csv`))
  assert.equal(headers['cache-control'], 'no-store')
})

test('what needs a declaration is in no file, which says how much that is', async () => {
  const csv = String((await tableFile(ask, 'csv', KITES)).body)
  assert.doesNotMatch(csv, /Quartzlamp/)
  assert.match(csv, new RegExp(`1 more row is ${classes.red.name}: read here alone`))
  const { body } = await tableFile(ask, 'xlsx', { ...KITES, rows: [...KITES.rows, ...KITES.rows] })
  const sheet = await readSheet(Buffer.from(body as Uint8Array)) // A workbook is bytes.
  assert.doesNotMatch(JSON.stringify(sheet), /Quartzlamp/)
  assert.match(String(sheet.at(-1)?.[0]), /2 more rows are/)
})

test('a table without rows is as open as its page, or as secret as it says', async () => {
  const none = await tableFile(ask, 'csv', { ...KITES, rows: [] })
  assert.match(nameOf(none.headers), new RegExp(`\\(${classes.white.name}\\)`))
  assert.equal(parseSeparated(String(none.body), ',').length, 1)
  const kept = await tableFile(ask, 'xlsx', { ...KITES, rows: [], atLeast: 'amber' })
  assert.match(nameOf(kept.headers), new RegExp(`\\(${classes.amber.name}\\)`))
})
