import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { valueOf } from './fixtures/expect.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { parseSeparated } from './separated-values.ts'
import { neutralised, writeCsv, writeXlsx } from './spreadsheet.ts'
import { readXlsx } from './xlsx-text.ts'
import { readZipDirectory } from './zip-directory.ts'

const HARMFUL = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1']

for (const text of HARMFUL) {
  test(`the text ${JSON.stringify(text)} is not taken for a formula`, () => {
    assert.equal(neutralised(text), `'${text}`)
    assert.ok(writeCsv([[text]]).startsWith(`\ufeff"'`))
  })
}

test('ordinary text and numbers stay as they are', () => {
  assert.equal(writeCsv([['TC1/01', 'a = b', -5, 1.5, true, null]]), '\ufeff"TC1/01","a = b",-5,1.5,TRUE,\r\n')
})

test('what would turn the words around it is shown in no cell', () => {
  assert.equal(neutralised('kite\u202egnp.exe'), 'kite\ufffdgnp.exe')
  assert.equal(neutralised('\u2066=1'), '\ufffd=1')
})

test('whatever text is written as CSV is read back, but for the apostrophe', () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom('"', ',', '\n', '\r', '\t', '=', ';'), fc.string({ minLength: 1, maxLength: 1 })),
  })
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain(width => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1 }))
  fc.assert(
    fc.property(rows, cells => {
      assert.deepEqual(
        parseSeparated(writeCsv(cells), ','),
        cells.map(row => row.map(neutralised)),
      )
    }),
  )
})

test('a workbook is read back, by us and by another reader, with nothing for a spreadsheet to run', async () => {
  const rows = [['Ref', 'Action', 'Days'], ...HARMFUL.map((text, n) => [text.trim(), `Action ${n}`, n])]
  const bytes = await writeXlsx([{ name: 'Actions', rows }])
  const neutral = rows.map(row => row.map(cell => (typeof cell === 'string' ? neutralised(cell) : cell)))
  assert.deepEqual(await readSheet(Buffer.from(bytes)), neutral)
  const { text } = valueOf(readXlsx(bytes, DEFAULT_LIMITS))
  assert.equal(text, ['Actions', ...neutral.map(row => row.join('\t'))].join('\n'))
})

test('names of sheets are made fit and different, and characters that no workbook can hold are left out', async () => {
  const sheets = ['Actions: open/late', 'Actions: open/late', ''].map(name => ({ name, rows: [['a\u0001b']] }))
  const { pages } = valueOf(readXlsx(await writeXlsx(sheets), DEFAULT_LIMITS))
  assert.deepEqual(pages, ['Actions  open late\nab', 'Actions  open late (2)\nab', 'Sheet 3\nab'])
})

test('text too long for a cell says that it was cut', async () => {
  const { text } = valueOf(readXlsx(await writeXlsx([{ name: 'Notes', rows: [['x'.repeat(40_000)]] }]), DEFAULT_LIMITS))
  assert.ok(text.endsWith('… (cut here: too long for a cell)'))
  assert.equal(text.length, 'Notes\n'.length + 32_767)
})

test('a workbook says nothing of who made it', async () => {
  const directory = valueOf(readZipDirectory(await writeXlsx([{ name: 'Actions', rows: [['TC1/01']] }]), 100))
  assert.deepEqual(
    directory.map(({ name }) => name).filter(name => name.startsWith('docProps')),
    [],
  )
})
