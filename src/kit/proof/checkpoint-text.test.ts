import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type Checkpoint, signCheckpoint } from './checkpoint.ts'
import { formatCheckpoint, parseCheckpoint, parseCheckpoints } from './checkpoint-text.ts'
import { checkpointLine } from './export-format.ts'
import { KEY } from './fixtures/ledger.ts'
import { sha256 } from './hash.ts'
import vectors from './vectors/checkpoint.json' with { type: 'json' }

const CHECKPOINT: Checkpoint = vectors.checkpoint
const PRINTED = vectors.printed

test('a checkpoint is printed on four lines', () => {
  assert.equal(formatCheckpoint(CHECKPOINT), PRINTED)
  assert.equal(PRINTED.split('\n').length, 4)
  assert.ok(PRINTED.split('\n').every(line => line.length <= 108))
  assert.match(formatCheckpoint({ ...CHECKPOINT, size: 1 }), /: 1 act at 2016-12-09 12:00:00\.000 UTC\n/)
})

const COPIES: Readonly<Record<string, string>> = {
  'as printed': PRINTED,
  'on one line': PRINTED.replaceAll('\n', ' '),
  'without any spaces in the long words': PRINTED.replace(/(?<=\S{8}) (?=\S{8})/g, ''),
  'with Windows line ends': PRINTED.replaceAll('\n', '\r\n'),
  'with a line broken after every tenth character': PRINTED.replace(
    /(?<=root |key |signature |[^]{110})\S{10}/g,
    '$&\n',
  ),
  'with hyphens where long words were broken': PRINTED.replace(/(signature .{40})/, '$1-\n').replace(
    /(root .{20})/,
    '$1-\n',
  ),
  'with labels and a date that were broken, and lost their hyphens': PRINTED.replace('2016-12-09', '2016 12 09')
    .replace('checkpoint', 'check\npoint')
    .replace('signature', 'signa-\nture'),
  'with hard spaces': PRINTED.replaceAll(' ', '\u00a0'),
  'with ligatures': PRINTED.replaceAll('ff', '\ufb00').replaceAll('fi', '\ufb01'),
  'with soft hyphens and zero-width spaces': PRINTED.replace(/([0-9a-f]{4})/g, '$1\u00ad\u200b'),
  'in capitals but for the signature': PRINTED.replace(/[^]*(?=signature)/, before =>
    before.toUpperCase().replace(/OUR EXAMPLE CODE/, 'Our Example Code'),
  ),
  'in the midst of a page': `Minutes\n\nThis Witan checkpoint of the ledger: keep it.\n${PRINTED}\nPage 7 of 9\nEnd of root key signature ==`,
  'in a quoted mail': `On Friday somebody wrote:\n${PRINTED.replace(/^/gm, '> > ')}\n> Regards`,
  'indented by tabs': PRINTED.replace(/^/gm, '\t\t'),
  'as a line of an export': checkpointLine(CHECKPOINT),
  'as JSON after an act': `{"verb":"opened"}\n${checkpointLine(CHECKPOINT)}\n`,
}

for (const [how, text] of Object.entries(COPIES)) {
  test(`a checkpoint is read back ${how}`, () => {
    assert.deepEqual(parseCheckpoint(text), { ok: true, value: CHECKPOINT })
  })
}

test('whatever is signed is read back from its print, with white space put in anywhere but in the name', () => {
  const origin = fc.constantFrom(
    'Our Example Code',
    'toy.example',
    'Code: 7 acts at 9',
    'A – B',
    'signature key root',
    'x',
  )
  const at = fc.date({ min: new Date('2016-01-01'), max: new Date('2999-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(
      origin,
      fc.maxSafeNat(),
      fc.string(),
      at,
      fc.array(fc.nat(), { maxLength: 20 }),
      (name, size, word, date, cuts) => {
        const unsigned = { origin: name, size, root: sha256(word), at: date.toISOString() }
        const checkpoint = signCheckpoint(unsigned, KEY)
        const printed = formatCheckpoint(checkpoint)
        const start = printed.indexOf(' at 2') + 4
        const broken = cuts.reduce(
          (text, cut) => insertedAt(text, start + (cut % (text.length - start)), '\n '),
          printed,
        )
        assert.deepEqual(parseCheckpoint(broken), { ok: true, value: checkpoint })
      },
    ),
  )
})

test('a name that was broken over two lines is put together again', () => {
  const hyphenated = signCheckpoint({ ...unsignedOf(CHECKPOINT), origin: 'Our-Example Code' }, KEY)
  for (const name of ['Our-\nExample Code', 'Our-Example\nCode', 'Our-Example   Code']) {
    const text = formatCheckpoint(hyphenated).replace('Our-Example Code', name)
    assert.deepEqual(parseCheckpoint(text), { ok: true, value: hyphenated })
  }
})

test('several checkpoints are read from one text, but not where one is wanted', () => {
  const other = signCheckpoint({ ...unsignedOf(CHECKPOINT), size: 4 }, KEY)
  const text = `${PRINTED}\nand\n${formatCheckpoint(other)}`
  assert.deepEqual(parseCheckpoints(text), { ok: true, value: [CHECKPOINT, other] })
  assert.equal(parseCheckpoint(text).ok, false)
})

for (const [text, says] of [
  ['', /^There is no checkpoint here/],
  ['The minutes were approved.', /^There is no checkpoint here/],
  [PRINTED.split('\n').slice(0, 3).join('\n'), /^There is no checkpoint here.*copy all four lines/],
  [PRINTED.slice(0, -5), /not complete: “signature” .* is not a signature of 88 characters/],
  [PRINTED.replace(/root ......../, 'root'), /not complete: “root” .* is not a hash of 64/],
  [PRINTED.replace(/key ......../, 'key'), /not complete: “key” .* is not a key name of 32/],
  [PRINTED.replace('12-09 ', '13-09 '), /not complete: “at” .* is not a moment/],
  ['{"signature":"x"}', /not complete: the checkpoint has no “origin”/],
  ['{"signature":', /not complete: the checkpoint is not an object/],
  ['{"verb":"opened"}', /^There is no checkpoint here/],
] as const) {
  test(`“${text.slice(0, 30).replaceAll('\n', ' ')}” and so on is refused: ${says.source}`, () => {
    const verdict = parseCheckpoint(text)
    assert.ok(!verdict.ok)
    assert.match(verdict.refusals[0]?.says ?? '', says)
  })
}

test('a text made to be slow to read is read to its end all the same', () => {
  const beginnings = 'Witan checkpoint of a: 1 act at 2016-12-09 12:00:00.000 UTC\n'.repeat(20_000)
  assert.equal(parseCheckpoints(`${beginnings}${': 1'.repeat(100_000)}`).ok, false)
})

function insertedAt(text: string, at: number, what: string): string {
  return text.slice(0, at) + what + text.slice(at)
}

function unsignedOf({ origin, size, root, at }: Checkpoint) {
  return { origin, size, root, at }
}
