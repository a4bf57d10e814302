import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packOf } from '../../../test/world.ts'
import { getBody } from '../../kit/pack/pack.ts'
import { sheetOf } from './sheet-of.ts'
import type { SheetParts } from './sheet-parts.ts'

const { code, editions } = packOf('toy')
const edition = editions[1]
if (edition === undefined) throw new Error('the toy pack has two editions')

const record = (id: string, title = id, classification = 'white', parent: string | null = null) => {
  return { id, reference: id, title, state: 'concluded', classification, parent }
}
const item = (id: string, number: number, more: object = {}, classification = 'white') => ({
  record: record(id, `Item ${number}`, classification),
  content: { number, kind: 'business', papers: [], recusals: [], twin: null, ...more },
})
const decision = (id: string, parent: string, more: object = {}, classification = 'white') => ({
  record: { ...record(id, id, classification, parent), state: 'recorded' },
  content: {
    by: 'body',
    verb: 'note',
    text: `text of ${id}`,
    votes: null,
    count: null,
    dissent: [],
    abstained: [],
    ...more,
  },
})
const entry = (person: string, more: object = {}) => ({
  entry: {
    id: person,
    person,
    as: 'member',
    seat: null,
    organisation: '',
    alternateFor: null,
    manner: 'in-person',
    status: 'present',
    spells: [{}],
    ...more,
  },
  part: undefined,
})

/** Only what a sheet is made of; the rest of the records is not asked. */
function partsWith(given: object): SheetParts {
  const meeting = {
    record: record('TC-012', 'Council meeting 12'),
    content: {
      number: 12,
      startsAt: '2016-09-06T13:00:00.000Z',
      openedAt: null,
      closedAt: null,
      place: 'Library',
      documentReference: 'DOC',
      interests: [],
    },
  }
  const nothing = {
    discussions: [],
    decisions: [],
    actions: [],
    updated: [],
    papers: [],
    attendance: [],
    seats: [],
    names: new Map(),
    next: undefined,
    twins: new Map(),
    items: [],
  }
  return {
    code,
    edition,
    body: edition === undefined ? undefined : getBody(edition, 'council'),
    meeting,
    ...nothing,
    ...given,
  } as unknown as SheetParts
}

const OPEN = { twin: false, classification: 'white', openClassification: 'white', version: 'Draft 0.1' } as const
const CLOSED = { ...OPEN, twin: true, classification: 'red' } as const
const seats = [
  { id: 's1', title: 'Council Chair', constituency: 'chair', category: null },
  { id: 's2', title: 'Lender Member 1', constituency: 'lender', category: 'lender' },
]

test('decisions that follow one another and were taken by the same stand under one lead', () => {
  const decisions = [
    decision('D1', 'a'),
    decision('D2', 'a', { by: 'chair' }),
    decision('D3', 'a', { by: 'chair' }),
    decision('D4', 'a'),
  ]
  const sheet = sheetOf(partsWith({ items: [item('a', 1)], decisions }), OPEN)
  assert.deepEqual(
    sheet.items[0]?.decisions.map(({ lead, items }) => [lead, items.map(({ reference }) => reference)]),
    [
      ['The Council', ['D1']],
      ['The Chair', ['D2', 'D3']],
      ['The Council', ['D4']],
    ],
  )
})

test('a draft of a decision is not in the minutes', () => {
  const drafted = { ...decision('D1', 'a'), record: { ...record('D1', 'D1', 'white', 'a'), state: 'draft' } }
  assert.deepEqual(sheetOf(partsWith({ items: [item('a', 1)], decisions: [drafted] }), OPEN).items[0]?.decisions, [])
})

test('what is confidential stands on the closed sheet alone, under its own title, and the open one says that it goes on there', () => {
  const twins = new Map([['a', { record: record('t', 'The lost kite', 'red'), content: { papers: [], recusals: [] } }]])
  const items = [item('a', 1, { twin: 't' }), item('b', 2)]
  const decisions = [decision('D1', 'a'), decision('R1', 't', {}, 'red')]
  const parts = partsWith({ items, twins, decisions })
  const open = JSON.stringify(sheetOf(parts, OPEN))
  assert.doesNotMatch(open, /lost kite|R1/)
  assert.match(open, /A part of this item is recorded in the closed minutes/)
  const closed = sheetOf(parts, CLOSED)
  assert.deepEqual(
    closed.items.map(({ title, number }) => [number, title]),
    [[1, 'The lost kite']],
  )
  assert.match(JSON.stringify(closed), /R1/)
  assert.doesNotMatch(JSON.stringify(closed), /D1/)
})

test('a row of a more secret class than the sheet is not on it, wherever it hangs', () => {
  const sheet = sheetOf(partsWith({ items: [item('a', 1)], decisions: [decision('D1', 'a', {}, 'amber')] }), OPEN)
  assert.deepEqual(sheet.items[0]?.decisions, [])
})

test('votes, dissent and abstentions are told by seat', () => {
  const count = { explanation: 'Carried: 1 for.' }
  const votes = [{ seat: 's2', vote: 'for' }]
  const decided = decision('D1', 'a', { votes, count, abstained: ['s1'], dissent: [{ seat: 's1', text: 'It rains.' }] })
  const sheet = sheetOf(partsWith({ items: [item('a', 1)], decisions: [decided], seats }), OPEN)
  assert.deepEqual(sheet.items[0]?.remarks, [
    'D1. Carried: 1 for. For: Lender Member 1. Abstained: Council Chair. Council Chair dissented: It rains.',
  ])
})

test('attendance is by seat in the order of the body, with who stood in for whom, how and for what', () => {
  const names = new Map([
    ['p1', 'Pat'],
    ['p2', 'Sam'],
    ['p3', 'Kim'],
    ['p4', 'Lee'],
  ])
  const standIn = {
    ...entry('p2', { as: 'alternate', seat: 's2', alternateFor: 'p3', manner: 'telephone' }),
    part: 'items 2 to 4',
  }
  const attendance = [
    standIn,
    entry('p1', { seat: 's1' }),
    entry('p3', { seat: 's2', status: 'apologies' }),
    entry('p4', { as: 'presenter', organisation: 'Toy Store' }),
  ]
  const sheet = sheetOf(partsWith({ seats, names, attendance }), OPEN)
  assert.deepEqual(
    sheet.attendance.map(({ title, entries }) => [
      title,
      entries.map(one => [one.name, one.category, one.place, one.remark]),
    ]),
    [
      [
        'Present',
        [
          ['Pat', 'Council Chair', 'Council Chair', ''],
          ['Sam', 'Lenders', 'Lender Member 1', 'stand-in for Kim, by telephone, items 2 to 4'],
        ],
      ],
      ['In attendance', [['Lee', '', 'Toy Store', 'presenting']]],
      ['Apologies', [['Kim', 'Lenders', 'Lender Member 1', '']]],
    ],
  )
})

test('who was on the roll and did not come without a word is told as absent', () => {
  const attendance = [entry('p1', { seat: 's1', status: 'expected', spells: [] })]
  const [group] = sheetOf(partsWith({ seats, attendance, names: new Map([['p1', 'Pat']]) }), OPEN).attendance
  assert.deepEqual([group?.kind, group?.entries[0]?.remark], ['away', 'absent'])
})

test('what was said of earlier actions stands at the item for it, and at the front where there is none', () => {
  const updated = [
    {
      record: record('TC-011/A1'),
      content: {
        confidential: false,
        closedBy: 'TC-012',
        updates: [
          { meeting: 'TC-010', text: 'Old.' },
          { meeting: 'TC-012', text: 'Done.' },
        ],
      },
    },
  ]
  const told = [{ reference: 'TC-011/A1', text: 'Done.', isClosed: true }]
  const home = sheetOf(partsWith({ items: [item('a', 1, { kind: 'minutes-and-actions' })], updated }), OPEN)
  assert.deepEqual([home.items[0]?.updates, home.updates], [told, []])
  const none = sheetOf(partsWith({ items: [item('a', 1)], updated }), OPEN)
  assert.deepEqual([none.items[0]?.updates, none.updates], [[], told])
})

test('the date of an action is not said twice', () => {
  const action = (due: object, text: string) => ({
    record: record('A1', 'A1', 'white', 'a'),
    content: { owner: { words: 'Toy Office' }, text, due, confidential: false },
  })
  const saysDue = (due: object, text: string) =>
    sheetOf(partsWith({ items: [item('a', 1)], actions: [action(due, text)] }), OPEN).items[0]?.actions[0]?.saysDue
  assert.equal(saysDue({ words: 'by Friday', on: '2016-09-09' }, 'call by Friday'), true)
  assert.equal(saysDue({ words: 'by Friday', on: '2016-09-09' }, 'call'), false)
})

test('interests are told with the seat, and whether somebody withdrew', () => {
  const recusals = [{ seat: 's2', person: 'p1', interest: 'Owns the kite.', isRecused: true }]
  const parts = partsWith({ items: [item('a', 1, { recusals })], seats, names: new Map([['p1', 'Pat']]) })
  assert.deepEqual(sheetOf(parts, OPEN).items[0]?.interests, [
    'Pat (Lender Member 1) declared an interest and withdrew: Owns the kite.',
  ])
})
