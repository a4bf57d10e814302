import assert from 'node:assert/strict'
import { inflateRawSync } from 'node:zlib'
import { test } from 'node:test'
import { load } from 'cheerio'
import mammoth from 'mammoth'
import { readZipDirectory, viewOf } from '../files/zip-directory.ts'
import { toyDocument } from './fixtures/toy-document.ts'
import { TOY_MINUTES } from './fixtures/toy-minutes.ts'
import { printDocx } from './to-docx.ts'

test('Word finds real headings, nested lists, tables with header rows and links', async () => {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(await printDocx(TOY_MINUTES)) })
  const $ = load(value)
  const texts = (selector: string): readonly string[] =>
    $(selector)
      .toArray()
      .map(element => $(element).text())
  assert.deepEqual(texts('h1').slice(-4), [
    '1.\tMinutes and matters arising',
    '2.\tLate returns of wooden trains',
    '3.\tFees',
    'Actions from this meeting',
  ])
  assert.ok(texts('h2').includes('Questions from members'))
  assert.deepEqual(texts('ul > li > ol > li'), ['by letter; or', 'by telephone.'])
  assert.ok(texts('thead th').includes('Category'))
  assert.equal($('a[href="https://register.example/trains"]').text(), 'public register')
  assert.equal($(`#${$('a[href^="#"]').attr('href')?.slice(1)}`).length, 1)
  assert.ok(texts('strong').includes('AGREED'))
})

test('each list counts from its own beginning', async () => {
  const list = { kind: 'list' as const, marker: 'number' as const, items: [{ text: 'one' }] }
  const xml = partOf(await printDocx(toyDocument([list, { kind: 'paragraph', text: 'x' }, list])), 'word/document.xml')
  const numbers = Array.from(xml.matchAll(/<w:numId w:val="(\d+)"\/>/g), ([, id]) => id)
  assert.equal(new Set(numbers).size, 2)
})

test('every page has the marking, the reference, and its number of so many', async () => {
  const docx = await printDocx({ ...TOY_MINUTES, externalMarking: 'Toy Store Only' })
  assert.match(partOf(docx, 'word/header1.xml'), /Open to everybody – Toy Store Only/)
  assert.match(
    partOf(docx, 'word/footer1.xml'),
    /TCC_04_0603 – Final 1\.0.*Page .*PAGE.* of .*NUMPAGES.*Administered by Toy Administrator.*Open to everybody/s,
  )
})

test('the properties name the title, the organisation and the date of the document, and nobody else', async () => {
  const docx = await printDocx(TOY_MINUTES)
  const properties = partOf(docx, 'docProps/core.xml')
  assert.match(properties, /<dc:creator>Toy Administrator<\/dc:creator><cp:lastModifiedBy>Toy Administrator</)
  for (const name of ['docProps/app.xml', 'docProps/custom.xml']) {
    assert.match(partOf(docx, name), /<Properties [^<>]*\/>$/, 'neither a company nor a program')
  }
  assert.deepEqual([...new Set(properties.match(/\d{4}-\d\d-\d\dT[\d:]+Z/g))], ['2015-06-03T00:00:00Z'])
  assert.doesNotMatch(partOf(docx, 'docProps/app.xml'), /docx|Un-named/i)
})

test('the file does not tell when it was printed', async () => {
  const docx = await printDocx(TOY_MINUTES)
  const year = String(new Date().getFullYear())
  const view = viewOf(docx)
  for (const { headerOffset } of entriesOf(docx)) {
    assert.deepEqual([view.getUint16(headerOffset + 10, true), view.getUint16(headerOffset + 12, true)], [0, 0x21])
  }
  assert.equal(
    entriesOf(docx).some(({ name }) => partOf(docx, name).includes(`>${year}-`)),
    false,
  )
})

test('characters that XML does not allow, and those that it uses, do no harm', async () => {
  const odd = 'a\u0000b <w:p> & "x" \u202e \ud800 \ufffe'
  const blocks = [
    { kind: 'paragraph' as const, text: odd },
    { kind: 'note' as const, title: odd, text: odd },
  ]
  const docx = await printDocx(toyDocument(blocks, { title: odd, organisation: odd }))
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) })
  assert.ok(value.includes('ab <w:p> & "x"'))
  assert.match(partOf(docx, 'docProps/core.xml'), /<dc:title>ab &lt;w:p&gt; &amp; /)
})

function partOf(docx: Uint8Array, name: string): string {
  const entry = entriesOf(docx).find(candidate => candidate.name === name)
  assert.ok(entry, `No ${name}`)
  const view = viewOf(docx)
  const start =
    entry.headerOffset +
    30 +
    view.getUint16(entry.headerOffset + 26, true) +
    view.getUint16(entry.headerOffset + 28, true)
  const packed = docx.subarray(start, start + entry.packedBytes)
  return Buffer.from(entry.isDeflated ? inflateRawSync(packed) : packed).toString('utf8')
}

function entriesOf(docx: Uint8Array) {
  const directory = readZipDirectory(docx, 100)
  assert.ok(directory.ok)
  return directory.value
}
