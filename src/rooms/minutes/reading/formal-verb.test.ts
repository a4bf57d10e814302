import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formalVerbs } from './formal-verb.ts'
import { GENERAL_VOCABULARY } from './vocabulary.ts'

function read(text: string, isInList = false): readonly string[] {
  return formalVerbs(text, GENERAL_VOCABULARY, isInList).map(({ verb, text: words }) => `${verb} ${words}`)
}

const ONE_SENTENCE: Readonly<Record<string, readonly string[]>> = {
  'The Board NOTED the paper.': ['NOTED the paper'],
  'The Board AGREED to recommend APPROVAL of the budget.': ['AGREED to recommend APPROVAL of the budget'],
  'The Board AGREED to recommend that the budget be APPROVED.': ['AGREED to recommend that the budget be APPROVED'],
  'The Board AGREED that the paper be NOTED and APPROVED.': ['AGREED that the paper be NOTED and APPROVED'],
  'The Board NOTED and AGREED the dues.': ['NOTED the dues', 'AGREED the dues'],
  'The Board NOTED the paper and AGREED the dues.': ['NOTED the paper', 'AGREED the dues'],
  'It was RESOLVED that the seat stay vacant.': ['RESOLVED that the seat stay vacant'],
  'RESOLVED: That the seat stay vacant.': ['RESOLVED That the seat stay vacant'],
  'Resolved: that the seat stay vacant.': ['RESOLVED that the seat stay vacant'],
  'Decision: The Board rejected the proposal.': ['REJECTED The Board rejected the proposal'],
  'The minutes were APPROVED as a correct record.': ['APPROVED The minutes were APPROVED as a correct record'],
  'Following a long discussion, the Board DEFERRED the item.': ['DEFERRED the item'],
  'The Board: (a) NOTED the paper; and (b) DIRECTED a review.': ['NOTED the paper', 'DIRECTED a review'],
  'The Board DID NOT APPROVE the change.': ['DID NOT APPROVE the change'],
  'The Board agreed the dues.': [],
  'The Chair asked whether it should be APPROVED.': [],
  'A member said that the budget had been APPROVED in May.': [],
  'Authorised: the activity must be part of a role.': [],
}

for (const [sentence, decisions] of Object.entries(ONE_SENTENCE)) {
  test(`“${sentence}” holds ${decisions.length === 0 ? 'no formal decision' : decisions.join(' / ')}`, () => {
    assert.deepEqual(read(sentence), decisions)
  })
}

test('in a list below “The Board:” a verb counts in small letters too', () => {
  assert.deepEqual(read('noted the paper; and', true), ['NOTED the paper'])
  assert.deepEqual(read('noted the paper; and'), [])
})

test('two verbs that share one text are marked as doubtful', () => {
  const [first, second] = formalVerbs('The Board NOTED and AGREED the dues.', GENERAL_VOCABULARY, false)
  assert.match(first?.doubt ?? '', /one decision or two/)
  assert.equal(second?.doubt, undefined)
})
