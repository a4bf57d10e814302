import assert from 'node:assert/strict'
import { createPublicKey } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Act } from './act.ts'
import { actLine } from './export-format.ts'
import { actAfter, checkpointOver, exportOf, hashed, identifierFrom, KEY, ledgerOf } from './fixtures/ledger.ts'
import { at, fitsOf, reasonsOf, saysOf } from './fixtures/report.ts'
import { type Brought, verifyExport } from './verification.ts'

const ACTS = ledgerOf(30, 4)
const LINES = exportOf(ACTS)
const OLD = { name: 'minutes of the first meeting', checkpoint: checkpointOver(ACTS, 10) }
const NEW = { name: 'minutes of the last meeting', checkpoint: checkpointOver(ACTS) }
const KEPT: Brought = { kept: [OLD, NEW] }

test('an altered field is found at its line, act and record, and no checkpoint over it fits', async () => {
  const altered = { ...actAt(7), verb: 'rejected' }
  const report = await verifyExport(LINES.with(8, actLine(altered)), KEPT)
  assert.equal(report.findingCount, 1)
  assert.deepEqual(report.findings[0], {
    reason: 'act-altered',
    says: `Line 9 (act ${altered.id}): Act 2 of record ${altered.record} was altered: it no longer gives the hash that it was recorded with.`,
    line: 9,
    act: altered.id,
    record: altered.record,
  })
  assert.deepEqual(fitsOf(report), [false, false])
  assert.equal(report.coveredActs, 0)
})

test('each field of an act is watched over, its sequence as well', async () => {
  const act = actAt(29)
  const others = { sequence: 99, recordSequence: 9, effectiveOn: '2016-12-10', recordedAt: '2016-12-09T10:00:00.001Z' }
  const identifiers = { id: identifierFrom('a'), record: identifierFrom('b'), actorId: null }
  const hashes = { hash: actAt(1).hash, previousHash: actAt(1).hash, actorCommitment: null }
  const texts = { verb: 'x', capacity: 'x', authority: 'x', edition: null, input: null, before: null, after: 'x' }
  const changes = { ...others, ...identifiers, ...hashes, ...texts }
  assert.deepEqual(Object.keys(changes).sort(), Object.keys(act).sort())
  for (const [field, value] of Object.entries(changes)) {
    const { findingCount } = await verifyExport(LINES.with(30, actLine({ ...act, [field]: value })))
    assert.ok(findingCount > 0, field)
  }
})

test('an altered act with a fitting hash is given away by the act after it', async () => {
  const report = await verifyExport(LINES.with(8, actLine(hashed({ ...actAt(7), verb: 'rejected' }))), KEPT)
  assert.deepEqual(reasonsOf(report), ['act-altered', 'tree-differs', 'tree-differs', 'tree-differs'])
  assert.match(saysOf(report), /^Line 13 \(act .*\): Act 3 of record .* does not follow from act 2/)
})

test('an act altered with all that follow it on its record is given away by the tree, which says among which acts', async () => {
  const acts = withSaid(ACTS, 12, { verb: 'rejected' })
  const report = await verifyExport([...exportOf(acts).slice(0, 31), ...LINES.slice(31)], { kept: [OLD] })
  assert.deepEqual(reasonsOf(report), ['tree-differs'])
  assert.equal(
    saysOf(report),
    'Line 32: The checkpoint over 15 acts does not agree with the acts: among acts 11 to 15 of the export ' +
      '(line 12 to line 16) one was altered, removed, added or put elsewhere. The first 10 acts agree with an earlier checkpoint.',
  )
  assert.deepEqual(fitsOf(report), [true])
})

test('whoever has the key can make all of it anew, but for what somebody kept', async () => {
  const forged = exportOf(withSaid(ACTS, 5, { verb: 'rejected' }))
  assert.equal((await verifyExport(forged, { keys: [createPublicKey(KEY)] })).findingCount, 0)
  const report = await verifyExport(forged, KEPT)
  assert.deepEqual(reasonsOf(report), ['tree-differs', 'tree-differs'])
  assert.match(saysOf(report), /^The kept checkpoint in minutes of the first meeting, over 10 acts, does not agree/)
  assert.deepEqual(fitsOf(report), [false, false])
})

test('a removed act is missing on its record', async () => {
  const report = await verifyExport(LINES.toSpliced(9, 1), KEPT)
  assert.match(saysOf(report), /^Line 13 \(act .*\): Act 3 of record .* is missing: the next that is here is act 4\./)
  assert.ok(reasonsOf(report).includes('acts-cut-off'))
})

test('a record removed with all its acts is given away by the tree', async () => {
  const acts = ACTS.filter(({ record }) => record !== actAt(2).record)
  const report = await verifyExport([...exportOf(acts).slice(0, acts.length + 1), ...LINES.slice(31)])
  assert.deepEqual(reasonsOf(report), ['tree-differs', 'acts-cut-off'])
})

test('a tail that was cut off, with new checkpoints, is given away by a newer one that somebody kept', async () => {
  const report = await verifyExport(exportOf(ACTS.slice(0, 25)), KEPT)
  assert.deepEqual(reasonsOf(report), ['acts-cut-off'])
  assert.match(
    saysOf(report),
    /last meeting, over 30 acts, covers more than the export, which has 25 acts: 5 acts are missing\. Unless they were removed/,
  )
  assert.deepEqual(fitsOf(report), [true, false])
})

test('an act pushed in at the end of a record, or as a record of its own, is given away by the tree', async () => {
  const last = ACTS.findLast(({ record }) => record === actAt(0).record)
  const sequence = 28
  assert.ok(ACTS.every(act => act.sequence !== sequence))
  for (const added of [
    actAfter(last, { id: identifierFrom('added'), record: actAt(0).record, sequence: actAt(29).sequence + 1 }),
    actAfter(undefined, { id: identifierFrom('added'), record: identifierFrom('added record'), sequence }),
  ]) {
    const acts = [...ACTS, added].toSorted((a, b) => a.sequence - b.sequence)
    const report = await verifyExport([at(LINES, 0), ...acts.map(actLine), ...LINES.slice(31)], KEPT)
    const isAtEnd = acts.at(-1) === added
    assert.deepEqual(reasonsOf(report), isAtEnd ? [] : ['tree-differs', 'tree-differs'])
    assert.equal(report.acts - report.coveredActs, isAtEnd ? 1 : 16)
  }
})

test('a second act with the same number on a record was added', async () => {
  const added = actAfter(actAt(0), { id: identifierFrom('added'), record: actAt(0).record, sequence: 28 })
  const acts = [...ACTS, added].toSorted((a, b) => a.sequence - b.sequence)
  const report = await verifyExport([at(LINES, 0), ...acts.map(actLine), ...LINES.slice(31)])
  assert.match(
    saysOf(report),
    new RegExp(`^Line \\d+ \\(act ${added.id}\\): Record .* has act 2 twice: one of the two was added`),
  )
})

test('acts that changed places are reordered on one record, and given away by the tree on two', async () => {
  const onOne = exchanged(ACTS, 1, 5)
  const one = await verifyExport([at(LINES, 0), ...onOne.map(actLine), ...LINES.slice(31)])
  assert.match(saysOf(one), /: Act 1 of record .* stands after act 2: they were reordered/)
  assert.deepEqual(reasonsOf(one), ['act-out-of-order', 'tree-differs'])
  const onTwo = exchanged(ACTS, 1, 2)
  assert.deepEqual(reasonsOf(await verifyExport([at(LINES, 0), ...onTwo.map(actLine), ...LINES.slice(31)])), [
    'tree-differs',
  ])
})

test('whatever is done to the acts of an export, a checkpoint over all of them gives it away', async () => {
  const field = fc.constantFrom<keyof Act>(
    'verb',
    'capacity',
    'authority',
    'input',
    'before',
    'after',
    'edition',
    'hash',
    'record',
  )
  const tampering = fc.oneof(
    fc
      .tuple(fc.nat(29), field)
      .map(([index, name]) => ACTS.with(index, { ...actAt(index), [name]: actAt((index + 7) % 30)[name] })),
    fc.nat(29).map(index => withSaid(ACTS, index, { capacity: 'member' })),
    fc.tuple(fc.nat(29), fc.integer({ min: 1, max: 30 })).map(([index, length]) => ACTS.toSpliced(index, length)),
    fc.tuple(fc.nat(29), fc.nat(29)).map(([a, b]) => exchanged(ACTS, a, b)),
    fc.nat(29).map(index => ACTS.map((act, n) => (n < index ? act : { ...act, sequence: act.sequence + 1 }))),
  )
  const areDifferent = (acts: readonly Act[]): boolean => JSON.stringify(acts) !== JSON.stringify(ACTS)
  await fc.assert(
    fc.asyncProperty(tampering.filter(areDifferent), async acts => {
      const report = await verifyExport(exportOf(acts), { kept: [NEW] })
      assert.ok(report.findingCount > 0)
      assert.notEqual(report.kept[0]?.fits, true)
    }),
    { numRuns: 150 },
  )
})

/** The ledger as somebody would make it who says something else in one act and mends every act after it. */
function withSaid(acts: readonly Act[], index: number, said: Partial<Act>): readonly Act[] {
  const last = new Map<string, Act>()
  return acts.map((act, n) => {
    const mended = actAfter(last.get(act.record), n === index ? { ...act, ...said } : act)
    last.set(act.record, mended)
    return mended
  })
}

/** Two acts change places, and with them their sequences. */
function exchanged(acts: readonly Act[], a: number, b: number): readonly Act[] {
  const [first, second] = [at(acts, a), at(acts, b)]
  const moved = { ...second, sequence: first.sequence }
  return acts.with(a, moved).with(b, a === b ? moved : { ...first, sequence: second.sequence })
}

function actAt(index: number): Act {
  return at(ACTS, index)
}
