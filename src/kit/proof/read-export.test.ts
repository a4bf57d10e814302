import assert from 'node:assert/strict'
import { test } from 'node:test'
import { redactAct } from './act-hash.ts'
import { actLine, checkpointLine, type ExportEntry, headerLine, LONGEST_LINE, redactedLine } from './export-format.ts'
import { findingInWords } from './finding.ts'
import { checkpointOver, exportOf, KEY, keyFrom, ledgerOf, ORIGIN } from './fixtures/ledger.ts'
import { readExport } from './read-export.ts'
import { publicKeyText } from './signing-key.ts'

const ACTS = ledgerOf(6)
const LINES = exportOf(ACTS)
const HEADER = { origin: ORIGIN, at: '2016-12-09T13:00:00.000Z', publicKey: publicKeyText(KEY) }

test('an export is read back as it was written: a header, acts, checkpoints', async () => {
  const { entries, problem } = await read(LINES)
  assert.equal(problem, '')
  assert.deepEqual(entries[0], { kind: 'header', line: 1, header: HEADER })
  assert.deepEqual(
    entries.slice(1, 7),
    ACTS.map((act, index) => ({ kind: 'act', line: index + 2, act })),
  )
  assert.deepEqual(entries.slice(7), [
    { kind: 'checkpoint', line: 8, checkpoint: checkpointOver(ACTS, 3) },
    { kind: 'checkpoint', line: 9, checkpoint: checkpointOver(ACTS) },
  ])
})

test('lines may be bytes', async () => {
  assert.deepEqual(await read(LINES.map(line => Buffer.from(line))), await read(LINES))
})

test('redacted acts are read with and without their link', async () => {
  const redacted = ACTS.map((act, index) => redactAct(act, index % 2 === 0 ? 'linked' : 'hidden'))
  const { entries, problem } = await read([headerLine(HEADER), ...redacted.map(redactedLine)])
  assert.equal(problem, '')
  assert.deepEqual(
    entries.slice(1),
    redacted.map((act, index) => ({ kind: 'redacted', line: index + 2, act })),
  )
})

test('the header may name keys that signed earlier', async () => {
  const header = { ...HEADER, formerKeys: [publicKeyText(keyFrom('an old key'))] }
  assert.deepEqual((await read([headerLine(header)])).entries, [{ kind: 'header', line: 1, header }])
})

test('fields that a row of the database has besides do not get into the file', () => {
  const row = { ...at(ACTS, 0), note: 'not for export' }
  assert.equal(actLine(row), at(LINES, 1))
})

const [ACT, CHECKPOINT] = [at(LINES, 1), at(LINES, 7)]

/** What is done to an export, the line that is refused, and why. */
const REFUSED: readonly (readonly [string, readonly (string | Uint8Array)[], RegExp])[] = [
  ['is empty', [], /^Line 1: The export is empty/],
  ['begins with an act', LINES.slice(1), /^Line 1: The first line has no “witan”, so this is no export/],
  [
    'is of a later format',
    [at(LINES, 0).replace('"witan":1', '"witan":2')],
    /^Line 1: “witan” of the first line is not 1/,
  ],
  ['is another kind of file', [at(LINES, 0).replace('"export"', '"backup"')], /^Line 1: “kind” .* is not “export”/],
  [
    'brings no key',
    [at(LINES, 0).replace(/("publicKey":")./, '$1')],
    /^Line 1: “publicKey” .* is not an Ed25519 public key/,
  ],
  ['has a second header', [...LINES, at(LINES, 0)], /^Line 10: It is a second first line/],
  ['was cut off within a line', [...LINES.slice(0, 3), at(LINES, 3).slice(0, 90)], /^Line 4: .* may have been cut off/],
  ['has something else than JSON', LINES.with(2, 'sequence,verb'), /^Line 3: It is not one JSON value/],
  ['has two values on a line', LINES.with(2, `${ACT}${ACT}`), /^Line 3: It is not one JSON value/],
  ['has a number on a line', LINES.with(2, '7'), /^Line 3: It is neither an act nor a checkpoint/],
  ['has an empty line', LINES.toSpliced(2, 0, ''), /^Line 3: It is empty/],
  ['begins with a byte order mark', [`\ufeff${at(LINES, 0)}`], /^Line 1: It is not one JSON value/],
  ['has line ends of Windows', LINES.map(line => `${line}\r`), /^Line 1: It is not written in the canonical form/],
  [
    'was written anew with spaces',
    LINES.with(1, JSON.stringify(JSON.parse(ACT), null, 1)),
    /^Line 2: .* canonical form/,
  ],
  [
    'has a name twice',
    LINES.with(1, ACT.replace('"verb":', '"verb":"closed","verb":')),
    /^Line 2: .* a name stands in it twice/,
  ],
  [
    'has a number that is rounded',
    LINES.with(1, ACT.replace('-0.5', '-0.50000000000000000001')),
    /^Line 2: .* canonical form/,
  ],
  [
    'has half a surrogate pair',
    LINES.with(1, ACT.replace('Note 0', '\\ud800')),
    /^Line 2: It has no canonical form: input.note holds half/,
  ],
  [
    'is nested without end',
    LINES.with(1, ACT.replace('"Note 0"', '['.repeat(9999) + ']'.repeat(9999))),
    /^Line 2: .* deeper than 100/,
  ],
  ['has a huge line', LINES.with(1, `"${'a'.repeat(LONGEST_LINE)}"`), /^Line 2: It is longer than 16 million/],
  ['is not UTF-8', [at(LINES, 0), Buffer.of(0x22, 0xff, 0x22)], /^Line 2: It is not UTF-8/],
  [
    'has an act without a verb',
    LINES.with(1, ACT.replace(/"verb":"\w+"/, '"word":"opened"')),
    /^Line 2: The act has no “verb”/,
  ],
  [
    'has an act with one field more',
    LINES.with(1, `${ACT.slice(0, -1)},"z":1}`),
    /^Line 2: The act has “z”, which does not belong/,
  ],
  [
    'has an act of no day',
    LINES.with(1, ACT.replace('2016-12-09"', '2016-12-32"')),
    /^Line 2: “effectiveOn” of the act is not a date/,
  ],
  [
    'has a sequence as text',
    LINES.with(1, ACT.replace('"sequence":1', '"sequence":"1"')),
    /^Line 2: “sequence” of the act is not a whole/,
  ],
  [
    'has half a link',
    LINES.with(1, ACT.replace(/^.*$/, redactedLine(redactAct(at(ACTS, 0), 'linked'))).replace(/"content":"\w+",/, '')),
    /^Line 2: The redacted act has no “content”/,
  ],
  [
    'has a redacted act that is not',
    LINES.with(1, redactedLine(redactAct(at(ACTS, 0), 'hidden')).replace('true', 'false')),
    /^Line 2: “redacted” .* is not true/,
  ],
  [
    'has two acts in the wrong order',
    [...LINES.slice(0, 2), at(LINES, 3), at(LINES, 2)],
    /^Line 4: Sequence 2 stands after 3: the lines were reordered/,
  ],
  ['has an act twice', LINES.toSpliced(2, 0, ACT), /^Line 3: Sequence 1 stands here a second time/],
  ['has an act after the checkpoints', [at(LINES, 0), CHECKPOINT, ACT], /^Line 3: An act stands after the checkpoints/],
  [
    'has checkpoints in the wrong order',
    [...LINES.slice(0, 7), at(LINES, 8), CHECKPOINT],
    /^Line 9: The checkpoint over 3 acts stands after the one over 6/,
  ],
  [
    'has a checkpoint without a root',
    [...LINES.slice(0, 7), CHECKPOINT.replace('"root"', '"foot"')],
    /^Line 8: The checkpoint has no “root”/,
  ],
  [
    'has a signature in other base64',
    LINES.with(7, CHECKPOINT.replace('=="', '="')),
    /^Line 8: “signature” .* is not a signature/,
  ],
]

for (const [how, lines, says] of REFUSED) {
  test(`an export that ${how} is refused`, async () => {
    assert.match((await read(lines)).problem, says)
  })
}

test('nothing is read after the line that is refused', async () => {
  const { entries } = await read(LINES.with(3, '{'))
  assert.equal(entries.length, 3)
})

test('checkpoints of equal size may follow one another, as when a new key signs the same acts', async () => {
  const again = checkpointLine(checkpointOver(ACTS, 6, keyFrom('a new key')))
  assert.equal((await read([...LINES, again])).problem, '')
})

async function read(
  lines: Iterable<string | Uint8Array>,
): Promise<Readonly<{ entries: readonly ExportEntry[]; problem: string }>> {
  const entries: ExportEntry[] = []
  for await (const verdict of readExport(lines)) {
    if (!verdict.ok) return { entries, problem: verdict.refusals.map(refusal => findingInWords(refusal)).join('\n') }
    entries.push(verdict.value)
  }
  return { entries, problem: '' }
}

function at<T>(list: readonly T[], index: number): T {
  return list[index] ?? assert.fail()
}
