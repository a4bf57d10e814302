import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { after, test } from 'node:test'
import { openWorld } from '../../../test/world.ts'
import { verifyExport } from '../../kit/proof/verification.ts'
import { granted } from '../../kit/verdict.ts'
import { contextOf } from '../house.ts'
import { checkpoint, publicKeyOf } from './checkpointing.ts'
import { exportLedger } from './export-ledger.ts'
import { NOTE } from './fixtures/toy-context.ts'
import { keep } from './keep-record.ts'
import { perform } from './perform.ts'

const world = await openWorld()
after(() => world.close())
const context = contextOf(world.house)

async function keepNote(reference: string, readers: readonly string[]): Promise<void> {
  const verdict = await perform(context, async tx => {
    await keep(tx, { ...NOTE, reference, readers, content: { text: `the text of ${reference}` } })
    return granted()
  })
  assert.ok(verdict.ok)
}

async function exported(groups: readonly number[]): Promise<readonly string[]> {
  const lines: string[] = []
  for await (const line of exportLedger(world.house, async () => ({ groups }))) lines.push(line.trimEnd())
  return lines
}

async function* fed(lines: readonly string[]) {
  yield* lines
}

test('a checkpoint covers the acts so far, and a later one those that came since', async () => {
  await keepNote('N1', ['public'])
  await keepNote('N2', ['nobody-else'])
  const first = await checkpoint(world.house)
  assert.ok(first)
  assert.deepEqual(await checkpoint(world.house), first, 'without a new act nothing new is signed')
  await keepNote('N3', ['public'])
  const second = await checkpoint(world.house)
  assert.equal(second?.size, first.size + 1)
})

test('an export verifies offline, also for somebody who may not read all of it', async () => {
  for (const groups of [[0], [1]]) {
    const report = await verifyExport(fed(await exported(groups)))
    assert.deepEqual(report.findings, [])
  }
})

test('what the reader may not see stands in the export as a hash alone', async () => {
  const text = (await exported([1])).join('\n')
  assert.match(text, /the text of N1/)
  // Neither its text nor its reference; keys and signatures are of any letters.
  assert.doesNotMatch(text, /the text of N2|"N2"/)
})

test('an act that is altered in an export is found', async () => {
  const lines = (await exported([0])).map(line => line.replace('the text of N1', 'another text'))
  const report = await verifyExport(fed(lines))
  assert.notEqual(report.findings.length, 0)
})

test('the export says which key signs', async () => {
  const other = generateKeyPairSync('ed25519').privateKey
  assert.notEqual(publicKeyOf({ signingKey: other }), publicKeyOf(world.house))
  assert.ok((await exported([1]))[0]?.includes(publicKeyOf(world.house)))
})
