import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packOf } from '../../../test/world.ts'
import { getBody, getEdition } from '../../kit/pack/pack.ts'
import { text } from '../../shell/views/html.ts'
import {
  castingVoteInWords,
  clockInWords,
  lengthInWords,
  majorityInWords,
  quorumInWords,
  recurrenceInWords,
  writtenDecisionsInWords,
} from './rules-in-words.ts'
import { ruled } from './views-rule.ts'
import { rulesOf } from './views-rules.ts'

const edition = getEdition(packOf('toy'), '2016-07-01')
const council = getBody(edition, 'council')
const panel = getBody(edition, 'rules-panel')

test('a quorum is said with what must be among it and who is not counted', () => {
  assert.equal(
    quorumInWords(council.quorum),
    'At least half of the seats that somebody holds. The chair, or the chair’s alternate, must be among them. A member who has withdrawn from an item is not counted for it. A seat that nobody holds is not counted.',
  )
  assert.match(quorumInWords(panel.quorum), /^At least 2 from lender and 1 from borrower\./)
})

test('a majority, a tie and a decision in writing are said in whole sentences', () => {
  assert.match(majorityInWords(panel.majority), /each counts once/)
  assert.equal(castingVoteInWords(council.castingVote), 'The chair settles a tie.')
  assert.equal(writtenDecisionsInWords(panel.writtenDecisions), 'The body does not decide in writing.')
})

test('when a body meets is said by its rule', () => {
  assert.equal(recurrenceInWords(council.recurrence), 'On the first Tuesday of each month at 2:00pm.')
  assert.equal(recurrenceInWords(panel.recurrence), 'Every 3 weeks from 6 July 2016 at 10:00am.')
})

test('how long a meeting usually takes is said, as a setting beside when the body meets', () => {
  assert.equal(lengthInWords(90), 'About 1 hour and 30 minutes.')
  assert.equal(lengthInWords(45), 'About 45 minutes.')
  const rule = rulesOf(council).find(({ key }) => key === 'Usual length')
  assert.equal(rule?.says, 'About 2 hours.')
  assert.match(text(ruled('About 2 hours.', { confidence: 'design' })), /Our own choice/)
})

test('a clock is said with its unit, its direction and its counting', () => {
  const clock = edition.clocks['papers-due']
  assert.ok(clock)
  assert.equal(clockInWords(clock), '4 working days before the day of the meeting, counting that day as the first')
})

test('a rule that is only remembered is a setting, and its clause is not cited', () => {
  const law = text(ruled('Half.', { clause: '5.1', confidence: 'stated' }))
  const memory = text(ruled('Half.', { clause: '5.1', confidence: 'mem-high' }))
  assert.match(law, /5\.1/)
  assert.doesNotMatch(law, /Setting/)
  assert.match(memory, /Setting/)
  assert.match(memory, /not yet checked against the code/)
  assert.doesNotMatch(memory, /5\.1/)
})

test('that a body decides in writing and by what majority are told apart, as one may be sure and the other not', () => {
  const { writtenDecisions } = council
  assert.ok(writtenDecisions.option === 'majority-rule')
  const remembered = { ...writtenDecisions.majority, confidence: 'mem-medium' } as const
  const rules = rulesOf({ ...council, writtenDecisions: { ...writtenDecisions, majority: remembered } })
  assert.deepEqual(
    rules
      .filter(({ key }) => key.endsWith('between meetings') || key.startsWith('Between'))
      .map(({ key, rule }) => [key, rule.confidence]),
    [
      ['Between meetings', 'stated'],
      ['Majority between meetings', 'mem-medium'],
    ],
  )
})
