import assert from 'node:assert/strict'
import { createPublicKey, type KeyObject } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { redactAct } from '../kit/proof/act-hash.ts'
import { formatCheckpoint } from '../kit/proof/checkpoint-text.ts'
import { actLine, redactedLine } from '../kit/proof/export-format.ts'
import { checkpointOver, exportOf, KEY, keyFrom, ledgerOf } from '../kit/proof/fixtures/ledger.ts'
import { at } from '../kit/proof/fixtures/report.ts'
import { usage, verifyCommand } from './verify.ts'

const folder = mkdtempSync(join(tmpdir(), 'witan-verify-'))
after(() => rmSync(folder, { recursive: true }))

const ACTS = ledgerOf(12)
const LINES = exportOf(ACTS)
const GOOD = write('good.jsonl', LINES)
const MINUTES = write('minutes-1.txt', ['Minutes', formatCheckpoint(checkpointOver(ACTS, 5)), 'Page 3 of 3'])
const NEWEST = write('minutes-2.txt', [formatCheckpoint(checkpointOver(ACTS)).replaceAll(' ', '\n')])
const TRUE_KEY = write('key.pem', [pemOf(KEY)])

type Run = Readonly<{ code: number; out: string; err: string }>

async function run(...args: readonly string[]): Promise<Run> {
  const out: string[] = []
  const err: string[] = []
  const code = await verifyCommand(
    args,
    line => out.push(line),
    line => err.push(line),
  )
  return { code, out: out.join('\n'), err: err.join('\n') }
}

test('it says what was checked, and that nothing is wrong', async () => {
  assert.deepEqual(await run(GOOD, '--checkpoint', MINUTES, `--checkpoint=${NEWEST}`, '--key', TRUE_KEY), {
    code: 0,
    out: [
      'Export of Our Example Code, made on 9 December 2016 at 1:00pm, with the key 503b766dccb27f59e8de66be6f635fa6.',
      'Checked: 12 acts, 3 records, 2 checkpoints.',
      'Contents: each act that can be read was compared with the hash it was recorded with.',
      'Chains: each act was compared with the act before it on the same record.',
      'Tree and signatures: each checkpoint was compared with the acts it covers and with the key.',
      'Kept checkpoint minutes-1.txt (5 acts, 9 December 2016 at midday): a true prefix. The export begins with just the acts that it covers.',
      'Kept checkpoint minutes-2.txt (12 acts, 9 December 2016 at midday): a true prefix. The export begins with just the acts that it covers.',
      'Nothing is wrong.',
    ].join('\n'),
    err: '',
  })
})

test('without anything from elsewhere it says what that does not show', async () => {
  const { code, out } = await run(GOOD)
  assert.equal(code, 0)
  assert.match(out, /\nNothing is wrong within the export\. But whoever can sign could have made all of it anew: /)
})

test('the export among the vectors is in order, with one act that may not be read', async () => {
  const { code, out } = await run(join(import.meta.dirname, '../kit/proof/vectors/export.jsonl'))
  assert.equal(code, 0)
  assert.match(out, /\nChecked: 3 acts, 1 record, 1 checkpoint\.\n1 act may not be read and shows its hash only\.\n/)
})

test('as JSON it prints one object', async () => {
  const { code, out, err } = await run(GOOD, '--json', '--checkpoint', MINUTES)
  assert.equal(code, 0)
  assert.equal(err, '')
  assert.deepEqual(JSON.parse(out), {
    ok: true,
    origin: 'Our Example Code',
    at: '2016-12-09T13:00:00.000Z',
    key: '503b766dccb27f59e8de66be6f635fa6',
    acts: 12,
    redacted: 0,
    records: 3,
    hiddenLinks: 0,
    checkpoints: 2,
    coveredActs: 12,
    isAnchored: true,
    findings: [],
    findingCount: 0,
    kept: [{ name: 'minutes-1.txt', size: 5, at: '2016-12-09T12:00:00.000Z', fits: true }],
  })
})

test('acts that may not be read are counted, and those under no checkpoint yet', async () => {
  const hidden = ACTS.map((act, index) =>
    index === 3 || index === 4 ? redactedLine(redactAct(act, 'hidden')) : actLine(act),
  )
  const { code, out } = await run(write('redacted.jsonl', [at(LINES, 0), ...hidden, at(LINES, 13)]))
  assert.equal(code, 0)
  assert.match(out, /\n2 acts may not be read and show their hash only\.\n/)
  assert.match(out, /\nAt 2 places a chain runs through such acts, and was checked at both ends only\.\n/)
  assert.match(out, /\nThe last 6 acts are under no checkpoint that agrees: no signature covers them\.\n/)
})

test('what is wrong goes to the error stream, with line, act and record, and the exit status is 1', async () => {
  const altered = { ...at(ACTS, 4), verb: 'rejected' }
  const { code, out, err } = await run(write('altered.jsonl', LINES.with(5, actLine(altered))), '--checkpoint', MINUTES)
  assert.equal(code, 1)
  assert.equal(
    err,
    `Line 6 (act ${altered.id}): Act 2 of record ${altered.record} was altered: it no longer gives the hash that it was recorded with.`,
  )
  assert.match(out, /\nKept checkpoint minutes-1\.txt \(5 acts, .*\): does not fit\.$/)
  const asJson = JSON.parse((await run(join(folder, 'altered.jsonl'), '--json')).out)
  assert.equal(asJson.ok, false)
  assert.equal(asJson.findings[0].line, 6)
})

/** What somebody did to the export, what the reader brings along, and what he is told. */
const TAMPERED: readonly (readonly [string, readonly string[], readonly string[], RegExp])[] = [
  [
    'an act was removed',
    LINES.toSpliced(5, 1),
    [],
    /^Line 8 \(act \S+\): Act 2 of record \S+ is missing: the next that is here is act 3\.\nLine 13: The checkpoint over 6/,
  ],
  [
    'the end was cut off',
    exportOf(ACTS.slice(0, 8)),
    ['--checkpoint', NEWEST],
    /^The kept checkpoint in minutes-2\.txt, over 12 acts, covers more than the export, which has 8 acts: 4 acts are missing/,
  ],
  [
    'the last bytes were cut off',
    [...LINES.slice(0, 13), at(LINES, 13).slice(0, 80)],
    [],
    /^Line 14: It is not one JSON value\. It may have been cut off/,
  ],
  ['all checkpoints were cut off', LINES.slice(0, 13), [], /^The export has no checkpoint and you gave none/],
  [
    'an act was pushed in',
    exportOf(ledgerOf(13, 4)),
    ['--checkpoint', MINUTES],
    /^The kept checkpoint in minutes-1\.txt, over 5 acts, does not agree with the acts: among acts 1 to 5/,
  ],
  [
    'two lines changed places',
    [...LINES.slice(0, 3), at(LINES, 4), at(LINES, 3), ...LINES.slice(5)],
    [],
    /^Line 5: Sequence 3 stands after 4: the lines were reordered\./,
  ],
  [
    'a checkpoint was forged',
    LINES.with(14, at(LINES, 14).replace('T12:00', 'T12:01')),
    [],
    /^Line 15: The checkpoint over 12 acts is forged or was altered/,
  ],
  [
    'it is of another installation',
    exportOf(ACTS, KEY, 'Another Code'),
    ['--checkpoint', MINUTES],
    /minutes-1\.txt, over 5 acts, is of another installation: “Our Example Code”, while the export is of “Another Code”/,
  ],
  [
    'the key was swapped',
    exportOf(ACTS, keyFrom('a forger')),
    ['--key', TRUE_KEY],
    /^Line 1: The export brings the key \S+, which is not the one that you gave/,
  ],
  [
    'the key was swapped, and somebody kept a checkpoint',
    exportOf(ACTS, keyFrom('a forger')),
    ['--checkpoint', MINUTES],
    /^The kept checkpoint in minutes-1\.txt, over 5 acts, names the key/,
  ],
]

for (const [index, [what, lines, brought, says]] of TAMPERED.entries()) {
  test(`it is found that ${what}`, async () => {
    const { code, out, err } = await run(write(`tampered-${index}.jsonl`, lines), ...brought)
    assert.equal(code, 1)
    assert.match(err, says)
    assert.doesNotMatch(out, /Nothing is wrong/)
  })
}

test('a folder is read part by part in the order of the names, and a line is named in its part', async () => {
  const parts = join(folder, 'parts')
  mkdirSync(parts)
  write('parts/0002.jsonl', LINES.slice(7))
  write('parts/0001.jsonl', LINES.slice(0, 7))
  write('parts/README.md', ['How to verify this'])
  assert.equal((await run(parts, '--checkpoint', NEWEST)).code, 0)
  write('parts/0002.jsonl', ['{', ...LINES.slice(8)])
  assert.match((await run(parts)).err, /^Line 1 of 0002\.jsonl: It is not one JSON value/)
})

test('a kept text may be written as Windows writes it, or be a line of an earlier export', async () => {
  const text = formatCheckpoint(checkpointOver(ACTS, 5)).replaceAll('\n', '\r\n')
  writeFileSync(join(folder, 'notepad.txt'), Buffer.from(`\ufeff${text}`, 'utf16le'))
  for (const kept of [join(folder, 'notepad.txt'), GOOD]) assert.equal((await run(GOOD, '--checkpoint', kept)).code, 0)
})

test('of many things that are wrong the first twenty are told', async () => {
  const { err } = await run(write('many.jsonl', exportOf(ledgerOf(50).map(act => ({ ...act, verb: 'rejected' })))))
  assert.equal(err.split('\n').length, 21)
  assert.match(err, /\nAnd 30 more\.$/)
})

const PDF = write('minutes.pdf', ['%PDF-1.7'])
const PROSE = write('prose.txt', ['We met on Friday.'])
const EMPTY = join(folder, 'empty')
mkdirSync(EMPTY)

for (const [args, says] of [
  [[], /^No export is given/],
  [[GOOD, GOOD], /is one word too many/],
  [[GOOD, '--colour'], /^There is no option --colour/],
  [[GOOD, '-v'], /^There is no option -v/],
  [[GOOD, '--checkpoint'], /^--checkpoint has nothing after it/],
  [[GOOD, '--key='], /^--key has nothing after it/],
  [[join(folder, 'absent')], /^There is no .*absent\. Check its name and folder/],
  [[EMPTY], /^The folder .*empty holds no \.jsonl file/],
  [[GOOD, '--checkpoint', join(folder, 'absent')], /absent: There is no such file/],
  [[GOOD, '--checkpoint', PDF], /minutes\.pdf: This is a PDF\. Copy the four lines/],
  [[GOOD, '--checkpoint', PROSE], /prose\.txt: There is no checkpoint here/],
  [[GOOD, '--key', PROSE], /prose\.txt: This is not an Ed25519 public key/],
  [[GOOD, '--key', MINUTES, '--checkpoint', PROSE], /prose\.txt: .*\n.*minutes-1\.txt: /],
] as const) {
  test(`“${args.map(arg => arg.replace(folder, '')).join(' ')}” cannot be checked, which is exit status 2`, async () => {
    const { code, out, err } = await run(...args)
    assert.equal(code, 2)
    assert.equal(out, '')
    assert.match(err, says)
  })
}

test('what cannot be read is no export that is wrong', async () => {
  const odd = join(folder, 'odd')
  mkdirSync(join(odd, 'a folder.jsonl'), { recursive: true })
  const { code, err } = await run(odd)
  assert.equal(code, 2)
  assert.match(err, /odd could not be read \(EISDIR\)/)
})

test('help is the usage', async () => {
  assert.deepEqual(await run('--help'), { code: 0, out: usage, err: '' })
})

function write(name: string, lines: readonly string[]): string {
  const file = join(folder, name)
  writeFileSync(file, lines.map(line => `${line}\n`).join(''))
  return file
}

function pemOf(key: KeyObject): string {
  return String(createPublicKey(key).export({ format: 'pem', type: 'spki' }))
}
