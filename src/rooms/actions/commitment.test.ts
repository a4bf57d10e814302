import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commitmentsIn, commitmentsWithoutAction } from './commitment.ts'

const TAKEN_ON = [
  'The Toy Office will write to all lenders before the summer.',
  'The Toy Store will also share its stock list.',
  'The Chair agreed to speak with the Ministry.',
  'The secretary undertook to find out how many kites are missing.',
  'The Repairer Member offered to draft a guide to mending.',
  'A revised form will be circulated to members.',
  'The office is to ask each library for its opening hours.',
  'The Rules Panel shall report on this.',
  'It promised to come back with figures.',
  'The Toy Store agreed that it would publish the list.',
  'The catalogue will be split into two lists.',
  'If the string is found, the lender will return the deposit.',
  'When the count is done, the Toy Office will issue the result.',
  'The Toy Store took this away.',
  'Members are to send their comments to the secretary.',
  'The office committed itself to answer each letter.',
]

const NOT_TAKEN_ON = [
  'The Council noted the report.',
  'The Toy Store will not share its stock list.',
  'The lenders did not agree to pay for string.',
  'The Chair declined to give a date.',
  'The Council had agreed to wait.',
  'At the last meeting the office agreed to write a letter.',
  'It was agreed last month to buy glue.',
  'Costs will rise next year.',
  'The next meeting will be held on a Tuesday.',
  'The new rule will take effect in March.',
  'Will the Toy Store pay for it?',
  'The Council asked whether the office will write to lenders.',
  'Members could see that this may help.',
  'There will be more toys in the summer.',
  'The two members agreed to differ.',
  'The change will need a new form.',
  'Nobody will pay for the string.',
  'The office has already promised to do so.',
  'The Toy Store previously undertook to publish the list.',
  'The register is open to everybody.',
]

test('a sentence in which somebody takes something on is pointed out', () => {
  for (const sentence of TAKEN_ON)
    assert.deepEqual(
      commitmentsIn(sentence).map(c => c.sentence),
      [sentence],
      sentence,
    )
})

test('what is denied, reported, asked or only comes about is not', () => {
  for (const sentence of NOT_TAKEN_ON) assert.deepEqual(commitmentsIn(sentence), [], sentence)
})

test('each sentence of longer notes stands by itself', () => {
  const notes = [
    'The Toy Store gave figures, e.g. for kites. It will send the rest. The Council thanked it.',
    '',
    '• The Chair agreed to write to the Ministry.',
    '(b) Costs will rise.',
  ].join('\n')
  assert.deepEqual(
    commitmentsIn(notes).map(({ sentence }) => sentence),
    ['It will send the rest.', 'The Chair agreed to write to the Ministry.'],
  )
})

test('it says why a sentence is pointed out', () => {
  assert.equal(commitmentsIn('The Chair agreed to write.')[0]?.why, 'says that somebody took it on')
  assert.equal(commitmentsIn('A list will be published.')[0]?.why, 'says that something will be done')
})

test('a commitment that an action carries is not pointed out', () => {
  const notes = 'The Toy Office will issue the repair form on its site. The Chair agreed to thank the Ministry.'
  assert.deepEqual(
    commitmentsWithoutAction(notes, ['Toy Office to issue the repair form']).map(({ sentence }) => sentence),
    ['The Chair agreed to thank the Ministry.'],
  )
})

test('an action about something else does not hide a commitment', () => {
  const notes = 'The Toy Office will count the kites.'
  assert.equal(commitmentsWithoutAction(notes, ['Toy Office to write to the Ministry of Play']).length, 1)
})
