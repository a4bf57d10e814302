import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { ANSWER_WORDS, type Calling, answered, answerOf, parseAnswer } from './roll-answer.ts'
import { isThereAt, type Roll, type RollEntry } from './roll.ts'

const MEMBER: RollEntry = {
  id: 'member',
  person: 'lender',
  as: 'member',
  seat: 'lender-1',
  constituency: 'lender',
  organisation: 'Toybox Library',
  alternateFor: null,
  manner: 'in-person',
  status: 'expected',
  spells: [],
}

const ROLL: Roll = { entries: [MEMBER] }
const BEFORE: Calling = {
  at: '2016-12-06T13:55:00.000Z',
  number: 0,
  newId: () => 'new',
  organisationOf: () => 'Kite Club',
}
const DURING: Calling = { ...BEFORE, number: 3 }

function call(roll: Roll, answer: string, calling: Calling): Roll {
  const entry = roll.entries.find(({ id }) => id === 'member')
  const meant = parseAnswer(answer)
  assert.ok(entry !== undefined && meant !== undefined, answer)
  return answered(roll, entry, meant, calling)
}

function readBack(answer: string): string {
  const after = call(ROLL, answer, BEFORE)
  return answerOf(after, after.entries[0] ?? MEMBER)
}

describe('when the roll is called', () => {
  test('each answer reads back as it was given', () => {
    for (const [answer] of ANSWER_WORDS) assert.equal(readBack(answer), answer)
    for (const how of ['alternate', 'alternate-by-telephone'])
      assert.equal(readBack(`${how}:stand-in`), `${how}:stand-in`)
  })

  test('who is marked present before the opening is there from the start', () => {
    assert.ok(isThereAt(call(ROLL, 'present', BEFORE).entries[0] ?? MEMBER, 0))
  })

  test('who is marked present during item 3 is there from item 3', () => {
    const [entry = MEMBER] = call(ROLL, 'present', DURING).entries
    assert.deepEqual([isThereAt(entry, 2), isThereAt(entry, 3)], [false, true])
  })

  test('an alternate takes the place of a member who sent apologies', () => {
    const { entries } = call(ROLL, 'alternate:stand-in', BEFORE)
    assert.deepEqual(
      entries.map(({ as, status, seat }) => [as, status, seat]),
      [
        ['member', 'apologies', 'lender-1'],
        ['alternate', 'present', 'lender-1'],
      ],
    )
  })

  test('a member who comes after all takes the place back', () => {
    const { entries } = call(call(ROLL, 'alternate:stand-in', BEFORE), 'present', BEFORE)
    assert.deepEqual(
      entries.map(({ id }) => id),
      ['member'],
    )
  })

  test('a member who comes during item 3 relieves the alternate from then on', () => {
    const { entries } = call(call(ROLL, 'alternate:stand-in', BEFORE), 'present', DURING)
    const [member = MEMBER, alternate = MEMBER] = entries
    assert.deepEqual([isThereAt(alternate, 2), isThereAt(alternate, 3)], [true, false])
    assert.deepEqual([isThereAt(member, 2), isThereAt(member, 3)], [false, true])
  })

  test('what is no answer is not read as one', () => {
    for (const text of ['', 'perhaps', 'alternate:', 'constructor']) assert.equal(parseAnswer(text), undefined)
  })
})
