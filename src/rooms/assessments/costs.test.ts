import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CostRule } from '../../kit/pack/assessments.ts'
import { checkGranularity, checkLines, type CostLine, poundsInWords, totalsBySide } from './costs.ts'

const RULE: CostRule = {
  granularity: 'by-phase-and-provider',
  needsRationale: true,
  phases: [
    { key: 'making', title: 'Making' },
    { key: 'trying', title: 'Trying out' },
  ],
  providers: [
    { key: 'store', title: 'Toy Store', side: 'central' },
    { key: 'lenders', title: 'Lenders', side: 'party' },
  ],
  clause: '6.15',
  confidence: 'stated',
}
const line = (more: Partial<CostLine> = {}): CostLine => ({
  phase: 'making',
  provider: 'store',
  least: 100,
  most: 200,
  rationale: 'Two days of work',
  confidence: 'estimated',
  ...more,
})
const saysOf = (costs: readonly CostLine[], rule = RULE) => {
  const verdict = checkGranularity(costs, rule)
  return verdict.ok ? [] : verdict.refusals.map(({ says }) => says)
}

test('costs with a figure for each phase, each of one provider and with its reason, are granular', () => {
  assert.deepEqual(saysOf([line(), line({ phase: 'trying', provider: 'lenders', least: 0, most: 0 })]), [])
})

test('one figure for everything is not, and all that it lacks is said at once', () => {
  const says = saysOf([line({ phase: null, provider: null, rationale: ' ' })])
  assert.equal(says.length, 4)
  assert.match(says[0] ?? '', /no figure for Making and Trying out/)
  assert.match(says[3] ?? '', /does not say what it rests on/)
})

test('where the code asks for a total, one figure with its reason is enough', () => {
  assert.deepEqual(saysOf([line({ phase: null, provider: null })], { ...RULE, granularity: 'total' }), [])
})

test('where the code asks for phases alone, nobody has to say who is paid', () => {
  const costs = [line({ provider: null }), line({ phase: 'trying', provider: null })]
  assert.deepEqual(saysOf(costs, { ...RULE, granularity: 'by-phase' }), [])
})

test('no costs are not costs of nothing', () => {
  assert.match(saysOf([])[0] ?? '', /There are no costs/)
})

test('what is lacking cites the clause', () => {
  const verdict = checkGranularity([], RULE)
  assert.equal(verdict.ok ? '' : verdict.refusals[0]?.clause, '6.15')
})

test('a row that names what the code does not have, or turns its figures round, is refused with its number', () => {
  const wrong = [line(), line({ phase: 'selling' }), line({ least: 3, most: 2 }), line({ least: 1.5, most: 2 })]
  const verdict = checkLines(wrong, RULE)
  assert.deepEqual(verdict.ok ? [] : verdict.refusals.map(({ says }) => says.slice(0, 5)), ['Row 2', 'Row 3', 'Row 4'])
})

test('what all are charged for and what parties spend themselves are told apart', () => {
  const totals = totalsBySide(
    [line(), line({ provider: 'lenders', least: 1, most: 5 }), line({ provider: null })],
    RULE,
  )
  assert.deepEqual(totals, { central: { least: 200, most: 400 }, party: { least: 1, most: 5 } })
})

test('a range is written from the least to the most, and one figure alone', () => {
  assert.equal(poundsInWords({ least: 1200, most: 30000 }), '£1,200 to £30,000')
  assert.equal(poundsInWords({ least: 5, most: 5 }), '£5')
})
