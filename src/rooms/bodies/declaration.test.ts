import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packOf } from '../../../test/world.ts'
import { getEdition } from '../../kit/pack/pack.ts'
import { countsOn, expiryOf, needsNoRenewal, type Signature, standingInWords } from './declaration.ts'

const first = getEdition(packOf('toy'), '2015-01-01').classification.declaration
const second = getEdition(packOf('toy'), '2016-07-01').classification.declaration
const signature: Signature = { version: '2', signedOn: '2016-12-01', expiresOn: '2017-12-01', withdrawnOn: null }

test('a signature counts for as many months as the edition says', () => {
  assert.equal(expiryOf(second, '2016-12-01'), '2017-12-01')
  assert.equal(expiryOf(first, '2016-08-31'), '2017-02-28')
})

test('a signature counts from its day until the day on which it runs out', () => {
  assert.equal(countsOn(second, signature, '2016-11-30'), false)
  assert.equal(countsOn(second, signature, '2016-12-01'), true)
  assert.equal(countsOn(second, signature, '2017-11-30'), true)
  assert.equal(countsOn(second, signature, '2017-12-01'), false)
})

test('a new wording ends the signatures under the old one', () => {
  assert.equal(countsOn(first, { ...signature, version: '1' }, '2016-12-05'), true)
  assert.equal(countsOn(second, { ...signature, version: '1' }, '2016-12-05'), false)
})

test('a signature that is withdrawn counts no longer from that day on', () => {
  const withdrawn = { ...signature, withdrawnOn: '2016-12-06' }
  assert.equal(countsOn(second, withdrawn, '2016-12-05'), true)
  assert.equal(countsOn(second, withdrawn, '2016-12-06'), false)
})

test('a signature is given again in its last month, and not before', () => {
  assert.equal(needsNoRenewal(second, signature, '2017-10-31'), true)
  assert.equal(needsNoRenewal(second, signature, '2017-11-01'), false)
})

test('everybody is told how they stand', () => {
  assert.equal(standingInWords(second, undefined, '2016-12-05'), 'You have not signed.')
  assert.match(standingInWords(second, signature, '2016-12-05'), /counts until the end of 30 November 2017/)
  assert.match(standingInWords(second, signature, '2018-01-01'), /ran out on 1 December 2017/)
  assert.match(standingInWords(second, { ...signature, version: '1' }, '2016-12-05'), /the wording has changed/)
  assert.match(standingInWords(second, { ...signature, withdrawnOn: '2016-12-02' }, '2016-12-05'), /withdrew/)
})
