import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packOf } from '../../../test/world.ts'
import { getEdition } from '../../kit/pack/pack.ts'
import type { Verdict } from '../../kit/verdict.ts'
import type { Assessment } from './assessment.ts'
import type { CostLine } from './costs.ts'
import { checkCosts, checkDelivered, type Standing } from './guards.ts'
import { costRuleOf, kindsOf } from './kinds.ts'

const edition = getEdition(packOf('toy'), '2016-07-01')
const kinds = kindsOf(edition)
const COSTS: readonly CostLine[] = ['making', 'trying'].map(phase => {
  return { phase, provider: 'toy-store', least: 10, most: 20, rationale: 'Two kites', confidence: 'quoted' }
})
const standing = (kind: string, state: string, costs: readonly CostLine[] = [], number = 1): Standing => {
  const content = { kind, costs } as unknown as Assessment // guards ask for nothing else
  return { reference: `RC1/${kind === 'safety' ? 'SA' : 'DA'}${number}`, state, content }
}
const says = (verdict: Verdict) => (verdict.ok ? '' : verdict.refusals.map(one => one.says).join(' '))
const ONE = [{ key: 'original', name: 'Original' }]
const TWO = [...ONE, { key: 'alternative-1', name: 'Alternative 1' }]
const delivered = (...all: readonly Standing[]) => says(checkDelivered({ kinds, solutions: ONE, all }))
const costs = (...all: readonly Standing[]) => says(checkCosts({ kinds, solutions: ONE, all }, costRuleOf(edition)))
const ofAlternative = (one: Standing): Standing => ({ ...one, content: { ...one.content, solution: 'alternative-1' } })

test('a report waits until each kind of assessment is there or is not needed', () => {
  assert.match(delivered(), /no Durability Assessment.*no Safety Assessment/)
  const first = standing('durability', 'delivered')
  assert.match(
    delivered(first, standing('safety', 'in-preparation')),
    /RC1\/SA1, the Safety Assessment, has not been delivered/,
  )
  assert.equal(delivered(first, standing('safety', 'delivered')), '')
  assert.equal(delivered(standing('durability', 'not-needed'), standing('safety', 'not-needed')), '')
})

test('what is of an earlier solution, or was withdrawn, is not there', () => {
  assert.match(
    delivered(standing('durability', 'outdated'), standing('safety', 'withdrawn')),
    /no Durability.*no Safety/,
  )
})

test('a report with costs in one figure is held back, with all that they lack and the clause', () => {
  assert.match(costs(standing('safety', 'in-preparation')), /No costs are known before the Safety Assessment is there/)
  assert.match(costs(standing('safety', 'delivered', COSTS.slice(0, 1))), /RC1\/SA1: There is no figure for Trying out/)
  const verdict = checkCosts({ kinds, solutions: ONE, all: [standing('safety', 'delivered')] }, costRuleOf(edition))
  assert.equal(verdict.ok ? '' : verdict.refusals[0]?.clause, '6.15')
})

test('the newest assessment that stands tells the costs; where none is needed, there are none to tell', () => {
  const old = standing('safety', 'outdated', [], 1)
  assert.equal(costs(old, standing('safety', 'delivered', COSTS, 2)), '')
  assert.equal(costs(standing('safety', 'not-needed')), '')
})

test('an alternative is assessed and costed like the original, each by itself', () => {
  const original = [standing('durability', 'delivered'), standing('safety', 'delivered', COSTS)]
  const judged = { kinds, solutions: TWO, all: original }
  assert.match(
    says(checkDelivered(judged)),
    /no Durability Assessment of Alternative 1.*no Safety Assessment of Alternative 1/,
  )
  assert.match(says(checkCosts(judged, costRuleOf(edition))), /No costs of Alternative 1 are known/)
  const all = [...original, ...original.map(ofAlternative)]
  assert.equal(says(checkDelivered({ ...judged, all })), '')
  assert.equal(says(checkCosts({ ...judged, all }, costRuleOf(edition))), '')
})

test('what is asked for after it was noted as not needed is waited for', () => {
  assert.match(
    delivered(
      standing('durability', 'not-needed'),
      standing('durability', 'requested', [], 2),
      standing('safety', 'delivered'),
    ),
    /RC1\/DA2, the Durability Assessment, has not been delivered/,
  )
})
