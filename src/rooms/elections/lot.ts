import { randomBytes } from 'node:crypto'
import { canonicalText } from '../../kit/proof/canonical.ts'
import { type Hash, sha256 } from '../../kit/proof/hash.ts'
import type { Ballot } from './ballot.ts'

/**
 * A lot that anybody can draw again.
 *
 * In English:
 * - before the first vote a secret is made, and what it hashes to is published, so that it cannot be changed afterwards;
 * - the seed is the hash of that secret together with all ballots, whose receipts nobody knows beforehand, so that it cannot be chosen;
 * - each of those who are tied draws the hash of the seed and the own letter, and the lowest is first.
 */
export type Lot = Readonly<{
  /** Made when voting opened, and published with the result. */
  secret: string
  seed: Hash
  /** The letters of those who are tied, the first drawn first. */
  order: readonly string[]
}>

export function newLotSecret(): string {
  return randomBytes(32).toString('hex')
}

export function lotCommitmentOf(election: string, secret: string): Hash {
  return sha256(`witan lot commitment 1\n${election}\n${secret}`)
}

export function seedOf(election: string, secret: string, ballots: readonly Ballot[]): Hash {
  return sha256(`witan lot seed 1\n${election}\n${secret}\n${canonicalText(ballots)}`)
}

export function drawLot(seed: Hash, letters: readonly string[]): readonly string[] {
  const drawn = letters.map(letter => ({ letter, hash: sha256(`witan lot 1\n${seed}\n${letter}`) }))
  return drawn.toSorted((a, b) => (a.hash < b.hash ? -1 : 1)).map(({ letter }) => letter)
}
