import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { basename, join } from 'node:path'
import { test } from 'node:test'
import { BANK_HOLIDAYS } from '../src/kit/bank-holidays.ts'
import { deadlineOf } from '../src/kit/deadline.ts'
import { runningClock } from '../src/kit/pack/clock.ts'
import {
  actionsOpenAfter,
  type Demonstration,
  decisionAsTaken,
  scriptedActionReference,
  type TakenDecision,
} from '../src/kit/pack/demonstration.ts'
import type { AgendaItem } from '../src/kit/pack/demonstration-meeting.ts'
import { type Edition, findBodyClock, getBody, getVerb, type Pack } from '../src/kit/pack/pack.ts'
import type { Verdict } from '../src/kit/verdict.ts'
import { countVotes, type SeatVote } from '../src/rooms/bodies/majority.ts'
import { quorumOf } from '../src/rooms/bodies/quorum.ts'
import { demonstrationFolder, loadDemonstration } from '../src/shell/packs/load-demonstration.ts'
import { listPacks, loadPack } from '../src/shell/packs/load-pack.ts'

const codes = join(import.meta.dirname, '../codes')

for (const directory of listPacks(codes).filter(each => existsSync(demonstrationFolder(each)))) {
  test(`the demonstration of the pack ${basename(directory)} is well formed, and names only what exists`, () => {
    const verdict = loadDemonstration(directory, whole(loadPack(directory)))
    assert.equal(verdict.ok ? '' : verdict.refusals.map(({ says }) => says).join('\n'), '')
  })
}

const pack: Pack = whole(loadPack(join(codes, 'sec')))
const demonstration: Demonstration = whole(loadDemonstration(join(codes, 'sec'), pack))
const edition: Edition = pack.editions[0] ?? assert.fail('the code has an edition')
const { references } = edition

test('meeting 39 has 34 items, and each is played', () => {
  const numbers = Array.from({ length: 34 }, (_, n) => n + 1)
  assert.deepEqual(
    demonstration.agenda.map(({ number }) => number),
    numbers,
  )
  assert.deepEqual(
    demonstration.script.map(({ item }) => item),
    numbers,
  )
})

test('the public minutes of meeting 39 come out with 34 NOTED, 13 AGREED, 6 APPROVED and 1 CONSIDERED', () => {
  const words = decisionsOfMeeting().map(({ decision }) => getVerb(edition, decision.verb).minuteWord)
  const counts = Object.fromEntries([...Map.groupBy(words, word => word)].map(([word, all]) => [word, all.length]))
  assert.deepEqual(counts, { NOTED: 34, AGREED: 13, APPROVED: 6, CONSIDERED: 1 })
})

test('items 1, 31 and 34 end without a decision, and the decision of item 2 is the Chair’s own', () => {
  const decided = new Set(decisionsOfMeeting().map(({ number }) => number))
  assert.deepEqual(
    demonstration.agenda.map(({ number }) => number).filter(number => !decided.has(number)),
    [1, 31, 34],
  )
  const byChair = demonstration.script.filter(({ decisions = [] }) => decisions.some(({ by }) => by === 'chair'))
  assert.deepEqual(
    byChair.map(({ item }) => item),
    [2],
  )
})

test('13 actions come out in order, with the owners of the minutes', () => {
  const actions = demonstration.script.flatMap(({ item, actions = [] }) => actions.map(action => ({ item, ...action })))
  assert.deepEqual(
    actions.map(({ number }) => scriptedActionReference(demonstration, references, number)),
    Array.from({ length: 13 }, (_, n) => `SECP39/${String(n + 1).padStart(2, '0')}`),
  )
  assert.deepEqual(
    actions.map(({ owner }) => Object.values(owner).join()),
    ['panel-chair', 'secas', 'secas', 'security-sub-committee', 'dcc', ...Array.from({ length: 8 }, () => 'secas')],
  )
  assert.deepEqual(
    actions.map(({ item }) => item),
    [2, 3, 5, 5, 5, 6, 6, 8, 10, 11, 12, 13, 21],
  )
})

test('16 actions are open in January 2017, and SECP38/07 is not', () => {
  const open = actionsOpenAfter(demonstration, references).map(({ reference }) => reference)
  assert.equal(open.length, 16)
  assert.deepEqual(open.slice(0, 3), ['SECP23/08', 'SECP32/07', 'SECP33/02'])
})

test('every seat of the Panel is held, and two members send apologies', () => {
  const seats = demonstration.seats.filter(({ body }) => body === 'panel')
  for (const { key, count } of getBody(edition, 'panel').seats) {
    assert.equal(seats.filter(({ seat }) => seat === key).length, count, key)
  }
  assert.deepEqual(
    demonstration.room.attendance.filter(({ status }) => status === 'apologies').map(({ person }) => person),
    ['large-supplier-1', 'small-supplier-1'],
  )
})

test('the Panel is quorate at every item, also where a member has withdrawn', () => {
  for (const { number } of demonstration.agenda) assert.equal(quorumAt(number).isQuorate, true, `item ${number}`)
  assert.equal(quorumAt(3).present, 11)
  assert.equal(quorumAt(4).present, 10)
  assert.equal(quorumAt(30).present, 10)
})

test('one member in the room has not signed the declaration, and signs at the confidential item', () => {
  const signed = demonstration.declarations.filter(({ body }) => body === 'panel').flatMap(({ persons }) => persons)
  const inTheRoom = demonstration.room.attendance
    .filter(({ status, joinsAt = 1 }) => status !== 'apologies' && joinsAt <= 4)
    .map(({ person }) => person)
  const unsigned = inTheRoom.filter(person => !signed.includes(person))
  assert.deepEqual(unsigned, ['gas-network'])
  assert.deepEqual(demonstration.script[3]?.signs, unsigned)
})

test('what is Red is spoken of nowhere that the public reads', () => {
  const red = demonstration.subjects.filter(({ classification }) => classification === 'red')
  assert.equal(red.length, 2)
  const names = red
    .flatMap(({ links }) => links?.['concerns'] ?? [])
    .map(key => demonstration.parties.find(party => party.key === key)?.name ?? key)
  const open = demonstration.script.map(item => ({ ...item, confidential: undefined }))
  const read = JSON.stringify([demonstration.agenda, open, demonstration.meetings])
  for (const name of names) assert.ok(!read.includes(name), name)
})

test('the minutes of meeting 38 are approved ex-committee by the last of the answers', () => {
  const [question] = demonstration.writtenDecisions
  const panel = getBody(edition, 'panel')
  assert.ok(question && panel.writtenDecisions.option === 'majority-rule')
  const { majority } = panel.writtenDecisions
  const outcomeAfter = (answers: number): string => {
    const given = question.answers.slice(0, answers)
    const votes = demonstration.seats
      .filter(({ body }) => body === 'panel')
      .map(({ seat, number }): SeatVote => {
        const { constituency, votes } = panel.seats.find(({ key }) => key === seat) ?? assert.fail(seat)
        const answer = given.find(each => each.seat === seat && each.number === number)?.answer
        return { seat: `${seat} ${number}`, constituency, votes, vote: answer ?? 'none' }
      })
    return countVotes(majority, panel.castingVote, votes).outcome
  }
  assert.equal(outcomeAfter(question.answers.length), 'carried')
  assert.notEqual(outcomeAfter(question.answers.length - 1), 'carried')
})

test('papers came by paper day, but for one to which the Chair consented', () => {
  const panel = getBody(edition, 'panel')
  const clock = findBodyClock(edition, panel, 'papersDue') ?? assert.fail('the Panel has a paper day')
  const paperDay = deadlineOf(runningClock(clock, pack.code), '2016-12-09', BANK_HOLIDAYS).date
  assert.equal(demonstration.meetings.find(({ reference }) => reference === 'SECP39')?.papersIssuedOn, paperDay)
  const late = demonstration.agenda.filter(({ papers = [] }) => papers.some(({ receivedOn }) => receivedOn > paperDay))
  assert.deepEqual(
    late.map(({ number }) => number),
    [31],
  )
})

test('the register holds twenty-five modifications, three of them returned and one sent to refinement', () => {
  const modifications = demonstration.subjects.filter(({ kind }) => kind === 'modification')
  assert.equal(modifications.length, 25)
  const counts = Object.fromEntries(
    [...Map.groupBy(modifications, ({ state }) => state)].map(([key, all]) => [key, all.length]),
  )
  assert.equal(counts['refinement'], 17)
  assert.equal(counts['initial-assessment'], 1)
  assert.equal(counts['draft-report-at-panel'], 3)
  assert.deepEqual(subjectsOf('return-report'), ['secmp0004', 'secmp0008', 'secmp0011'])
  assert.deepEqual(subjectsOf('admit-to-refinement'), ['secmp0025'])
  assert.equal(subjectsOf('note-admission').length, 6)
  assert.deepEqual(subjectsOf('set-assurance-status'), ['case-a', 'case-b'])
})

test('what is said at an item takes one to five sentences', () => {
  for (const { item, discussion } of demonstration.script) {
    const sentences = [...new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(discussion)].length
    assert.ok(sentences >= 1 && sentences <= 5, `item ${item} has ${sentences}`)
  }
})

function decisionsOfMeeting(): readonly Readonly<{ number: number; decision: TakenDecision }>[] {
  return demonstration.script.flatMap(({ item, decisions = [] }) =>
    decisions.map(decision => ({ number: item, decision: decisionAsTaken(itemOf(item), decision) })),
  )
}

function itemOf(number: number): AgendaItem {
  return demonstration.agenda.find(item => item.number === number) ?? assert.fail(`item ${number}`)
}

function subjectsOf(outcome: string): readonly string[] {
  return demonstration.script
    .flatMap(({ decisions = [], confidential }) => [...decisions, ...(confidential?.decisions ?? [])])
    .flatMap(({ effects = [] }) => effects)
    .filter(effect => effect.outcome === outcome)
    .map(({ subject }) => subject)
}

function quorumAt(item: number): ReturnType<typeof quorumOf> {
  const panel = getBody(edition, 'panel')
  const { attendance, interests = [] } = demonstration.room
  const here = attendance.filter(
    ({ status, joinsAt = 1, leavesAfter = 34 }) => status !== 'apologies' && joinsAt <= item && item <= leavesAfter,
  )
  const seats = demonstration.seats
    .filter(({ body }) => body === 'panel')
    .map(({ seat: key, person }) => {
      const seat = panel.seats.find(each => each.key === key) ?? assert.fail(key)
      const there = here.find(each => each.person === person || each.standsInFor === person)
      const presence = there === undefined ? 'absent' : there.as === 'alternate' ? 'alternate' : 'member'
      const isRecused = interests.some(each => each.item === item && each.person === there?.person && each.isRecused)
      const { constituency, isChair } = seat
      return { seat: key, constituency, isChair, isFilled: true, presence, isRecused } as const
    })
  return quorumOf(panel.quorum, seats)
}

function whole<T>(verdict: Verdict<T>): T {
  if (!verdict.ok) throw new Error(verdict.refusals.map(({ says }) => says).join('\n'))
  return verdict.value
}
