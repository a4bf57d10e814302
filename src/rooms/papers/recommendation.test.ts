import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { packOf } from '../../../test/world.ts'
import { getEdition } from '../../kit/pack/pack.ts'
import { checkRecommendations, recommendationInWords, recommendationsFrom, withMoved } from './recommendation.ts'

const edition = getEdition(packOf('toy'), '2016-07-01')

test('a row without text is no recommendation, and the others keep their order', () => {
  assert.deepEqual(recommendationsFrom(['note', 'approve', 'note'], ['  the report ', ' ', 'the costs']), [
    { verb: 'note', text: 'the report' },
    { verb: 'note', text: 'the costs' },
  ])
})

test('a recommendation moves up and down by one place, and not past the ends', () => {
  assert.deepEqual(withMoved(['a', 'b', 'c'], 2, -1), ['a', 'c', 'b'])
  assert.deepEqual(withMoved(['a', 'b', 'c'], 0, 1), ['b', 'a', 'c'])
  assert.deepEqual(withMoved(['a', 'b'], 0, -1), ['a', 'b'])
  assert.deepEqual(withMoved(['a', 'b'], 1, 1), ['a', 'b'])
  assert.deepEqual(withMoved(['a', 'b'], 7, -1), ['a', 'b'])
})

test('moving loses none, and moving back gives the order from before', () => {
  const list = fc.array(fc.integer(), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(list, fc.nat({ max: 11 }), (numbers, index) => {
      const down = withMoved(numbers, index, 1)
      assert.deepEqual(new Set(down), new Set(numbers))
      assert.equal(down.length, numbers.length)
      if (index < numbers.length - 1) assert.deepEqual(withMoved(down, index + 1, -1), numbers)
    }),
  )
})

test('what is asked begins with a verb of the code', () => {
  assert.equal(checkRecommendations(edition, [{ verb: 'approve', text: 'the budget' }]).ok, true)
  const verdict = checkRecommendations(edition, [{ verb: 'bless', text: 'the budget' }])
  assert.equal(verdict.ok ? '' : verdict.refusals[0]?.reason, 'no-such-verb')
  assert.equal(recommendationInWords(edition, { verb: 'approve', text: 'the budget' }), 'approve the budget')
})

test('more than thirty are too many for one paper', () => {
  const many = Array.from({ length: 31 }, (_, n) => ({ verb: 'note', text: `report ${n}` }))
  const verdict = checkRecommendations(edition, many)
  assert.equal(verdict.ok ? '' : verdict.refusals[0]?.reason, 'too-many-recommendations')
})
