import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packOf } from '../../../../test/world.ts'
import { isKept, countsOf, doubtsIn, type Review } from './review.ts'
import { checkReview } from './check-review.ts'
import { withItem, withMeeting } from './corrections.ts'
import { readInWordsOf } from './read-in-words.ts'
import { reviewOf } from './review-of.ts'

const pack = packOf('toy')
const edition = pack.editions[1]
if (edition === undefined) throw new Error('the toy pack has two editions')

const OLD = `Toy Lending Council

Minutes of meeting TC-012 held on 6 September 2016

Present:
Pat Example (Lender)

1. Kites

The Toy Store presented a paper on kites.

The Council:
• NOTED the contents of the paper; and
• RATIFIED that kites are lent.

The Council Chair APPROVED the colours.

Task TC-012/A1: The Toy Office to write to the lenders by 1 November 2016.

2. Balls

Balls were bounced.

Task TC-012/A2: Somebody else to count the balls.
`

function read(text: string): Review {
  if (edition === undefined) throw new Error('the toy pack has two editions')
  const minutes = readInWordsOf([edition], text)
  if (!minutes.ok) throw new Error(minutes.refusals[0]?.says)
  return reviewOf(minutes.value, pack.code, edition)
}

const review = read(OLD)
const [kites, balls] = review.items
if (kites === undefined || balls === undefined) throw new Error('two items were read')

function says(changed: Review, today = '2016-12-05'): string {
  if (edition === undefined) return ''
  const verdict = checkReview(changed, edition, today)
  return verdict.ok ? '' : verdict.refusals.map(refusal => refusal.says).join('\n')
}

test('the body, the verbs, the owners and the references of old minutes are those of the code', () => {
  assert.deepEqual([review.meeting.body, review.meeting.number, review.meeting.date], ['council', 12, '2016-09-06'])
  assert.deepEqual(
    kites.decisions.map(({ verb, written, by, text }) => [verb, written, by, text]),
    [
      ['note', 'NOTED', 'body', 'the contents of the paper'],
      [null, 'RATIFIED', 'body', 'that kites are lent'],
      ['approve', 'APPROVED', 'chair', 'the colours'],
    ],
  )
  assert.deepEqual(
    kites.actions.map(({ reference, owner, text, dueWords, dueOn }) => [reference, owner?.key, text, dueWords, dueOn]),
    [['TC-012/A1', 'toy-office', 'write to the lenders by 1 November 2016', '1 November 2016', '2016-11-01']],
  )
})

test('what was said is told without what was decided and given to do, and without what introduces it', () => {
  assert.equal(kites.text, 'The Toy Store presented a paper on kites.')
  assert.equal(balls.text, 'Balls were bounced.')
})

test('every doubt has its line and its reason', () => {
  const doubts = doubtsIn(review)
  assert.ok(doubts.some(({ says: words }) => words.includes('no verb RATIFIED')))
  assert.ok(doubts.some(({ says: words }) => words.includes('“Somebody else” is nobody')))
  for (const { line } of doubts) assert.ok(line >= 1 && line <= OLD.split('\n').length)
})

test('a review with an unknown verb or owner is not complete, and says at which item', () => {
  assert.match(says(review), /Item 1: say which verb of the code “RATIFIED” is/)
  assert.match(says(review), /Item 2: choose who has to do TC-012\/A2/)
})

test('what somebody has looked at is in doubt no more, and what is left out is not asked about', () => {
  const { title, text, actions, updates } = kites
  const decisions = kites.decisions.map(one => ({ ...one, verb: one.verb ?? 'approve' }))
  const same = { title, text, updates, actions: actions.map(one => ({ ...one, due: one.dueWords })) }
  const once = withItem(review, kites.key, { ...same, decisions, leftOut: [] })
  const twice = withItem(once, balls.key, {
    title: balls.title,
    text: balls.text,
    decisions: [],
    actions: balls.actions.map(one => ({ ...one, due: '' })),
    updates: [],
    leftOut: balls.actions.map(({ key }) => key),
  })
  assert.deepEqual(
    doubtsIn(twice).filter(({ key }) => key.startsWith('i')),
    [],
  )
  assert.equal(says(twice), '')
  assert.deepEqual(countsOf(twice), { items: 2, decisions: 3, actions: 1, updates: 0, attendance: 1 })
})

test('the day of an action stays known while its words stay, and is not known any more when they change', () => {
  const { title, text, decisions, updates } = kites
  const told = (due: string) => ({
    title,
    text,
    decisions,
    updates,
    actions: kites.actions.map(one => ({ ...one, due })),
    leftOut: [],
  })
  const dueOn = (due: string) => withItem(review, kites.key, told(due)).items[0]?.actions[0]?.dueOn
  assert.equal(dueOn('1 November 2016'), '2016-11-01')
  assert.equal(dueOn('the spring'), null)
})

test('what the reader did not find can be added, with a key of its own', () => {
  const { title, text, decisions, actions, updates } = kites
  const added = { key: 'new', verb: 'note', text: 'the weather', by: 'body' } as const
  const changed = withItem(review, kites.key, {
    title,
    text,
    decisions: [...decisions, added],
    actions: actions.map(one => ({ ...one, due: one.dueWords })),
    updates,
    leftOut: [],
  })
  const keys = changed.items[0]?.decisions.map(({ key }) => key) ?? []
  assert.equal(keys.length, 4)
  assert.equal(new Set(keys).size, 4)
})

test('a meeting without a body, a number or a day, or of a day to come, is not taken over', () => {
  const meeting = {
    body: null,
    number: null,
    date: null,
    place: '',
    classification: 'green',
    attendance: [],
    leftOut: [],
  } as const
  const nothing = says(withMeeting(review, meeting))
  for (const words of [/Say of which body/, /Give the number/, /Give the day/]) assert.match(nothing, words)
  assert.match(says(review, '2016-09-05'), /still to come/)
  assert.match(says(withMeeting(review, { ...meeting, classification: 'red' })), /are not taken over from a file/)
})

test('two actions of one number, or with everything left out, are told', () => {
  const twice = read(OLD.replace('TC-012/A2: Somebody else', 'TC-012/A2: Toy Store'))
  const items = twice.items.map(item => ({
    ...item,
    actions: item.actions.map(one => ({ ...one, reference: 'TC-012/A1' })),
  }))
  assert.match(says({ ...twice, items }), /TC-012\/A1 is there twice/)
  assert.match(
    says({ ...review, items: review.items.map(item => ({ ...item, isLeftOut: true })) }),
    /nothing to take over/,
  )
})

test('who is left out of the attendance does not count', () => {
  const [person] = review.attendance
  const { body, number, date, place } = review.meeting
  const changed = withMeeting(review, {
    body,
    number,
    date,
    place,
    classification: 'white',
    attendance: [],
    leftOut: [person?.key ?? ''],
  })
  assert.equal(changed.attendance.filter(isKept).length, 0)
  assert.equal(changed.classification, 'white')
})

test('what was said before and after a decision in the same paragraph stays in the discussion', () => {
  const [item] = read(`Toy Lending Council
Minutes of meeting TC-012 held on 6 September 2016
Present:
Pat Example (Lender)
Sam Sample (Borrower)

1. Kites

Kites had broken in every frost since 2012. The Council NOTED the figures, and AGREED that kites are lent from March. One member asked
for gloves as well.

Having heard that the store had lost forty kites and that nobody would pay for them, the Council RESOLVED to buy string.

Following discussion, the Council APPROVED the colours.

The store would count what is left. It had no list. [Action TC-012/A1: The Toy Office to write the list.]

2. Balls

None.
`).items
  assert.deepEqual(item?.text.split('\n'), [
    'Kites had broken in every frost since 2012. One member asked for gloves as well.',
    'Having heard that the store had lost forty kites and that nobody would pay for them …',
    'The store would count what is left. It had no list.',
  ])
  assert.deepEqual(
    item?.decisions.map(({ text }) => text),
    ['the figures', 'that kites are lent from March', 'to buy string', 'the colours'],
  )
})

test('updates of earlier actions are found however the code numbers its actions', () => {
  const [item] = read(`Toy Lending Council
Minutes of meeting TC-012 held on 6 September 2016
Present:
Pat Example (Lender)
Sam Sample (Borrower)

1. Minutes and actions

TC-011/A1: The balls had been counted. The action is closed.

TC-011/A2 – The list is not ready.

2. Balls

None.
`).items
  assert.deepEqual(
    item?.updates.map(({ reference, closes, doubts }) => [reference, closes, doubts]),
    [
      ['TC-011/A1', true, []],
      ['TC-011/A2', false, []],
    ],
  )
  assert.equal(item?.text, '')
})
