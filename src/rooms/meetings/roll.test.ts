import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { coming, isStillThere, isThereAt, isThereInPart, leaving, partInWords, type RollEntry } from './roll.ts'

const AT = '2016-12-06T14:00:00.000Z'

const EXPECTED: RollEntry = {
  id: 'entry',
  person: 'person',
  as: 'member',
  seat: 'seat',
  constituency: 'lender',
  organisation: 'Toybox Library',
  alternateFor: null,
  manner: 'in-person',
  status: 'expected',
  spells: [],
}

const PRESENT = coming(EXPECTED, 0, AT)

test('somebody who is expected is not there', () => {
  assert.equal(isThereAt(EXPECTED, 1), false)
})

test('somebody who came to the opening is there throughout', () => {
  assert.ok(isThereAt(PRESENT, 0) && isThereAt(PRESENT, 34))
  assert.equal(isThereInPart(PRESENT), false)
  assert.equal(partInWords(PRESENT), undefined)
})

test('somebody who leaves at item 4 hears item 3 and not item 4', () => {
  const left = leaving(PRESENT, 4, AT)
  assert.ok(isThereAt(left, 3))
  assert.equal(isThereAt(left, 4), false)
  assert.equal(partInWords(left), 'items 1 to 3')
})

test('somebody who comes back for item 6 was away for items 4 and 5', () => {
  const back = coming(leaving(PRESENT, 4, AT), 6, AT)
  assert.deepEqual(
    [3, 4, 5, 6].map(item => isThereAt(back, item)),
    [true, false, false, true],
  )
  assert.equal(partInWords(back), 'items 1 to 3 and from item 6')
})

test('who leaves and comes back at the same item has not been away', () => {
  assert.deepEqual(coming(leaving(PRESENT, 4, AT), 4, AT).spells, PRESENT.spells)
})

test('who leaves at the item at which they came was there for nothing', () => {
  const gone = leaving(coming(EXPECTED, 5, AT), 5, AT)
  assert.equal(isThereAt(gone, 5), false)
  assert.equal(partInWords(gone), 'no item')
})

test('after any comings and goings somebody is there exactly if the last of them was a coming', () => {
  const moves = fc.array(fc.record({ isComing: fc.boolean(), step: fc.nat(3) }), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(moves, list => {
      let entry = PRESENT
      let item = 1
      for (const { isComing, step } of list) {
        item += step
        entry = isComing ? coming(entry, item, AT) : leaving(entry, item, AT)
      }
      const isThere = list.at(-1)?.isComing === true
      assert.equal(isStillThere(entry), isThere)
      assert.equal(isThereAt(entry, item), isThere)
    }),
  )
})
