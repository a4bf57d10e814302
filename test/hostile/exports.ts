import assert from 'node:assert/strict'
import { readSheet } from 'read-excel-file/node'
import { parseSeparated } from '../../src/shell/files/separated-values.ts'
import type { Explored } from './explore.ts'
import type { Senders } from './persons.ts'

/** What spreadsheets take for a formula. */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n]/

/** Every address that gives a table gives it as text that no spreadsheet carries out. Answers which addresses do. */
export async function checkExports(senders: Senders, { pages }: Explored): Promise<readonly string[]> {
  const tables: string[] = []
  for (const [route, [found]] of pages) {
    if (found === undefined) continue
    const { url, as } = found
    const asked = (format: string) => `${url}${url.includes('?') ? '&' : '?'}format=${format}`
    const csv = await senders.send(as, { url: asked('csv') })
    if (!String(csv.headers['content-type']).startsWith('text/csv')) continue
    tables.push(route.path)
    checkCells(parseSeparated(csv.body, ','), url)
    assert.match(String(csv.headers['content-disposition']), /^attachment; filename="[^"\r\n]+\.csv"/)
    const xlsx = await senders.send(as, { url: asked('xlsx') })
    assert.equal(xlsx.statusCode, 200, url)
    // An address that names one file gives that file, whatever else is asked for.
    if (xlsx.headers['content-type'] === csv.headers['content-type']) continue
    checkCells(await readSheet(xlsx.rawPayload), url)
    assert.ok(!xlsx.rawPayload.includes('<f>'), `${url} has formulas`)
  }
  return tables
}

function checkCells(rows: readonly (readonly unknown[])[], url: string): void {
  assert.ok(rows.length > 0, url)
  for (const cell of rows.flat()) {
    if (typeof cell === 'string') assert.doesNotMatch(cell, FORMULA, `${url} has a cell that is a formula`)
  }
}
