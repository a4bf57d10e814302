import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Act } from './act.ts'
import { checkChain, hashAct, hashLink, leafOf, linkOf, redactAct } from './act-hash.ts'
import { actAfter, hashed, identifierFrom, ledgerOf } from './fixtures/ledger.ts'
import { rootOf } from './merkle.ts'
import vectors from './vectors/acts.json' with { type: 'json' }

for (const { act, content, leaf } of vectors.acts) {
  test(`act ${act.recordSequence} of the vectors has its known hashes`, () => {
    assert.equal(linkOf(act).content, content)
    assert.equal(hashAct(act), act.hash)
    assert.equal(leafOf(act), leaf)
  })
}

test('the acts of the vectors have their known root, and are a chain', () => {
  assert.equal(rootOf(vectors.acts.map(({ leaf }) => leaf)), vectors.root)
  assert.deepEqual(checkChain(vectors.acts.map(({ act }) => act)), { ok: true, value: undefined })
})

const CHAIN = ledgerOf(5, 1)

test('each field of an act but its sequence is in its hash', () => {
  const [act] = CHAIN
  assert.ok(act)
  const { sequence, hash, ...fields } = act
  const elsewhere = { ...act, sequence: 99 }
  assert.equal(hashAct(elsewhere), hash)
  for (const name of Object.keys(fields)) assert.notEqual(hashAct({ ...act, [name]: 'other' }), hash, name)
  assert.notEqual(leafOf(elsewhere), leafOf({ sequence, hash }))
})

test('what a row of the database has besides is not in the hash', () => {
  const row = { ...actAt(0), note: 'not a field of an act' }
  assert.equal(hashAct(row), row.hash)
})

test('a date that is not text, as a database driver may give it, is refused and not hashed', () => {
  const row = { ...actAt(0), ...JSON.parse('{}'), recordedAt: new Date(0) }
  assert.throws(() => hashAct(row), { message: 'recordedAt is an object of a class.' })
})

test('a redacted act that may show its record still gives its hash, and one that may not shows nothing else', () => {
  const act = actAt(1)
  const linked = redactAct(act, 'linked')
  assert.ok(linked.record !== undefined)
  assert.equal(hashLink(linked), act.hash)
  assert.deepEqual(Object.keys(linked).sort(), [
    'content',
    'hash',
    'previousHash',
    'record',
    'recordSequence',
    'redacted',
    'sequence',
  ])
  assert.deepEqual(redactAct(act, 'hidden'), { sequence: act.sequence, hash: act.hash, redacted: true })
})

test('no acts, or the first few, are a chain', () => {
  for (let length = 0; length <= CHAIN.length; length += 1) assert.ok(checkChain(CHAIN.slice(0, length)).ok)
})

test('an act whose words were changed was altered', () => {
  assertNames(CHAIN.with(2, { ...actAt(2), verb: 'rejected' }), 'act-altered', 2, /Act 3 of .* was altered/)
})

test('an act that was altered and given a fitting hash does not carry the act after it', () => {
  assertNames(
    CHAIN.with(2, hashed({ ...actAt(2), verb: 'rejected' })),
    'act-altered',
    3,
    /Act 4 .* does not follow from act 3/,
  )
})

test('a removed act is missing', () => {
  assertNames(CHAIN.toSpliced(1, 1), 'act-missing', 2, /Act 2 of .* is missing: the next that is here is act 3/)
  assertNames(CHAIN.toSpliced(1, 2), 'act-missing', 3, /Acts 2 to 3 of .* are missing/)
  assertNames(CHAIN.slice(1), 'act-missing', 1, /Act 1 of .* is missing/)
})

test('two acts that changed places are out of order', () => {
  const swapped = [actAt(0), actAt(2), actAt(1), actAt(3), actAt(4)]
  assertNames(swapped, 'act-out-of-order', 2, /Act 2 of .* stands after act 3/)
})

test('an act that was pushed in is named, be it with the number of another or with another record', () => {
  const pushedIn = actAfter(actAt(0), { ...actAt(1), id: identifierFrom('pushed in'), verb: 'withdrawn' })
  assertNames(CHAIN.toSpliced(2, 0, pushedIn), 'act-added', pushedIn.id, /has act 2 twice/)
  const stranger = { ...pushedIn, record: identifierFrom('another record') }
  assertNames(CHAIN.toSpliced(2, 0, stranger), 'act-added', stranger.id, /was added among the acts/)
  assertNames([...CHAIN, actAt(4)], 'act-added', 4, /has act 5 twice/)
})

test('a first act that claims another before it does not fit', () => {
  const first = hashed({ ...actAt(0), previousHash: actAt(4).hash })
  assertNames([first], 'act-altered', 0, /claims to follow an act before it/)
})

test('whatever is done to a chain other than to cut its end shows', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4]), order => {
      const isPrefix = order.every((number, index) => number === index)
      assert.equal(checkChain(order.map(actAt)).ok, isPrefix)
    }),
  )
})

function assertNames(acts: readonly Act[], reason: string, at: number | string, says: RegExp): void {
  const verdict = checkChain(acts)
  assert.ok(!verdict.ok)
  const [refusal] = verdict.refusals
  assert.equal(refusal?.reason, reason)
  assert.match(refusal.says, says)
  assert.ok('act' in refusal)
  assert.equal(refusal.act, typeof at === 'string' ? at : actAt(at).id)
}

function actAt(index: number): Act {
  return CHAIN[index] ?? assert.fail()
}
