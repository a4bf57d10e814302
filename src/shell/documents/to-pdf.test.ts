import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFDict, PDFName } from 'pdf-lib'
import type { Document } from './document.ts'
import { edgesOf, objectsOf, pagesOf, tagsOf, textOf, xmpOf } from './fixtures/read-back.ts'
import { manyItems, prose, toyDocument } from './fixtures/toy-document.ts'
import { TOY_MINUTES } from './fixtures/toy-minutes.ts'
import { printPdf } from './to-pdf.ts'
import { loadTypst } from './typst.ts'

test('minutes read in their order: head, attendance, items with decisions and actions, table of actions, checkpoint', async () => {
  const text = await textOf(await printPdf(TOY_MINUTES))
  const inOrder = [
    ['Council meeting 4: minutes', 'Code for lending toys', 'Wednesday 3 June 2015', 'Large lenders', 'First member'],
    ['1. Minutes and matters arising', 'The Council APPROVED the minutes as changed.', '2. Late returns'],
    [
      'The Council:',
      'NOTED the contents',
      'AGREED that lenders',
      'ACTION TCC04/01: Toy Administrator to send',
      'Due: 1 July 2015',
    ],
    ['Closed item', '3.1 The fees', 'a) NOTED the table', 'Actions from this meeting', 'Record checkpoint', '412 acts'],
  ].flat()
  let from = 0
  for (const words of inOrder) {
    const at = text.indexOf(words, from)
    assert.ok(at >= from, `“${words}” does not follow: ${text.slice(from, from + 200)}`)
    from = at + words.length
  }
})

test('every page bears the marking, the reference and version, and its number of so many', async () => {
  const document = { ...TOY_MINUTES, externalMarking: 'Toy Store Only', blocks: manyItems(40) }
  const pages = await pagesOf(await printPdf(document))
  assert.ok(pages.length > 10)
  pages.forEach((page, index) => {
    assert.ok(page.includes('TCC_04_0603 – Final 1.0'))
    assert.ok(page.includes(`Page ${index + 1} of ${pages.length}`))
    assert.ok(page.includes('Toy Store Only'))
    assert.ok(page.includes('Administered by Toy Administrator'))
    assert.equal(page.split('Open to everybody').length - 1, 2)
  })
})

test('the PDF is tagged and says so: PDF/UA-1, language, headings, lists, tables with header cells, links', async () => {
  const file = await objectsOf(await printPdf(TOY_MINUTES))
  assert.match(xmpOf(file), /<pdfuaid:part>1<\/pdfuaid:part>/)
  assert.equal(file.catalog.lookup(PDFName.of('Lang'))?.toString(), '(en-GB)')
  assert.equal(file.catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString(), 'true')
  assert.ok(file.catalog.lookup(PDFName.of('StructTreeRoot')) instanceof PDFDict)
  const tags = tagsOf(file)
  for (const tag of ['Document', 'H1', 'H2', 'P', 'L', 'LI', 'Table', 'THead', 'TH', 'TD', 'Caption', 'Link']) {
    assert.ok((tags[tag] ?? 0) > 0, `No ${tag}`)
  }
  assert.equal(tags['H1'], 5)
})

test('the metadata name the title, the organisation and the date of the document, and no person', async () => {
  const file = await objectsOf(await printPdf(TOY_MINUTES))
  assert.equal(file.getTitle(), 'Council meeting 4: minutes')
  assert.equal(file.getAuthor(), 'Toy Administrator')
  assert.equal(file.getCreationDate()?.toISOString(), '2015-06-03T00:00:00.000Z')
  assert.equal(file.getModificationDate()?.toISOString(), '2015-06-03T00:00:00.000Z')
  assert.equal(file.getSubject(), undefined)
  assert.equal(file.getKeywords(), undefined)
  assert.equal(file.getCreator(), undefined)
  assert.equal(file.getProducer(), undefined)
  assert.doesNotMatch(xmpOf(file), /CreatorTool|Producer|xmptk/)
  assert.match(xmpOf(file), /<dc:creator><rdf:Seq><rdf:li>Toy Administrator<\/rdf:li><\/rdf:Seq><\/dc:creator>/)
})

test('a document that speaks of a compiler keeps its words', async () => {
  const text = '/Creator (Typst 0.14.2) and <xmp:CreatorTool>Typst 1</xmp:CreatorTool>'
  const document = toyDocument([{ kind: 'paragraph', text }], { title: 'Typst 0.14.2' })
  const pdf = await printPdf(document)
  assert.ok((await textOf(pdf)).includes('Typst 0.14.2) and'))
  assert.equal((await objectsOf(pdf)).getTitle(), 'Typst 0.14.2')
})

test('the same document has the same bytes, with a date or without', async () => {
  for (const document of [TOY_MINUTES, toyDocument([{ kind: 'paragraph', text: 'A train.' }])]) {
    const first = await printPdf(document)
    await printPdf(toyDocument([{ kind: 'paragraph', text: 'Something else.' }]))
    assert.deepEqual(Buffer.from(await printPdf(document)), Buffer.from(first))
  }
})

test('text is printed as it was written, whatever it would mean to the printer', async () => {
  const odd = '#let x = 1; $a^2$ <lab> @ref \\ * _ ` ~ [x] {y} // z /* "q" \'s -- ...'
  const document = toyDocument(
    [
      { kind: 'heading', level: 1, text: odd, anchor: '#<a>' },
      { kind: 'paragraph', text: [{ text: odd, bold: true, italic: true }] },
      { kind: 'table', columns: [{ heading: odd }], rows: [[odd]] },
      { kind: 'decisions', lead: odd, style: 'sentences', items: [{ verb: odd, text: odd }] },
      { kind: 'action', reference: odd, owner: '{text}', text: '$&', pattern: '{reference}: {owner} {text}' },
    ],
    { title: odd },
  )
  const text = (await textOf(await printPdf(document))).replaceAll(' ', '')
  assert.equal(text.split(odd.replaceAll(' ', '')).length - 1, 9)
  assert.ok(text.includes(':{text}$&'))
})

test('characters that turn text round, control it or show nothing are left out; those that no font has are numbered', async () => {
  const text =
    'a\u0007\u0000b \u202eevil\u202c \u2067x\u2069 \ufeffy so\u00adft \u{1f600} \u4e2d \ud800 e\u0301 \u1ebf \u2713 \u0141\u00f3d\u017a £ € “q”'
  const printed = await textOf(await printPdf(toyDocument([{ kind: 'paragraph', text }])))
  assert.ok(printed.includes('ab evil x y soft [U+1F600] [U+4E2D] [U+FFFD] é ê √ Łódź £ € “q”'), printed)
})

test('scripts that are written from the right, which end the compiler, are printed by number', async () => {
  const scripts = ['\u0621', '\u0690', '\u0710', '\u07c0', '\u05d0', '\u0301', '\u0915\u094d\u0937', '\u{10a00}'].join(
    ' ',
  )
  const text = await textOf(await printPdf(toyDocument([{ kind: 'paragraph', text: `${scripts} `.repeat(40) }])))
  assert.ok(text.includes('[U+0621] [U+0690] [U+0710]'))
})

test('an item of 5,000 words, an empty document and a document without a title are printed', async () => {
  const long = await pagesOf(await printPdf(toyDocument([{ kind: 'paragraph', text: prose(5000) }])))
  assert.equal(long.join(' ').split('lender').length > 100, true)
  assert.equal((await pagesOf(await printPdf(toyDocument([])))).length, 1)
  assert.match(await textOf(await printPdf(toyDocument([], { title: ' \u200b' }))), /Untitled document/)
})

test('the reader’s name stands across every page, also where a table runs over it', async () => {
  const rows = Array.from({ length: 90 }, (_, index) => [`Toy ${index}`, prose(6, index)])
  const table = { kind: 'table' as const, columns: [{ heading: 'Toy' }, { heading: 'State' }], rows }
  const pages = await pagesOf(await printPdf(toyDocument([table], { watermark: 'Third member\n3 June 2015 10:41' })))
  assert.ok(pages.length > 2)
  for (const page of pages) {
    assert.ok(page.includes('Third member'))
    assert.ok(page.includes('Toy State'), 'The header row is not repeated')
  }
})

test('headings that skip a level, say nothing or share an anchor, and links to nowhere, are put right', async () => {
  const document: Document = toyDocument([
    { kind: 'heading', level: 3, text: 'First', anchor: 'same' },
    { kind: 'heading', level: 4, text: 'Second', anchor: 'same' },
    { kind: 'heading', level: 1, text: '\u200b', anchor: 'nothing' },
    {
      kind: 'paragraph',
      text: ['#same', '#nothing', '#', 'javascript:alert(1)', 'https://toy.example/', 'nonsense'].map(link => ({
        text: `${link} `,
        link,
      })),
    },
  ])
  const file = await objectsOf(await printPdf(document))
  const { H1, H2, H3, Link } = tagsOf(file)
  assert.deepEqual([H1, H2, H3, Link], [1, 1, undefined, 2])
})

test('long words break rather than run out of their column', async () => {
  const columns = ['a', 'b', 'c', 'd', 'e', 'f'].map(heading => ({ heading }))
  const file = 'https://register.example/a/very/long/path?and=on&on=' + 'q'.repeat(90)
  const pdf = await printPdf(
    toyDocument([
      { kind: 'table', columns, rows: [[file, 'x'.repeat(120), 'LENDER_OF_SMALL_WOODEN_TOYS', '', '', '']] },
    ]),
  )
  const [page] = await edgesOf(pdf)
  assert.ok(page !== undefined && page.right < 540, `The text reaches ${page?.right}`)
})

test('where the compiler is not installed, the fault says what to do', () => {
  assert.throws(() => loadTypst('@toy/no-such-compiler'), /@toy\/no-such-compiler.*npm ci.*optional/s)
})
