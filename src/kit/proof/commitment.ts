import { randomBytes } from 'node:crypto'
import { granted, refused, type Verdict } from '../verdict.ts'
import { canonicalText, type Json } from './canonical.ts'
import { type Hash, isHash, sha256 } from './hash.ts'

/** 32 random bytes, as 64 hexadecimal digits. Whoever forgets it can no longer show, nor guess, what was committed to. */
export type Salt = string

export function newSalt(): Salt {
  return randomBytes(32).toString('hex')
}

/**
 * What stands in an act for personal data: it tells nothing of them, but can be compared with them as long as the salt is kept.
 *
 * The salt has a fixed length, so that no two pairs of salt and value are written alike. Throws a RangeError if it is none.
 */
export function commitTo(value: Json, salt: Salt): Hash {
  if (!isHash(salt)) throw new RangeError('A salt is 32 bytes as 64 hexadecimal digits in lower case')
  return sha256(`witan commitment 1\n${salt}\n${canonicalText(value)}`)
}

export function checkCommitment(commitment: Hash, value: Json, salt: Salt): Verdict {
  if (isHash(salt) && commitTo(value, salt) === commitment) return granted()
  return refused({
    reason: 'not-what-was-committed-to',
    says: 'These are not the personal data that the act was recorded with.',
  })
}
