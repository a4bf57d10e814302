import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkCommitment, commitTo, newSalt } from './commitment.ts'
import vectors from './vectors/commitments.json' with { type: 'json' }

const PERSON = { name: 'A. Person', email: 'a.person@toy.example' }

test('the commitments are the known ones', () => {
  for (const { value, salt, commitment } of vectors.commitments) {
    assert.equal(commitTo(value, salt), commitment)
    assert.ok(checkCommitment(commitment, value, salt).ok)
  }
})

test('the same data with another salt, or other data with the same, are not what was committed to', () => {
  const salt = newSalt()
  const commitment = commitTo(PERSON, salt)
  assert.ok(checkCommitment(commitment, { email: PERSON.email, name: PERSON.name }, salt).ok)
  assert.equal(checkCommitment(commitment, PERSON, newSalt()).ok, false)
  assert.equal(checkCommitment(commitment, { ...PERSON, name: 'B. Person' }, salt).ok, false)
  assert.equal(checkCommitment(commitment, PERSON, 'forgotten').ok, false)
})

test('every salt is new, and what is no salt is refused', () => {
  assert.match(newSalt(), /^[0-9a-f]{64}$/)
  assert.notEqual(newSalt(), newSalt())
  for (const salt of ['', 'ab', 'AB'.repeat(32), 'ab'.repeat(33)])
    assert.throws(() => commitTo(PERSON, salt), RangeError)
})
