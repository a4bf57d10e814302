import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { appendLeaf, EMPTY_FRONTIER, EMPTY_ROOT, type Leaf, parseFrontier, rootOf, rootOfFrontier } from './merkle.ts'
import { checkConsistency, checkInclusion, consistencyProof, inclusionProof } from './merkle-proof.ts'
import vectors from './vectors/merkle.json' with { type: 'json' }

const { leaves: LEAVES, roots: ROOTS } = vectors

test('the roots are those of Certificate Transparency', () => {
  for (const [size, root] of ROOTS.entries()) assert.equal(rootOf(LEAVES.slice(0, size)), root)
})

for (const { index, size, proof } of vectors.inclusion) {
  test(`leaf ${index} of ${size} has the known path`, () => {
    assert.deepEqual(inclusionProof(LEAVES.slice(0, size), index), proof)
    assert.ok(checkInclusion({ leaf: leafAt(index), index, size, root: rootAt(size), proof }).ok)
  })
}

for (const { old, size, proof } of vectors.consistency) {
  test(`a tree of ${size} continues that of ${old} with the known proof`, () => {
    assert.deepEqual(consistencyProof(LEAVES.slice(0, size), old), proof)
    assert.ok(checkConsistency({ oldSize: old, oldRoot: rootAt(old), size, root: rootAt(size), proof }).ok)
  })
}

const leaf = fc.uint8Array({ maxLength: 40 }).map(bytes => Buffer.from(bytes).toString('hex'))
const tree = fc.array(leaf, { minLength: 1, maxLength: 70 })
const hashText = fc.uint8Array({ minLength: 32, maxLength: 32 }).map(bytes => Buffer.from(bytes).toString('hex'))

test('the root is what the definition in the RFC says', () => {
  fc.assert(
    fc.property(fc.array(leaf, { maxLength: 70 }), leaves => rootOf(leaves) === naiveRoot(leaves).toString('hex')),
  )
})

test('a frontier that grows leaf by leaf, stored and read back each time, has the root of all its leaves', () => {
  fc.assert(
    fc.property(tree, leaves => {
      let frontier = EMPTY_FRONTIER
      for (const [index, each] of leaves.entries()) {
        const stored = parseFrontier(JSON.parse(JSON.stringify(appendLeaf(frontier, each))))
        assert.ok(stored.ok)
        frontier = stored.value
        assert.equal(frontier.size, index + 1)
        assert.equal(rootOfFrontier(frontier), rootOf(leaves.slice(0, index + 1)))
      }
    }),
    { numRuns: 30 },
  )
})

test('what is no frontier is not taken for one', () => {
  const { peaks } = appendLeaf(EMPTY_FRONTIER, '00')
  for (const value of [
    null,
    [],
    {},
    { size: 2, peaks: [] },
    { size: 3, peaks },
    { size: -1, peaks },
    { size: 1.5, peaks },
  ]) {
    assert.equal(parseFrontier(value).ok, false)
  }
  assert.equal(parseFrontier({ size: 1, peaks: ['AA'] }).ok, false)
  assert.equal(parseFrontier({ size: 2 ** 40, peaks }).ok, true)
})

test('a frontier larger than 32 bits still grows', () => {
  const frontier = appendLeaf({ size: 2 ** 40 - 1, peaks: Array.from({ length: 40 }, () => EMPTY_ROOT) }, '')
  assert.equal(frontier.size, 2 ** 40)
  assert.equal(frontier.peaks.length, 1)
})

test('every leaf is shown to be in the tree, and no other leaf, place, size, root or path is', () => {
  fc.assert(
    fc.property(tree, fc.nat(), leaf, hashText, (leaves, pick, other, noise) => {
      const index = pick % leaves.length
      const proof = inclusionProof(leaves, index)
      const true_ = { leaf: leaves[index] ?? '', index, size: leaves.length, root: rootOf(leaves), proof }
      assert.ok(checkInclusion(true_).ok)
      if (other !== true_.leaf) assert.equal(checkInclusion({ ...true_, leaf: other }).ok, false)
      assert.equal(checkInclusion({ ...true_, root: noise }).ok, false)
      assert.equal(checkInclusion({ ...true_, proof: [...proof, noise] }).ok, false)
      assert.equal(checkInclusion({ ...true_, index: -1 }).ok, false)
      assert.equal(checkInclusion({ ...true_, index: leaves.length }).ok, false)
      if (proof.length > 0) {
        assert.equal(checkInclusion({ ...true_, proof: proof.slice(1) }).ok, false)
        assert.equal(checkInclusion({ ...true_, proof: proof.with(pick % proof.length, noise) }).ok, false)
      }
    }),
  )
})

test('every earlier tree is shown to be the beginning of a later one, and no other root, size or proof is', () => {
  fc.assert(
    fc.property(tree, fc.nat(), hashText, (leaves, pick, noise) => {
      const oldSize = pick % (leaves.length + 1)
      const [oldRoot, root, size] = [rootOf(leaves.slice(0, oldSize)), rootOf(leaves), leaves.length]
      const proof = consistencyProof(leaves, oldSize)
      const true_ = { oldSize, oldRoot, size, root, proof }
      assert.ok(checkConsistency(true_).ok)
      assert.equal(checkConsistency({ ...true_, oldRoot: noise }).ok, false)
      assert.equal(checkConsistency({ ...true_, proof: [...proof, noise] }).ok, false)
      assert.equal(checkConsistency({ ...true_, oldSize: size + 1 }).ok, false)
      if (oldSize > 0) assert.equal(checkConsistency({ ...true_, root: noise }).ok, false)
      if (proof.length > 0) {
        assert.equal(checkConsistency({ ...true_, proof: proof.slice(1) }).ok, false)
        assert.equal(checkConsistency({ ...true_, proof: [] }).ok, false)
        assert.equal(checkConsistency({ ...true_, proof: proof.with(pick % proof.length, noise) }).ok, false)
      }
    }),
  )
})

test('a tree in which an earlier leaf was changed does not continue the old one', () => {
  fc.assert(
    fc.property(fc.array(leaf, { minLength: 2, maxLength: 40 }), fc.nat(), fc.nat(), (leaves, a, b) => {
      const oldSize = 1 + (a % (leaves.length - 1))
      const index = b % oldSize
      const changed = leaves.with(index, `${leaves[index]}ff`)
      const proof = consistencyProof(changed, oldSize)
      const claim = {
        oldSize,
        oldRoot: rootOf(leaves.slice(0, oldSize)),
        size: leaves.length,
        root: rootOf(changed),
        proof,
      }
      assert.equal(checkConsistency(claim).ok, false)
    }),
  )
})

test('a leaf made to look like a node is not taken for one', () => {
  const [left, right] = [rootOf(['00']), rootOf(['01'])]
  assert.notEqual(rootOf([`01${left}${right}`]), rootOf(['00', '01']))
  assert.notEqual(rootOf([left + right]), rootOf(['00', '01']))
})

test('a proof for a leaf or a tree that never was is a mistake of the caller', () => {
  assert.throws(() => inclusionProof(['00'], 1), RangeError)
  assert.throws(() => consistencyProof(['00'], 2), RangeError)
})

/** RFC 9162, section 2.1.1, word for word and without regard to speed. */
function naiveRoot(leaves: readonly Leaf[]): Buffer {
  const sha = (...parts: readonly Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest()
  const [first] = leaves
  if (first === undefined) return sha()
  if (leaves.length === 1) return sha(Buffer.of(0), Buffer.from(first, 'hex'))
  let split = 1
  while (split * 2 < leaves.length) split *= 2
  return sha(Buffer.of(1), naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)))
}

function leafAt(index: number): Leaf {
  return LEAVES[index] ?? assert.fail()
}

function rootAt(size: number): string {
  return ROOTS[size] ?? assert.fail()
}
