import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import {
  drafted,
  fetched,
  handIn,
  issued,
  openPapersWorld,
  type PapersWorld,
  placed,
  stepped,
} from '../../../test/world-papers.ts'
import { readData, visit } from '../../../test/world-visit.ts'
import { makeOffice, makeWord } from '../../shell/files/fixtures/make-office.ts'
import { makePdf } from '../../shell/files/fixtures/make-pdf.ts'
import { makeZip } from '../../shell/files/fixtures/make-zip.ts'
import { readPdf } from '../../shell/files/pdf-text.ts'
import { DEFAULT_LIMITS } from '../../shell/files/limits.ts'
import { writeXlsx } from '../../shell/files/spreadsheet.ts'

let world: PapersWorld
before(async () => {
  world = await openPapersWorld()
})
after(() => world.close())

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const slide =
  '<p:sld><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>Slide on quagga kites</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>'
const presentation = makeOffice({
  mainType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
  main: '<p:presentation><p:sldIdLst><p:sldId id="256" r:id="r0"/></p:sldIdLst></p:presentation>',
  related: { slide },
})

type File = Readonly<{ version: number; name: string; mediaType: string; bytes: number; sha256: string; href: string }>

const filesOf = async (reference: string, as: 'toyStore' | 'lender1') =>
  (await readData<{ files: File[] }>(world, `/papers/${reference}`, as)).files

test('each kind of document is taken, typed by its bytes, and comes back byte for byte', async () => {
  const { record } = await drafted(world)
  const handed = [
    { name: 'kites.pdf', bytes: await makePdf([['Kites in winter', 50, 700]]), type: 'application/pdf' },
    { name: 'kites.docx', bytes: makeWord('<w:p><w:r><w:t>Kites</w:t></w:r></w:p>'), type: 'wordprocessingml' },
    {
      name: 'kites.xlsx',
      bytes: await writeXlsx([{ name: 'Kites', rows: [['Colour'], ['Red']] }]),
      type: 'spreadsheetml',
    },
    { name: 'kites.pptx', bytes: presentation, type: 'presentationml' },
    { name: 'kite.png', bytes: PNG, type: 'image/png' },
    { name: 'kites.csv', bytes: Buffer.from('Kite,Broken\nblue,2\nred,1\n'), type: 'text/csv' },
  ]
  for (const [n, file] of handed.entries()) {
    const sent = await handIn(world, record.reference, file, { note: `Version ${n + 1}` }, 'toyStore')
    assert.equal(sent.status, 200, `${file.name}: ${sent.says}`)
  }
  const files = await filesOf(record.reference, 'toyStore')
  assert.deepEqual(
    files.map(({ version, name }) => [version, name]),
    handed.map(({ name }, n) => [n + 1, name]),
  )
  for (const [n, { bytes, type }] of handed.entries()) {
    const reply = await fetched(world, files[n]?.href ?? '', 'toyStore')
    assert.equal(reply.statusCode, 200)
    assert.ok(Buffer.from(bytes).equals(reply.rawPayload))
    assert.equal(files[n]?.sha256, createHash('sha256').update(bytes).digest('hex'))
    assert.match(String(reply.headers['content-type']), new RegExp(type))
    assert.match(String(reply.headers['content-disposition']), /^attachment; filename="kite/)
    assert.equal(reply.headers['x-content-type-options'], 'nosniff')
    assert.equal(reply.headers['cache-control'], 'no-store')
  }
})

test('a file is what its bytes are, whatever it is called, and its name is made safe', async () => {
  const { record } = await drafted(world)
  const name = '../..\\etc/passwd\u202Efdp.exe'
  const sent = await handIn(
    world,
    record.reference,
    { name, bytes: await makePdf([['Kites', 50, 700]]) },
    {},
    'toyStore',
  )
  assert.equal(sent.status, 200, sent.says)
  const [file] = await filesOf(record.reference, 'toyStore')
  assert.equal(file?.mediaType, 'application/pdf')
  assert.match(file?.name ?? '', /^[\w.]+\.pdf$/)
})

test('hostile files are refused in words, and nothing of them is kept', async () => {
  const { record } = await drafted(world)
  const refusedFor = async (name: string, bytes: Uint8Array | string) => {
    const { status, reasons, says } = await handIn(world, record.reference, { name, bytes }, {}, 'toyStore')
    assert.match(says, /\.$/)
    return [status, ...reasons]
  }
  const page = '<!DOCTYPE html><script>alert(1)</script>'
  assert.deepEqual(await refusedFor('report.pdf', page), [422, 'file-not-taken'])
  assert.deepEqual(await refusedFor('report.pdf', ''), [422, 'file-empty'])
  const bomb = makeOffice({ main: '<w:document/>', more: [{ name: 'a.xml', content: Buffer.alloc(5_000_000) }] })
  assert.deepEqual(await refusedFor('report.docx', bomb), [422, 'zip-bomb'])
  assert.deepEqual(await refusedFor('report.pdf', makeZip([{ name: 'a.txt', content: 'a' }])), [422, 'file-is-archive'])
  assert.deepEqual(await refusedFor('report.pdf', Buffer.from('#!/bin/sh\nrm -rf /\n')), [422, 'file-is-program'])
  assert.deepEqual(await refusedFor('report.pdf', Buffer.alloc(26_000_000, 0x41)), [422, 'file-too-large'])
  assert.deepEqual(await filesOf(record.reference, 'toyStore'), [])
})

test('a file of 60 MB is refused before it has been read to its end', async () => {
  const { record } = await drafted(world)
  const big = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(60_000_000)])
  const { status, reasons } = await handIn(world, record.reference, { name: 'big.pdf', bytes: big }, {}, 'toyStore')
  assert.deepEqual([status, reasons], [413, ['bad-request']])
  assert.deepEqual(await filesOf(record.reference, 'toyStore'), [])
})

test('the same file twice is no new version', async () => {
  const { record } = await drafted(world)
  const file = { name: 'kites.csv', bytes: 'Kite,Broken\nblue,2\nred,1\n' }
  assert.equal((await handIn(world, record.reference, file, {}, 'toyStore')).status, 200)
  assert.deepEqual((await handIn(world, record.reference, file, {}, 'toyStore')).reasons, ['same-document'])
})

test('only those who may change a paper hand in its document', async () => {
  const paper = await issued(world, 'white')
  const file = { name: 'kites.csv', bytes: 'Kite,Broken\nblue,2\nred,1\n' }
  const { reference } = paper.record
  assert.deepEqual((await handIn(world, reference, file, { reason: 'Mine.' }, 'lender1')).reasons, ['not-by-you'])
  assert.deepEqual((await handIn(world, reference, file, {}, 'secretary')).reasons, ['reason-given'])
  assert.equal((await handIn(world, reference, file, { reason: 'The table was missing.' }, 'secretary')).status, 200)
})

test('what was handed in before a paper was issued stays with those who wrote it', async () => {
  const { record } = await drafted(world, { classification: 'white' })
  const version = async (text: string) =>
    await handIn(world, record.reference, { name: 'k.csv', bytes: `Kite,Broken\n${text},1\nred,1\n` }, {}, 'toyStore')
  await version('unripe')
  await version('ripe')
  const reference = await placed(world, record, 'toyStore')
  await stepped(world, record.id, 'issue-paper')
  assert.deepEqual(
    (await filesOf(reference, 'lender1')).map(({ version: number }) => number),
    [2],
  )
  assert.equal((await fetched(world, `/papers/${reference}/files/2`)).statusCode, 200)
  assert.equal((await fetched(world, `/papers/${reference}/files/1`, 'lender1')).statusCode, 404)
  assert.equal((await fetched(world, `/papers/${reference}/files/1`, 'toyStore')).statusCode, 200)
  assert.doesNotMatch((await visit(world, `/papers/${reference}/changes`, 'lender1')).text, /unripe/)
})

test('what is new in the document is told line by line', async () => {
  const paper = await issued(world, 'green', { title: 'A price list' })
  const { reference } = paper.record
  const version = async (price: number) =>
    await handIn(
      world,
      reference,
      { name: 'prices.csv', bytes: `Toy,Price\nkite,3\nball,${price}\nskate,9\n` },
      { reason: 'New prices.', note: `A ball costs ${price}` },
      'secretary',
    )
  assert.equal((await version(4)).status, 200)
  assert.equal((await version(5)).status, 200)
  const page = await visit(world, `/papers/${reference}`, 'lender1')
  assert.deepEqual(
    page.table('Versions of the document').map(row => [row[0], row[4]]),
    [
      ['Version', 'What is new'],
      ['Version 2', 'A ball costs 5'],
      ['Version 1', 'A ball costs 4'],
    ],
  )
  const news = await visit(world, `/papers/${reference}/changes`, 'lender1')
  assert.match(news.text, /In the document, from version 1 to version 2/)
  assert.match(news.text, /After “kite 3”: ball taken away: 4 \(end\) ?added: 5/)
})

test('a document that only goes out marked bears its reader and the time, and is never shown in place', async () => {
  const paper = await issued(world, 'red', { by: 'secretary', title: 'The missing kite' })
  const { reference } = paper.record
  const pdf = await makePdf([['Who took the kite', 50, 700]])
  const handed = await handIn(world, reference, { name: 'kite.pdf', bytes: pdf }, { reason: 'Evidence.' }, 'secretary')
  assert.equal(handed.status, 200, handed.says)
  const reply = await fetched(world, `/papers/${reference}/files/1?show=inline`, 'lender1')
  assert.equal(reply.statusCode, 200)
  assert.equal(reply.headers['cache-control'], 'no-store')
  assert.match(String(reply.headers['content-disposition']), /^attachment/)
  const read = await readPdf(new Uint8Array(reply.rawPayload), DEFAULT_LIMITS)
  assert.ok(read.ok)
  const words = read.value.text.replaceAll(/\s+/g, ' ')
  assert.match(words, /Who took the kite/)
  assert.match(words, /Lender Member 1, 5 December 2016 at/)
  assert.match(words, /9:00am/)
  const damaged = Buffer.from('%PDF-1.7\nnot a PDF at all\n%%EOF')
  const unmarkable = await handIn(
    world,
    reference,
    { name: 'd.pdf', bytes: damaged },
    { reason: 'Again.' },
    'secretary',
  )
  assert.equal(unmarkable.status, 422)
})

test('a document of a lesser class may be shown in place, a page never', async () => {
  const paper = await issued(world, 'white')
  const { reference } = paper.record
  const pdf = await makePdf([['Kites', 50, 700]])
  await handIn(world, reference, { name: 'kites.pdf', bytes: pdf }, { reason: 'The document.' }, 'secretary')
  const shown = await fetched(world, `/papers/${reference}/files/1?show=inline`)
  assert.match(String(shown.headers['content-disposition']), /^inline/)
  const text = { name: 'kites.md', bytes: '# Kites\n\n<script>alert(1)</script>\n' }
  const handed = await handIn(world, reference, text, { reason: 'As text.' }, 'secretary')
  assert.equal(handed.status, 200, handed.says)
  const plain = await fetched(world, `/papers/${reference}/files/2?show=inline`)
  assert.match(String(plain.headers['content-type']), /^text\/plain/)
  assert.match(String(plain.headers['content-disposition']), /^attachment/)
})

test('not even the owner of the tables alters or removes a version that was handed in', async () => {
  const { record } = await drafted(world)
  const file = { name: 'kites.csv', bytes: 'Kite,Broken\nblue,2\nred,1\n' }
  await handIn(world, record.reference, file, {}, 'toyStore')
  const attempts = [
    "update papers.file set bytes = 'other'",
    'update papers.file set version = 9',
    'delete from papers.file',
  ]
  for (const attempt of attempts) {
    const tried = world.house.database.maintain(async connection => await connection.script(attempt))
    await assert.rejects(tried, /append-only/, attempt)
  }
})
