import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { extractText } from './extract-text.ts'
import { makeOffice, makeWord } from './fixtures/make-office.ts'
import { makePdf } from './fixtures/make-pdf.ts'
import { reasonOf, valueOf } from './fixtures/expect.ts'
import { DEFAULT_LIMITS } from './limits.ts'

const text = (content: string, name = 'minutes.txt') => extractText(Buffer.from(content), name)

test('every kind of document gives its text', async () => {
  const word = await extractText(makeWord('<w:p><w:r><w:t>Minutes</w:t></w:r></w:p>'), 'minutes.docx')
  assert.deepEqual(valueOf(word), { kind: 'docx', text: 'Minutes', warnings: [] })
  const pdf = await extractText(await makePdf([['Minutes', 50, 700]]), 'minutes.pdf')
  assert.deepEqual(valueOf(pdf), { kind: 'pdf', text: 'Minutes', pages: ['Minutes'], warnings: [] })
  assert.deepEqual(valueOf(await text('Minutes\r\nof a meeting')), {
    kind: 'text',
    text: 'Minutes\nof a meeting',
    warnings: [],
  })
})

test('a name that promises another format is pointed out, and does not decide', async () => {
  const { kind, warnings } = valueOf(await extractText(await makePdf([['Minutes', 50, 700]]), 'minutes.docx'))
  assert.equal(kind, 'pdf')
  assert.match(warnings[0] ?? '', /PDF/)
})

test('a file over the limit is refused by its size', async () => {
  const verdict = await extractText(new Uint8Array(200), 'minutes.txt', { ...DEFAULT_LIMITS, fileBytes: 100 })
  assert.equal(reasonOf(verdict), 'file-too-large')
})

test('text over the limit is refused, not cut', async () => {
  const verdict = await extractText(Buffer.from('word '.repeat(30)), 'minutes.txt', {
    ...DEFAULT_LIMITS,
    characters: 100,
  })
  assert.equal(reasonOf(verdict), 'text-too-long')
})

test('a picture, and a document of nothing, are refused for want of text', async () => {
  assert.equal(reasonOf(await extractText(Buffer.from('GIF89a....;'), 'scan.gif')), 'no-text')
  assert.equal(reasonOf(await extractText(makeWord('<w:p/>'), 'minutes.docx')), 'no-text')
})

test('a file that takes too long is given up, and the thread with it', async () => {
  const slow = { ...DEFAULT_LIMITS, seconds: 0.001 }
  assert.equal(reasonOf(await extractText(Buffer.from('Minutes'), 'minutes.txt', slow)), 'reading-too-slow')
  assert.equal((await text('Minutes')).ok, true)
})

test('a file that needs too much memory is given up, and the next one is read', async () => {
  const body = '<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(150_000)
  const bytes = makeOffice({ main: `<w:document><w:body>${body}<w:p>${noise(40_000)}</w:p></w:body></w:document>` })
  const small = { ...DEFAULT_LIMITS, heapMegabytes: 16 }
  assert.equal(reasonOf(await extractText(bytes, 'minutes.docx', small)), 'reading-too-large')
  assert.equal((await text('Minutes')).ok, true)
})

test('many files at once are all answered', async () => {
  const verdicts = await Promise.all(Array.from({ length: 6 }, (_, n) => text(`Minutes of meeting ${n}`)))
  assert.deepEqual(
    verdicts.map(verdict => valueOf(verdict).text),
    Array.from({ length: 6 }, (_, n) => `Minutes of meeting ${n}`),
  )
})

test('whatever the bytes, there is an answer', async () => {
  const starts = ['%PDF-1.7\n', 'PK\x03\x04', '<html>', 'a,b\n', '']
  const bytes = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }))
  await fc.assert(
    fc.asyncProperty(bytes, async ([start, rest]) => {
      const verdict = await extractText(Buffer.concat([Buffer.from(start), rest]), 'minutes')
      assert.equal(typeof verdict.ok, 'boolean')
    }),
    { numRuns: 15 },
  )
})

/** Text that does not pack well, so that the document is not taken for a bomb. */
function noise(length: number): string {
  let seed = 1
  return Array.from({ length }, () => (seed = (seed * 48_271) % 2_147_483_647).toString(36)).join(' ')
}

test('a page begins on a line of its own, so that its first words are no part of the foot of the page before', async () => {
  const bytes = await makePdf([['Page 1 of 2', 50, 40]], [['3. Budget', 50, 700]])
  assert.deepEqual(valueOf(await extractText(bytes, 'minutes.pdf')).text.split('\n'), ['Page 1 of 2', '\f3. Budget'])
})
