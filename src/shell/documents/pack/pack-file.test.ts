import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, type PDFObject, PDFString } from 'pdf-lib'
import { getDocumentProxy } from 'unpdf'
import { makeHostile, makeLayered, makeUpload } from '../fixtures/make-upload.ts'
import { objectsOf, pagesOf, tagsOf, xmpOf } from '../fixtures/read-back.ts'
import { smallPng } from '../fixtures/small-png.ts'
import { toyDocument } from '../fixtures/toy-document.ts'
import { TOY_MINUTES } from '../fixtures/toy-minutes.ts'
import { assemblePack, type PackPart } from '../pack.ts'
import { printPdf } from '../to-pdf.ts'
import { treeEntries } from './destinations.ts'

const GREEN = { key: 'green', marking: 'For parties' } as const
const COVER = toyDocument([], { title: 'Council meeting 5', date: '2015-07-01' })
const name = PDFName.of

async function packOf(...parts: readonly PackPart[]): Promise<Uint8Array> {
  return (await assemblePack({ cover: COVER, parts })).pdf
}

function pdfPart(key: string, bytes: Uint8Array): PackPart {
  return { kind: 'pdf', key, title: `Paper ${key}`, classification: GREEN, bytes, fileName: `${key}.pdf` }
}

function minutesPart(key: string): PackPart {
  return { kind: 'document', key, title: `Minutes ${key}`, document: TOY_MINUTES }
}

test('the list of contents leads to the first page of each part', async () => {
  const file = await objectsOf(
    await packOf(minutesPart('a'), pdfPart('b', await makeUpload({ text: 'b' })), minutesPart('c')),
  )
  const targets = annotationsOf(file, 0).map(link => targetOf(file, link))
  assert.deepEqual(targets, [1, 4, 5])
  assert.equal((await savedText(file)).includes('pack.invalid'), false)
})

test('bookmarks name every part and the headings of its document, each at its page', async () => {
  const pdf = await packOf(minutesPart('a'), pdfPart('b', await makeUpload({ text: 'b' })))
  const proxy = await getDocumentProxy(new Uint8Array(pdf))
  const outline = await proxy.getOutline()
  assert.deepEqual(
    outline.map(({ title }) => title),
    ['Council meeting 5', 'Minutes a', 'Paper b'],
  )
  const headings = outline[1]?.items.map(({ title }) => title) ?? []
  assert.deepEqual(headings.slice(0, 2), ['Attendance', '1. Minutes and matters arising'])
  const place = outline[2]?.dest
  assert.ok(Array.isArray(place))
  assert.equal(await proxy.getPageIndex(place[0]), 4)
  assert.deepEqual(await proxy.getPageLabels(), ['1', '2', '3', '4', '5'])
})

test('a link between the pages of a part still leads from one to the other', async () => {
  const file = await objectsOf(await packOf(minutesPart('a'), pdfPart('b', await makeHostile()), minutesPart('c')))
  assert.ok(annotationsOf(file, 1).some(link => targetOf(file, link) === 1))
  assert.ok(annotationsOf(file, 6).some(link => targetOf(file, link) === 6))
  assert.equal(targetOf(file, annotationsOf(file, 4)[0]), 5)
})

test('scripts, attachments, remarks and names of authors do not get into a pack; marks and safe links do', async () => {
  const file = await objectsOf(await packOf(pdfPart('b', await makeHostile())))
  const kinds = annotationsOf(file, 1).map(annotation => annotation.lookup(name('Subtype'), PDFName).decodeText())
  assert.deepEqual(kinds, ['Link', 'Link', 'Highlight'])
  const saved = await savedText(file)
  for (const bad of [
    'JavaScript',
    'Launch',
    'calc.exe',
    'Jane Author',
    'remark',
    'secret.doc',
    'earlier draft',
    'OpenAction',
  ]) {
    assert.equal(saved.includes(bad), false, bad)
  }
  assert.ok(saved.includes('https://toy.example/'))
})

test('a layer that a drawing hides stays hidden', async () => {
  const file = await objectsOf(await packOf(pdfPart('b', await makeLayered())))
  const properties = file.catalog.lookup(name('OCProperties'), PDFDict)
  const hidden = properties.lookup(name('D'), PDFDict).lookup(name('OFF'), PDFArray)
  assert.equal(properties.lookup(name('OCGs'), PDFArray).size(), 2)
  assert.equal(hidden.lookup(0, PDFDict).lookup(name('Name'), PDFString).decodeText(), 'draft')
})

test('the pack is one tree of tags, in which every page and every header cell is found by a number or id of its own', async () => {
  const tagged = await printPdf(TOY_MINUTES)
  const picture: PackPart = { ...pdfPart('p', smallPng()), kind: 'picture', description: 'A grey square' } as PackPart
  const file = await objectsOf(
    await packOf(minutesPart('a'), pdfPart('b', await makeUpload({ text: 'b' })), pdfPart('c', tagged), picture),
  )
  const tags = tagsOf(file)
  assert.deepEqual([tags['Document'], tags['H1'], tags['Figure']], [5, 11, 1])
  const root = file.catalog.lookup(name('StructTreeRoot'), PDFDict)
  const numbers = [...treeEntries(root.lookup(name('ParentTree')), 'Nums')].map(([key]) =>
    key instanceof PDFNumber ? key.asNumber() : -1,
  )
  assert.deepEqual(
    numbers,
    numbers.map((_, index) => index),
  )
  const pages = file.getPages().flatMap(({ node }) => node.lookup(name('StructParents')) ?? [])
  assert.equal(new Set(pages.map(String)).size, pages.length)
  const ids = [...treeEntries(root.lookup(name('IDTree')))].map(([key]) => String(key))
  assert.deepEqual(ids, [...new Set(ids)].toSorted())
  assert.equal(file.catalog.lookup(name('Lang'))?.toString(), '(en-GB)')
})

test('the number of a page is at the foot of what is seen, and covers nothing, however the page is turned', async () => {
  const upload = await makeUpload(...[0, 90, 180, 270].map(turn => ({ text: `turned ${turn}`, turn })), {
    text: 'small',
    width: 200,
    height: 150,
  })
  const proxy = await getDocumentProxy(new Uint8Array(await packOf(pdfPart('b', upload))))
  for (let number = 2; number <= 6; number++) {
    const page = await proxy.getPage(number)
    const viewport = page.getViewport({ scale: 1 })
    const { items } = await page.getTextContent()
    const places = items.flatMap(item => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [x = 0, y = 0] = viewport.convertToViewportPoint(Number(item.transform[4]), Number(item.transform[5]))
      return [{ text: item.str, x, fromFoot: viewport.height - y }]
    })
    const stamp = places.filter(({ text, fromFoot }) => fromFoot < 26 && !text.includes('foot of'))
    assert.match(stamp.map(({ text }) => text).join(' '), /For parties.*Pack page/s)
    for (const { text, fromFoot } of places)
      if (/foot of|turned/.test(text)) assert.ok(fromFoot >= 26, `${number}: ${text}`)
  }
})

test('the file names its title, its organisation and its date, and no program', async () => {
  const file = await objectsOf(await packOf(pdfPart('b', await makeUpload({ text: 'b' }))))
  assert.deepEqual(
    [file.getTitle(), file.getAuthor(), file.getCreationDate()?.toISOString(), file.getProducer(), file.getCreator()],
    ['Council meeting 5', 'Toy Administrator', '2015-07-01T00:00:00.000Z', undefined, undefined],
  )
  assert.match(xmpOf(file), /<dc:creator><rdf:Seq><rdf:li>Toy Administrator</)
})

test('what is left of a page is what was seen of it', async () => {
  const upload = await objectsOf(await makeUpload({ text: 'cut', width: 600, height: 800 }))
  upload.getPage(0).setCropBox(20, 100, 500, 600)
  const file = await objectsOf(await packOf(pdfPart('b', await upload.save())))
  assert.deepEqual(file.getPage(1).getMediaBox(), { x: 20, y: 74, width: 500, height: 626 })
  assert.match((await pagesOf(await file.save()))[1] ?? '', /Pack page 2/)
})

function annotationsOf(file: PDFDocument, page: number): readonly PDFDict[] {
  const references = file.getPage(page).node.Annots()?.asArray() ?? []
  return references.map(reference => file.context.lookup(reference, PDFDict))
}

/** The page, counted from 0, that a link leads to. */
function targetOf(file: PDFDocument, link: PDFDict | undefined): number {
  const place: PDFObject | undefined = link?.lookup(name('Dest'))
  return place instanceof PDFArray ? file.getPages().findIndex(({ ref }) => ref === place.get(0)) : -1
}

async function savedText(file: PDFDocument): Promise<string> {
  return Buffer.from(await file.save({ useObjectStreams: false })).toString('latin1')
}
