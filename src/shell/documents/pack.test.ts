import assert from 'node:assert/strict'
import { test } from 'node:test'
import { makeLocked, makeUpload } from './fixtures/make-upload.ts'
import { pagesOf } from './fixtures/read-back.ts'
import { manyItems, toyDocument } from './fixtures/toy-document.ts'
import { smallPng } from './fixtures/small-png.ts'
import { TOY_MINUTES } from './fixtures/toy-minutes.ts'
import { assemblePack, type Pack, type PackPart } from './pack.ts'

const GREEN = { key: 'green', marking: 'For parties' } as const
const RED = { key: 'red', marking: 'Closed: signed readers only' } as const

const COVER = toyDocument([{ kind: 'paragraph', text: 'Papers for the first Wednesday of July.' }], {
  title: 'Council meeting 5',
  reference: 'TCC_05_0107',
  date: '2015-07-01',
  classification: { key: 'white', marking: 'Open to everybody' },
})

const MINUTES: PackPart = {
  kind: 'document',
  key: 'minutes',
  title: 'Minutes',
  reference: 'TCC_05_01',
  document: toyDocument(manyItems(6), { title: 'Minutes of meeting 4' }),
}
const BRICKS = paper('bricks', 'Lost bricks')
const STUB: PackPart = {
  kind: 'stub',
  key: 'appendix-b',
  title: 'Appendix B',
  classification: RED,
  text: 'Not in this pack, because it is closed.',
}

async function upload(key = 'trains', pages = 2): Promise<PackPart> {
  const texts = Array.from({ length: pages }, (_, index) => ({ text: `${key} ${index + 1}` }))
  return {
    kind: 'pdf',
    key,
    title: `Paper on ${key}`,
    classification: GREEN,
    bytes: await makeUpload(...texts),
    fileName: `${key}.pdf`,
  }
}

function paper(key: string, title: string): PackPart {
  return {
    kind: 'document',
    key,
    title,
    document: toyDocument([{ kind: 'paragraph', text: `All about ${key}.` }], { title }),
  }
}

async function bound(parts: readonly PackPart[], more: Partial<Pack> = {}) {
  const { pdf, contents } = await assemblePack({ cover: COVER, parts, ...more })
  const pages = await pagesOf(pdf)
  const where = Object.fromEntries(contents.map(({ key, firstPage, lastPage }) => [key, `${firstPage}-${lastPage}`]))
  return { pdf, contents, pages, where, numbers: pages.map(page => /Pack page (\S+)/.exec(page)?.[1]) }
}

test('the pages of a pack count through cover, contents and every part', async () => {
  const { pages, numbers, where } = await bound([MINUTES, await upload(), STUB, BRICKS])
  assert.deepEqual(
    numbers,
    pages.map((_, index) => String(index + 1)),
  )
  assert.deepEqual(where, { front: '1-1', minutes: '2-4', trains: '5-6', 'appendix-b': '7-7', bricks: '8-8' })
  assert.match(
    pages[0] ?? '',
    /Council meeting 5.*Contents.*TCC_05_01 Minutes pages 2 to 4.*Paper on trains pages 5 to 6.*Appendix B page 7/,
  )
  assert.match(pages[4] ?? '', /trains 1/)
  assert.match(pages[6] ?? '', /Not in this pack, because it is closed\./)
})

test('every page bears the marking of its own part', async () => {
  const { pages } = await bound([MINUTES, { ...(await upload()), externalMarking: 'Toy Store Only' } as PackPart, STUB])
  assert.match(pages[0] ?? '', /Open to everybody/)
  assert.match(pages[1] ?? '', /For parties/)
  assert.match(pages[4] ?? '', /For parties Toy Store Only Pack page 5/)
  assert.match(pages[6] ?? '', /Closed: signed readers only/)
})

test('the reader stands across every page, whoever made it', async () => {
  const { pages } = await bound([MINUTES, await upload(), STUB], { watermark: 'Third member, 3 June 2015 10:41' })
  assert.ok(pages.length > 5)
  for (const page of pages) assert.ok(page.includes('Third member, 3 June 2015 10:41'))
})

test('a late paper is put in with letters, and no page that was there changes its number', async () => {
  const first = await bound([MINUTES, await upload(), BRICKS])
  const second = await bound([MINUTES, await upload(), paper('dolls', 'Dolls that came late'), BRICKS], {
    previous: first.contents,
  })
  assert.equal(second.where['dolls'], '6a-6a')
  assert.deepEqual(second.numbers, ['1', '2', '3', '4', '5', '6', '6a', '7'])
  assert.match(second.pages[6] ?? '', /Dolls that came late.*Pack page 6a/)
  for (const key of ['minutes', 'trains', 'bricks']) assert.equal(second.where[key], first.where[key])
  assert.match(
    second.pages[0] ?? '',
    /Dolls that came late \(new\) page 6a.*changed since.*Dolls that came late: new, page 6a/,
  )
})

test('a paper that is replaced, withdrawn or late at the end is told in the contents', async () => {
  const first = await bound([MINUTES, await upload('trains', 3), BRICKS])
  const second = await bound([MINUTES, await upload('trains', 1), paper('kites', 'Kites')], {
    previous: first.contents,
  })
  assert.deepEqual(second.numbers, ['1', '2', '3', '4', '5', '9'])
  const { pages, contents } = second
  assert.match(pages[0] ?? '', /Paper on trains: replaced, page 5, and no longer any after 5/)
  assert.match(pages[0] ?? '', /Kites: new, page 9/)
  assert.match(pages[0] ?? '', /Lost bricks: withdrawn, with page 8/)
  const third = await bound([MINUTES, await upload('trains', 1), paper('kites', 'Kites')], { previous: contents })
  assert.doesNotMatch(third.pages[0] ?? '', /changed|withdrawn|new/)
  assert.equal(third.where['kites'], '9-9')
})

test('a paper printed again for another reader, with another checkpoint, has not changed', async () => {
  const document = toyDocument([{ kind: 'paragraph', text: 'The same.' }])
  const part = (more: object): PackPart => ({
    kind: 'document',
    key: 'a',
    title: 'A',
    document: { ...document, ...more },
  })
  const first = await bound([part({})])
  const second = await bound([part({ checkpoint: TOY_MINUTES.checkpoint, watermark: 'Third member' })], {
    previous: first.contents,
  })
  assert.equal(second.contents[1]?.change, undefined)
})

test('a file that is locked, damaged or no picture becomes a page that names it', async () => {
  const file = { classification: GREEN, description: 'A toy' }
  const { pages } = await bound([
    { ...file, kind: 'pdf', key: 'a', title: 'Locked', bytes: await makeLocked({ text: 'x' }), fileName: 'locked.pdf' },
    { ...file, kind: 'pdf', key: 'b', title: 'Damaged', bytes: Buffer.from('%PDF-1.7\n1 0 obj'), fileName: 'half.pdf' },
    { ...file, kind: 'pdf', key: 'c', title: 'Empty', bytes: new Uint8Array(), fileName: 'empty.pdf' },
    { ...file, kind: 'picture', key: 'd', title: 'Broken', bytes: smallPng().subarray(0, 40), fileName: 'broken.png' },
    { ...file, kind: 'picture', key: 'e', title: 'None', bytes: Buffer.from('GIF89a'), fileName: 'toy.gif' },
  ])
  assert.match(pages[1] ?? '', /“locked\.pdf”.*protected with a password.*For parties.*Pack page 2/)
  assert.match(pages[2] ?? '', /“half\.pdf”.*damaged or incomplete/)
  assert.match(pages[3] ?? '', /“empty\.pdf”.*damaged or incomplete/)
  assert.match(pages[4] ?? '', /“broken\.png”.*damaged or incomplete/)
  assert.match(pages[5] ?? '', /“toy\.gif”.*no PNG or JPEG/)
})

test('a list of contents of several pages pushes the papers back, and their numbers are right', async () => {
  const papers = Array.from({ length: 110 }, (_, index) => paper(`toy-${index}`, `Paper about toy number ${index}`))
  const { where, pages } = await bound(papers)
  assert.equal(where['front'], '1-3')
  assert.equal(where['toy-0'], '4-4')
  assert.match(pages[2] ?? '', /toy number 109 page 113/)
  assert.match(pages[112] ?? '', /All about toy-109\..*Pack page 113/)
})

test('the same pack has the same bytes', async () => {
  const parts = [MINUTES, await upload(), STUB]
  const [first, second] = [await assemblePack({ cover: COVER, parts }), await assemblePack({ cover: COVER, parts })]
  assert.deepEqual(Buffer.from(second.pdf), Buffer.from(first.pdf))
})

test('two parts with one key are a fault', async () => {
  await assert.rejects(assemblePack({ cover: COVER, parts: [BRICKS, BRICKS] }), /keys/)
  await assert.rejects(assemblePack({ cover: COVER, parts: [paper('front', 'x')] }), /front/)
})
