import assert from 'node:assert/strict'
import { test } from 'node:test'
import { PDFDocument } from 'pdf-lib'
import { makePdf, type Placed } from './fixtures/make-pdf.ts'
import { reasonOf, valueOf } from './fixtures/expect.ts'
import { DEFAULT_LIMITS } from './limits.ts'
import { readPdf } from './pdf-text.ts'

const read = async (bytes: Uint8Array) => valueOf(await readPdf(bytes, DEFAULT_LIMITS))
const linesOf = async (...texts: readonly Placed[]) => (await read(await makePdf(texts))).text.split('\n')

test('pages are parted by form feeds and given one by one', async () => {
  const { text, pages } = await read(await makePdf([['First page', 50, 700]], [['Second page', 50, 700]]))
  assert.equal(text, 'First page\fSecond page')
  assert.deepEqual(pages, ['First page', 'Second page'])
})

test('text is read from top to bottom and left to right, however the file orders it', async () => {
  const lines = await linesOf(['second line', 50, 688], ['the', 78, 700], ['first', 50, 700])
  assert.deepEqual(lines, ['first the', 'second line'])
})

test('rows of a table are lines with their cells parted by tabs', async () => {
  const row = (y: number, ...cells: readonly string[]) => cells.map((cell, n): Placed => [cell, 50 + n * 170, y])
  const lines = await linesOf(
    ...row(700, 'Reference', 'Action', 'Owner'),
    ...row(686, 'TC1/01', 'Write to the founders', 'Chair'),
    ...row(672, 'TC1/02', 'Mend the clock', 'Clerk'),
  )
  assert.deepEqual(lines, [
    'Reference\tAction\tOwner',
    'TC1/01\tWrite to the founders\tChair',
    'TC1/02\tMend the clock\tClerk',
  ])
})

test('a number or bullet before its text is no column, and a raised ordinal stays in its line', async () => {
  const lines = await linesOf(
    ['1.', 50, 700],
    ['Minutes of 9', 72, 700],
    ['th', 127, 704, 6],
    ['June', 138, 700],
    ['•', 60, 686],
    ['Approved', 80, 686],
  )
  assert.deepEqual(lines, ['1. Minutes of 9th June', '• Approved'])
})

test('a wide space between lines is an empty line', async () => {
  const lines = await linesOf(['One', 50, 700], ['goes on', 50, 688], ['and on', 50, 676], ['Two', 50, 640])
  assert.deepEqual(lines, ['One', 'goes on', 'and on', '', 'Two'])
})

test('two columns of prose are read one after the other, with the heading before and the closing line after', async () => {
  const word = 'the guild met in the old hall and spoke of bells'
  const side = (x: number, name: string) =>
    Array.from({ length: 16 }, (_, n): Placed => [`${name}${n} ${word}`, x, 700 - n * 12, 9])
  const texts: Placed[] = [['A heading across both columns of the page, which is wide enough to span', 50, 730, 14]]
  const closing: Placed = [
    'And a closing line that runs across the whole width of the page, both columns and more',
    50,
    490,
    12,
  ]
  const lines = await linesOf(...texts, ...side(50, 'left'), ...side(310, 'right'), closing)
  const names = lines.filter(line => line !== '').map(line => line.split(' ')[0])
  const numbered = (name: string) => Array.from({ length: 16 }, (_, n) => `${name}${n}`)
  assert.deepEqual(names, ['A', ...numbered('left'), ...numbered('right'), 'And'])
})

test('a long table of short cells stays a table', async () => {
  const rows = Array.from({ length: 20 }, (_, n): readonly Placed[] => [
    [`TC1/${n} ${'word '.repeat(n % 7)}`, 50, 700 - n * 12],
    [n % 2 === 0 ? 'Chair' : 'The clerk and the whole committee', 330, 700 - n * 12],
  ])
  const lines = await linesOf(...rows.flat())
  assert.equal(lines.length, 20)
  assert.ok(lines.every(line => line.split('\t').length === 2))
})

test('a scan without text is refused, and one blank page among others is said', async () => {
  assert.equal(reasonOf(await readPdf(await makePdf([], []), DEFAULT_LIMITS)), 'no-text')
  const { warnings } = await read(await makePdf([['First page', 50, 700]], []))
  assert.match(warnings[0] ?? '', /^Page 2 has no text/)
})

test('a PDF with a password is refused', async () => {
  const bytes = Buffer.from(
    await (await PDFDocument.load(await makePdf([['x', 1, 1]]))).save({ useObjectStreams: false }),
  )
  const lock =
    '/Encrypt << /Filter /Standard /V 1 /R 2 /O <' +
    '00'.repeat(32) +
    '> /U <' +
    '00'.repeat(32) +
    '> /P -4 >> /ID [<00> <00>]'
  const locked = Buffer.from(bytes.toString('latin1').replace('trailer\n<<', `trailer\n<< ${lock}`), 'latin1')
  assert.equal(reasonOf(await readPdf(locked, DEFAULT_LIMITS)), 'file-encrypted')
})

test('a PDF with too many pages, and one that is only a beginning, are refused', async () => {
  const bytes = await makePdf([['1', 50, 700]], [['2', 50, 700]])
  assert.equal(reasonOf(await readPdf(bytes, { ...DEFAULT_LIMITS, pages: 1 })), 'too-many-pages')
  assert.equal(reasonOf(await readPdf(Buffer.from('%PDF-1.7\n1 0 obj'), DEFAULT_LIMITS)), 'file-damaged')
})

test('the rows of a table whose cells run over several lines are one line each, also where its columns are narrow', async () => {
  const row = (y: number, ...cells: readonly string[]) =>
    cells.flatMap((cell, n): readonly Placed[] => (cell === '' ? [] : [[cell, [50, 90, 200][n] ?? 0, y]]))
  const lines = await linesOf(
    ...row(700, 'Ref', 'Action', 'Owner'),
    ...row(680, 'TC01-', 'Write to the', 'Chair and'),
    ...row(668, '02', 'founders', 'Clerk'),
    ...row(648, 'TC01-', 'Mend the', 'Clerk'),
    ...row(636, '03', 'clock', ''),
    ['The Chair closed the meeting, and thanked everybody for coming.', 50, 612],
  )
  assert.deepEqual(
    lines.filter(line => line !== ''),
    [
      'Ref\tAction\tOwner',
      'TC01-02\tWrite to the founders\tChair and Clerk',
      'TC01-03\tMend the clock\tClerk',
      'The Chair closed the meeting, and thanked everybody for coming.',
    ],
  )
})

test('names below one another in the second column of a list stay on lines of their own', async () => {
  const lines = await linesOf(
    ['Large', 50, 700],
    ['Ann Example', 150, 700],
    ['Bob Sample', 150, 688],
    ['Small', 50, 676],
    ['Cara Specimen', 150, 676],
  )
  assert.deepEqual(lines, ['Large\tAnn Example', '\tBob Sample', 'Small\tCara Specimen'])
})
