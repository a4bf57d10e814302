import assert from 'node:assert/strict'
import { createPublicKey } from 'node:crypto'
import { test } from 'node:test'
import { checkpointLine, headerLine } from './export-format.ts'
import { checkpointOver, exportOf, KEY, keyFrom, ledgerOf, ORIGIN } from './fixtures/ledger.ts'
import { publicKeyText } from './signing-key.ts'
import { fitsOf, reasonsOf, saysOf } from './fixtures/report.ts'
import { type Brought, verifyExport } from './verification.ts'

const ACTS = ledgerOf(30, 4)
const LINES = exportOf(ACTS)
const OLD = { name: 'minutes of the first meeting', checkpoint: checkpointOver(ACTS, 10) }
const NEW = { name: 'minutes of the last meeting', checkpoint: checkpointOver(ACTS) }
const KEPT: Brought = { kept: [OLD, NEW] }

test('an export as it was made has nothing wrong with it, and says how much was checked', async () => {
  const { header, ...report } = await verifyExport(LINES, KEPT)
  assert.equal(header?.origin, ORIGIN)
  assert.deepEqual(report, {
    key: NEW.checkpoint.key,
    acts: 30,
    redacted: 0,
    records: 4,
    hiddenLinks: 0,
    checkpoints: 2,
    coveredActs: 30,
    kept: [
      { ...OLD, fits: true },
      { ...NEW, fits: true },
    ],
    isAnchored: true,
    findings: [],
    findingCount: 0,
  })
})

test('an export that is compared with nothing from elsewhere says so', async () => {
  assert.equal((await verifyExport(LINES)).isAnchored, false)
  assert.equal((await verifyExport(LINES, { keys: [createPublicKey(KEY)] })).isAnchored, true)
})

test('a forged checkpoint is found, whether its words or its signature were made up', async () => {
  const true_ = NEW.checkpoint
  const byAnother = checkpointOver(ACTS, 30, keyFrom('a forger'))
  for (const forged of [
    { ...true_, at: '2016-12-09T12:00:00.001Z' },
    { ...byAnother, key: true_.key },
  ]) {
    assert.match(
      saysOf(await verifyExport(LINES.with(32, checkpointLine(forged)))),
      /^Line 33: The checkpoint over 30 acts is forged/,
    )
    const report = await verifyExport(LINES, { kept: [{ name: 'a letter', checkpoint: forged }] })
    assert.deepEqual(reasonsOf(report), ['checkpoint-forged'])
    assert.deepEqual(fitsOf(report), [false])
  }
})

test('a checkpoint of another installation is named as such', async () => {
  const other = checkpointOver(ACTS, 30, KEY, 'Another Code')
  const kept = { name: 'a letter', checkpoint: other }
  for (const report of [
    await verifyExport(LINES, { kept: [kept] }),
    await verifyExport(LINES.with(32, checkpointLine(other))),
  ]) {
    assert.deepEqual(reasonsOf(report), ['other-installation'])
    assert.match(
      saysOf(report),
      /is of another installation: “Another Code”, while the export is of “Our Example Code”/,
    )
  }
})

test('a swapped key agrees with itself, but not with a kept checkpoint nor with the true key', async () => {
  const forged = exportOf(ACTS, keyFrom('a forger'))
  assert.deepEqual(reasonsOf(await verifyExport(forged)), [])
  assert.deepEqual(reasonsOf(await verifyExport(forged, KEPT)), ['key-unknown', 'key-unknown'])
  const report = await verifyExport(forged, { keys: [createPublicKey(KEY)] })
  assert.deepEqual(reasonsOf(report), ['key-swapped', 'key-unknown', 'key-unknown'])
  assert.match(
    saysOf(report),
    /^Line 1: The export brings the key \w{32}, which is not the one that you gave \(\w{32}\)/,
  )
})

test('checkpoints that a former key signed are accepted if the export brings it, or the reader does', async () => {
  const former = keyFrom('a former key')
  const old = { name: 'old', checkpoint: checkpointOver(ACTS, 10, former) }
  const header = { origin: ORIGIN, at: '2016-12-09T13:00:00.000Z', publicKey: publicKeyText(KEY) }
  const withFormer = LINES.with(0, headerLine({ ...header, formerKeys: [publicKeyText(former)] }))
  assert.deepEqual(reasonsOf(await verifyExport(withFormer, { kept: [old] })), [])
  assert.deepEqual(reasonsOf(await verifyExport(LINES, { kept: [old] })), ['key-unknown'])
  const keys = [KEY, former].map(key => createPublicKey(key))
  assert.deepEqual(reasonsOf(await verifyExport(LINES, { kept: [old], keys })), [])
})

test('an export without any checkpoint is not vouched for by anything', async () => {
  assert.deepEqual(reasonsOf(await verifyExport(LINES.slice(0, 31))), ['no-checkpoint'])
  assert.deepEqual(reasonsOf(await verifyExport(LINES.slice(0, 31), KEPT)), [])
})

test('a ledger without acts can be exported, and its checkpoint fits what comes later', async () => {
  assert.deepEqual(reasonsOf(await verifyExport(exportOf([]))), [])
  const kept = { name: 'the first', checkpoint: checkpointOver([]) }
  assert.deepEqual(reasonsOf(await verifyExport(LINES, { kept: [kept] })), [])
})

test('where the export cannot be read on, it is refused by line, and what was kept is not judged', async () => {
  const report = await verifyExport(LINES.with(20, '{'), KEPT)
  assert.match(saysOf(report), /^Line 21: It is not one JSON value/)
  assert.equal(report.acts, 19)
  assert.deepEqual(fitsOf(report), [undefined, undefined])
})

test('of thousands of findings the first hundred are told, and all are counted', async () => {
  const acts = ledgerOf(300).map(act => ({ ...act, verb: 'rejected' }))
  const report = await verifyExport(exportOf(acts))
  assert.equal(report.findings.length, 100)
  assert.equal(report.findingCount, 300)
})
