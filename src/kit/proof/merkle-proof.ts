import { granted, refused, type Verdict } from '../verdict.ts'
import type { Hash } from './hash.ts'
import { EMPTY_ROOT, hashLeaf, hashNode, type Leaf, rootOfHashes } from './merkle.ts'

/** The hashes that lead from a leaf, or from an earlier tree, to the root. */
export type MerkleProof = readonly Hash[]

/** That the leaf at this index, from 0, is in the tree over all of them (RFC 9162, section 2.1.3.1). */
export function inclusionProof(leaves: readonly Leaf[], index: number): MerkleProof {
  if (!isIndex(index, leaves.length)) throw new RangeError(`There is no leaf ${index} in a tree of ${leaves.length}`)
  return pathTo(index, leaves.map(hashLeaf))
}

export type Inclusion = Readonly<{ leaf: Leaf; index: number; size: number; root: Hash; proof: MerkleProof }>

/** RFC 9162, section 2.1.3.2. */
export function checkInclusion({ leaf, index, size, root, proof }: Inclusion): Verdict {
  const no = refused({
    reason: 'not-included',
    says: `This proof does not lead from act ${index + 1} to the root of ${size} acts.`,
  })
  if (!isIndex(index, size)) return no
  let [node, last, hash] = [index, size - 1, hashLeaf(leaf)]
  for (const sibling of proof) {
    if (last === 0) return no
    if (isOdd(node) || node === last) {
      hash = hashNode(sibling, hash)
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)]
    } else hash = hashNode(hash, sibling)
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && hash === root ? granted() : no
}

/** That the tree over the first `oldSize` leaves has only been added to (RFC 9162, section 2.1.4.1). */
export function consistencyProof(leaves: readonly Leaf[], oldSize: number): MerkleProof {
  if (!Number.isSafeInteger(oldSize) || oldSize < 0 || oldSize > leaves.length) {
    throw new RangeError(`A tree of ${leaves.length} leaves never had ${oldSize}`)
  }
  return oldSize === 0 ? [] : subproof(oldSize, leaves.map(hashLeaf), true)
}

export type Consistency = Readonly<{ oldSize: number; oldRoot: Hash; size: number; root: Hash; proof: MerkleProof }>

/** RFC 9162, section 2.1.4.2. Everything is a continuation of nothing. */
export function checkConsistency({ oldSize, oldRoot, size, root, proof }: Consistency): Verdict {
  const no = refused({
    reason: 'not-consistent',
    says: `This proof does not lead from the first ${oldSize} acts to ${size} acts.`,
  })
  if (!isIndex(oldSize, size + 1)) return no
  if (oldSize === 0) return oldRoot === EMPTY_ROOT && proof.length === 0 ? granted() : no
  if (oldSize === size) return oldRoot === root && proof.length === 0 ? granted() : no
  const roots = climb(oldSize, size, isPowerOfTwo(oldSize) ? [oldRoot, ...proof] : proof)
  return roots?.old === oldRoot && roots.now === root ? granted() : no
}

function climb(oldSize: number, size: number, path: MerkleProof): Readonly<{ old: Hash; now: Hash }> | undefined {
  let [node, last] = [oldSize - 1, size - 1]
  while (isOdd(node)) [node, last] = [half(node), half(last)]
  const [start, ...rest] = path
  if (start === undefined) return undefined
  let [old, now] = [start, start]
  for (const sibling of rest) {
    if (last === 0) return undefined
    if (isOdd(node) || node === last) {
      ;[old, now] = [hashNode(sibling, old), hashNode(sibling, now)]
      while (!isOdd(node) && node !== 0) [node, last] = [half(node), half(last)]
    } else now = hashNode(now, sibling)
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 ? { old, now } : undefined
}

function pathTo(index: number, hashes: readonly Hash[]): MerkleProof {
  if (hashes.length === 1) return []
  const split = largestPowerBelow(hashes.length)
  const [left, right] = [hashes.slice(0, split), hashes.slice(split)]
  return index < split
    ? [...pathTo(index, left), rootOfHashes(right)]
    : [...pathTo(index - split, right), rootOfHashes(left)]
}

/** `isWhole` as long as the old tree is a full subtree whose root the checker knows already. */
function subproof(oldSize: number, hashes: readonly Hash[], isWhole: boolean): MerkleProof {
  if (oldSize === hashes.length) return isWhole ? [] : [rootOfHashes(hashes)]
  const split = largestPowerBelow(hashes.length)
  const [left, right] = [hashes.slice(0, split), hashes.slice(split)]
  return oldSize <= split
    ? [...subproof(oldSize, left, isWhole), rootOfHashes(right)]
    : [...subproof(oldSize - split, right, false), rootOfHashes(left)]
}

function largestPowerBelow(size: number): number {
  let power = 1
  while (power * 2 < size) power *= 2
  return power
}

function isIndex(index: number, size: number): boolean {
  return Number.isSafeInteger(index) && index >= 0 && index < size
}

function isPowerOfTwo(size: number): boolean {
  return largestPowerBelow(size + 1) === size
}

function isOdd(number: number): boolean {
  return number % 2 === 1
}

/** Not a shift: a ledger may outgrow 32 bits. */
function half(number: number): number {
  return Math.floor(number / 2)
}
