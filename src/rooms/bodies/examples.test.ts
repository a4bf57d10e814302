import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import type { ExampleOutcome } from '../../kit/pack/example.ts'
import { getEdition, type Pack } from '../../kit/pack/pack.ts'
import type { Verdict } from '../../kit/verdict.ts'
import { loadPack } from '../../shell/packs/load-pack.ts'
import { majorityExamples, quorumExamples } from './examples.ts'

const toy = getToy()

test('members, alternates and the recused are counted seat by seat', () => {
  const outcome = quorum(
    { body: 'council', vacant: { lender: 1 } },
    { present: { chair: 1, lender: 1 }, alternates: { lender: 1, borrower: 1 }, recused: { borrower: 1 } },
  )
  assert.ok(outcome.ok)
  assert.equal(outcome.value['present'], 3)
  assert.equal(outcome.value['needed'], 4)
})

test('no more members are present than there are seats', () => {
  const outcome = quorum({ body: 'council' }, { present: { lender: 9 } })
  assert.ok(outcome.ok)
  assert.equal(outcome.value['present'], 3)
})

test('a body or a seat that is not there is told with those that are', () => {
  const noBody = quorum({ body: 'senate' }, {})
  assert.match(
    noBody.ok ? '' : (noBody.refusals[0]?.says ?? ''),
    /no body “senate”\. Choose one of council, rules-panel/,
  )
  const noSeat = majority({ body: 'council' }, { for: { pirate: 1 } })
  assert.match(noSeat.ok ? '' : (noSeat.refusals[0]?.says ?? ''), /no seat “pirate”\. Choose one of chair, lender/)
})

test('the vote of a seat with only a casting vote is not counted with the others', () => {
  const outcome = majority({ body: 'council' }, { for: { chair: 1, lender: 1 }, against: { borrower: 1 } })
  assert.ok(outcome.ok)
  assert.equal(outcome.value['outcome'], 'tied')
})

function quorum(given: unknown, when: unknown): Verdict<ExampleOutcome> {
  return quorumExamples.run({ pack: toy, edition: getEdition(toy, '2016-07-01'), given, when })
}

function majority(given: unknown, when: unknown): Verdict<ExampleOutcome> {
  return majorityExamples.run({ pack: toy, edition: getEdition(toy, '2016-07-01'), given, when })
}

function getToy(): Pack {
  const verdict = loadPack(join(import.meta.dirname, '../../../codes/toy'))
  if (!verdict.ok) throw new Error(verdict.refusals.map(({ says }) => says).join('\n'))
  return verdict.value
}
