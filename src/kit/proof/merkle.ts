import { isObject } from './shape.ts'
import { granted, refused, type Verdict } from '../verdict.ts'
import { type Hash, isHash, sha256 } from './hash.ts'

/** What stands in a leaf: any bytes, in hexadecimal. */
export type Leaf = string

/** The root of a tree without leaves: the hash of nothing. */
export const EMPTY_ROOT: Hash = sha256('')

/** The root of the tree over these leaves (RFC 9162, section 2.1.1: leaves and nodes are hashed apart). */
export function rootOf(leaves: readonly Leaf[]): Hash {
  return rootOfHashes(leaves.map(hashLeaf))
}

/**
 * What must be kept of a tree to add leaves to it and to know its root: one hash for each full subtree, the largest first.
 * It is plain data, and can be stored as JSON.
 */
export type Frontier = Readonly<{ size: number; peaks: readonly Hash[] }>

export const EMPTY_FRONTIER: Frontier = { size: 0, peaks: [] }

export function appendLeaf(frontier: Frontier, leaf: Leaf): Frontier {
  return appendHash(frontier, hashLeaf(leaf))
}

/** Adds a leaf whose hash is known already. */
export function appendHash({ size, peaks }: Frontier, leafHash: Hash): Frontier {
  const higher = [...peaks]
  let peak = leafHash
  for (let full = size; full % 2 === 1; full = Math.floor(full / 2)) {
    const left = higher.pop()
    if (left === undefined) throw new RangeError(`A frontier of size ${size} has more peaks than ${peaks.length}`)
    peak = hashNode(left, peak)
  }
  return { size: size + 1, peaks: [...higher, peak] }
}

export function rootOfFrontier({ peaks }: Frontier): Hash {
  return peaks.length === 0 ? EMPTY_ROOT : peaks.reduceRight((right, left) => hashNode(left, right))
}

/** A frontier that was stored. Its size says how many peaks it has: as many as there are ones in its binary form. */
export function parseFrontier(value: unknown): Verdict<Frontier> {
  const no = refused({
    reason: 'not-a-frontier',
    says: 'This is not the stored edge of a tree of acts: rebuild it from the acts.',
  })
  if (!isObject(value)) return no
  const { size, peaks } = value
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return no
  if (!Array.isArray(peaks) || !peaks.every(isHash) || peaks.length !== countOnes(size)) return no
  return granted({ size, peaks })
}

export function hashLeaf(leaf: Leaf): Hash {
  return sha256(Buffer.from(`00${leaf}`, 'hex'))
}

export function hashNode(left: Hash, right: Hash): Hash {
  return sha256(Buffer.from(`01${left}${right}`, 'hex'))
}

/** The root over leaves that are hashed already. */
export function rootOfHashes(leafHashes: readonly Hash[]): Hash {
  return rootOfFrontier(leafHashes.reduce(appendHash, EMPTY_FRONTIER))
}

function countOnes(size: number): number {
  return size.toString(2).replaceAll('0', '').length
}
