import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Act } from './act.ts'
import { redactAct } from './act-hash.ts'
import { actLine, redactedLine } from './export-format.ts'
import { checkpointOver, exportOf, ledgerOf } from './fixtures/ledger.ts'
import { at, reasonsOf, saysOf } from './fixtures/report.ts'
import { verifyExport } from './verification.ts'

const ACTS = ledgerOf(24, 3)
const LINES = exportOf(ACTS)
const KEPT = { kept: [{ name: 'minutes', checkpoint: checkpointOver(ACTS) }] }

type Sight = 'shown' | 'linked' | 'hidden'

test('what may be read, what shows its record and what shows nothing: the tree fits all the same', async () => {
  const sight = fc.constantFrom<Sight>('shown', 'linked', 'hidden')
  await fc.assert(
    fc.asyncProperty(fc.array(sight, { minLength: 24, maxLength: 24 }), async sights => {
      const report = await verifyExport(redacted(sights), KEPT)
      assert.deepEqual(report.findings, [])
      assert.equal(report.kept[0]?.fits, true)
      assert.equal(report.acts, 24)
      assert.equal(report.redacted, sights.filter(each => each !== 'shown').length)
    }),
  )
})

test('a chain is followed through acts that show their link, and checked at both ends of those that do not', async () => {
  const linked = await verifyExport(redacted(sightsOf({ 3: 'linked', 6: 'linked' })), KEPT)
  assert.equal(linked.hiddenLinks, 0)
  const hidden = await verifyExport(redacted(sightsOf({ 3: 'hidden', 6: 'hidden' })), KEPT)
  assert.equal(hidden.hiddenLinks, 1)
})

test('a redacted act whose link was altered is found at its line', async () => {
  for (const [from, to] of [
    [/"content":"./, '"content":"'],
    [/"recordSequence":2/, '"recordSequence":7'],
  ] as const) {
    const lines = redacted(sightsOf({ 3: 'linked' }))
    const altered = at(lines, 4).replace(from, text =>
      to.endsWith('"') ? `${to}${text.endsWith('0') ? '1' : '0'}` : to,
    )
    const report = await verifyExport(lines.with(4, altered), KEPT)
    assert.match(saysOf(report), /^Line 5: Act \d of record .* was altered/)
  }
})

test('a hidden act whose hash was altered breaks the chain that runs through it, and the tree', async () => {
  const lines = redacted(sightsOf({ 3: 'hidden' }))
  const other = redactedLine({ ...redactAct(at(ACTS, 3), 'hidden'), hash: at(ACTS, 9).hash, redacted: true })
  const report = await verifyExport(lines.with(4, other), KEPT)
  assert.deepEqual(reasonsOf(report), ['act-missing', 'tree-differs', 'tree-differs'])
})

test('an act that was removed is missing, whatever else is hidden', async () => {
  const lines = redacted(sightsOf({ 4: 'hidden', 5: 'hidden' })).toSpliced(4, 1)
  assert.match(saysOf(await verifyExport(lines, KEPT)), /Act 2 of record .* is missing/)
})

test('one hidden act cannot stand for the act before two others', async () => {
  const lines = redacted(sightsOf({ 3: 'hidden' }))
  const twice = actLine({ ...at(ACTS, 6), sequence: at(ACTS, 6).sequence + 1 })
  const report = await verifyExport(lines.toSpliced(8, 1, twice), KEPT)
  assert.ok(reasonsOf(report).includes('act-added'))
})

function redacted(sights: readonly Sight[]): readonly string[] {
  return LINES.map((line, index) => {
    const act: Act | undefined = ACTS[index - 1]
    const sight = sights[index - 1]
    return act === undefined || sight === undefined || sight === 'shown' ? line : redactedLine(redactAct(act, sight))
  })
}

function sightsOf(sights: Readonly<Record<number, Sight>>): readonly Sight[] {
  return ACTS.map((_, index) => sights[index] ?? 'shown')
}
