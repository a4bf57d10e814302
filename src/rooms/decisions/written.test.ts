import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { councilSeats, openDecisionsWorld, reasonsOf } from '../../../test/world-decisions.ts'
import { contextAs, type CouncilKey, got, personOf } from '../../../test/world-council.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { KEEPER } from '../../shell/database/database.ts'
import { build } from '../../shell/database/statements.ts'
import { contextOf } from '../../shell/house.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'
import { endHolding } from '../bodies/door.ts'
import { answerWrittenDecision } from './acts/answer-written-decision.ts'
import { closeWrittenDecision } from './acts/close-written-decision.ts'
import { openWrittenDecision } from './acts/open-written-decision.ts'
import { remindVoters } from './acts/remind-voters.ts'
import { runWrittenDecisions } from './jobs.ts'

const world = await openDecisionsWorld()
after(world.close)
const seatOf = await councilSeats(world)
const MORNING = '2017-01-09T09:00:00.000Z'
world.clock.now = MORNING

const secretary = async () => await contextAs(world, 'secretary')
async function put(change: Partial<Parameters<typeof openWrittenDecision>[1]> = {}) {
  return got(
    await openWrittenDecision(await secretary(), {
      body: 'council',
      question: 'The minutes of TC-001',
      verb: 'approve',
      text: 'the minutes of TC-001',
      ...change,
    }),
  ).record.reference
}
async function answer(written: string, as: CouncilKey, vote: 'for' | 'against' | 'abstain', seat?: string) {
  return await answerWrittenDecision(await contextAs(world, as), { written, vote, seat })
}
async function close(written: string) {
  return await closeWrittenDecision(await secretary(), { written })
}
async function stateOf(written: string) {
  return await readData<{ state: string; result: { explanation: string } | null }>(
    world,
    `/decisions/written/${written}`,
    'secretary',
  )
}

test('a question closes by the clock of the body, and says why', async () => {
  const written = await put()
  assert.equal(written, 'TCW1')
  const page = await visit(world, `/decisions/written/${written}`, 'lender1')
  assert.equal(page.heading, 'The minutes of TC-001')
  assert.match(page.text, /Closes 11 January 2017 at 5:00pm/)
  assert.match(page.text, /If it is carried The Council APPROVED the minutes of TC-001\./)
})

test('a member answers once for a seat; a new answer takes the place of the one before', async () => {
  const written = await put()
  const address = `/decisions/written/${written}`
  const page = await visit(world, address, 'lender1')
  const fields = {
    seat: String(page.$('input[name="seat"]').val()),
    vote: 'against',
    text: 'Too long.',
    _key: 'answer-one',
  }
  assert.equal((await send(world, `${address}/answers`, fields, 'lender1')).status, 303)
  // The same request again is the same answer.
  assert.equal((await send(world, `${address}/answers`, fields, 'lender1')).status, 303)
  got(await answer(written, 'lender1', 'for'))
  const after = await visit(world, address, 'secretary')
  const row = after.table('Answers by seat').find(([seat]) => seat === 'Lender Member 1') ?? []
  assert.deepEqual([row[1], row[2]], ['Lender Member 1', 'For'])
  const [votes = []] = await world.house.database.read(KEEPER, votesOf())
  assert.equal(votes.filter(({ superseded_at }) => superseded_at === null).length, 1)
  assert.equal(votes.length, 2)
})

test('an answer that was given meanwhile is not overwritten unseen: both stand side by side', async () => {
  const written = await put()
  const address = `/decisions/written/${written}`
  const seat = String((await visit(world, address, 'lender1')).$('input[name="seat"]').val())
  const sent = { seat, vote: 'for', text: 'In March.' }
  assert.equal((await send(world, `${address}/answers`, { ...sent, _key: 'window-one' }, 'lender1')).status, 303)
  const other = { seat, vote: 'against', text: 'Not in March.' }
  const refused = await send(world, `${address}/answers`, { ...other, _version: '', _key: 'window-two' }, 'lender1')
  assert.match(refused.problems.join(' '), /Somebody else has changed this/)
  assert.match(refused.$('.witan-compare').text(), /For.*In .*March.*Against.*Not .*March/s)
  const seen = String(refused.$('form[action$="/answers"] input[name="_version"]').val())
  const again = { ...other, _version: seen, _key: 'window-two-again' }
  assert.equal((await send(world, `${address}/answers`, again, 'lender1')).status, 303)
})

function votesOf() {
  return build
    .withTables<{ 'decisions.vote': { seat: string; superseded_at: string | null } }>()
    .selectFrom('decisions.vote')
    .select(['superseded_at'])
    .where('seat', '=', seatOf('lender-1'))
}

test('who answered what is for the members and the secretariat', async () => {
  const written = await put({ classification: 'white' })
  got(await answer(written, 'lender1', 'against'))
  const address = `/decisions/written/${written}`
  assert.match((await visit(world, address, 'borrower1')).text, /Lender Member 1 Against/)
  for (const as of ['contact', 'panelMember', undefined] as const) {
    const page = await visit(world, address, as)
    assert.equal(page.status, 200)
    assert.doesNotMatch(page.text, /Against|Answers by seat/)
    const data = JSON.stringify(await readData(world, address, as))
    assert.doesNotMatch(data, /"against"|answers/)
  }
  // Nor does an answer change what the others read.
  const before = JSON.stringify(await readData(world, address))
  got(await answer(written, 'lender2', 'for'))
  assert.equal(JSON.stringify(await readData(world, address)), before)
})

test('whoever stands in answers for the member, and nobody answers for a seat of others', async () => {
  const written = await put()
  const answered = got(await answer(written, 'standIn', 'for'))
  assert.equal(answered.content.as, 'alternate')
  assert.equal(answered.content.seat, seatOf('lender-1'))
  assert.deepEqual(reasonsOf(await answer(written, 'lender2', 'for', seatOf('lender-1'))), ['not-a-voter'])
  assert.deepEqual(reasonsOf(await answer(written, 'secretary', 'for')), ['not-a-voter'])
  assert.deepEqual(reasonsOf(await answer(written, 'panelMember', 'for')), ['not-a-voter'])
  assert.deepEqual(reasonsOf(await answer(written, 'chair', 'abstain')), ['casting-vote-only'])
})

test('it closes early once the answers still out cannot change the result, and not before', async () => {
  const written = await put()
  got(await answer(written, 'lender1', 'for'))
  got(await answer(written, 'lender2', 'for'))
  assert.deepEqual(reasonsOf(await close(written)), ['not-settled'])
  got(await answer(written, 'borrower1', 'for'))
  const closed = got(await close(written))
  assert.equal(
    closed.content.result?.explanation,
    'Carried: 3 for, 0 against, 2 not voting (more than half of all members’ votes needed).',
  )
  assert.match(
    (await visit(world, `/decisions/written/${written}`, 'lender1')).text,
    /The Council APPROVED the minutes of TC-001\./,
  )
  assert.deepEqual(reasonsOf(await answer(written, 'repairer', 'against')), ['closed'])
})

test('the window is half open: an answer at the moment of closing is late, one just before is not', async () => {
  const closesAt = '2017-01-09T12:00:00.000Z'
  const written = await put({ closesAt })
  world.clock.now = '2017-01-09T11:59:59.999Z'
  got(await answer(written, 'lender1', 'for'))
  world.clock.now = closesAt
  assert.deepEqual(reasonsOf(await answer(written, 'lender2', 'for')), ['closed'])
  assert.equal((await stateOf(written)).state, 'open')
  await runWrittenDecisions(world.house)
  const { state, result } = await stateOf(written)
  assert.equal(state, 'closed')
  assert.match(result?.explanation ?? '', /^Not carried: 1 for/)
  world.clock.now = MORNING
})

test('those who have not answered are reminded: when somebody asks for it, and once by the clock on the last day', async () => {
  const written = await put()
  got(await answer(written, 'lender1', 'for'))
  got(await remindVoters(await secretary(), { written }))
  const reminded = async () => {
    const notices = build
      .withTables<LedgerTables>()
      .selectFrom('ledger.notice as notice')
      .innerJoin('ledger.record as record', 'record.id', 'notice.record')
      .select('notice.person')
      .where('record.reference', '=', written)
      .where('notice.kind', '=', 'written-decision-reminder')
    const [rows = []] = await world.house.database.read(KEEPER, notices)
    return rows.map(({ person }) => String(person)).sort()
  }
  const persons = (keys: readonly CouncilKey[]) => keys.map(key => personOf(world, key)).sort()
  assert.deepEqual(await reminded(), persons(['chair', 'lender2', 'borrower1', 'borrower2', 'repairer']))
  const other = await put({ question: 'Another' })
  world.clock.now = '2017-01-10T17:30:00.000Z'
  await runWrittenDecisions(world.house)
  await runWrittenDecisions(world.house)
  assert.equal((await reminded()).length, 5)
  const { remindedAt } = await readData<{ remindedAt: string[] }>(world, `/decisions/written/${other}`, 'secretary')
  assert.deepEqual(remindedAt, ['2017-01-10T17:30:00.000Z'])
  world.clock.now = MORNING
})

test('a body that does not decide in writing is not asked', async () => {
  const asked = { body: 'rules-panel', question: 'May we?', verb: 'approve' }
  const verdict = await openWrittenDecision(contextOf(world.house), asked)
  assert.deepEqual(reasonsOf(verdict), ['not-in-writing'])
  assert.match(verdict.ok ? '' : (verdict.refusals[0]?.clause ?? ''), /6\.8/)
})

test('a question is withdrawn with a reason, and takes no more answers', async () => {
  const written = await put()
  const address = `/decisions/written/${written}`
  const without = await send(world, `${address}/withdrawal`, { reason: '', _key: 'withdraw-1' }, 'secretary')
  assert.equal(without.status, 422)
  const done = await send(world, `${address}/withdrawal`, { reason: 'Put wrongly.', _key: 'withdraw-2' }, 'secretary')
  assert.equal(done.status, 303)
  assert.match((await visit(world, address, 'lender1')).text, /Withdrawn: Put wrongly\./)
  assert.deepEqual(reasonsOf(await answer(written, 'lender1', 'for')), ['closed'])
})

test('the seats are those of the day on which it was put; who has left a seat does not answer for it any more', async () => {
  const written = await put()
  world.clock.now = '2017-01-10T09:00:00.000Z'
  got(
    await endHolding(await secretary(), {
      body: 'council',
      seat: 'repairer',
      number: 1,
      person: personOf(world, 'repairer'),
      until: '2017-01-10',
      reason: 'Has moved away.',
    }),
  )
  assert.deepEqual(reasonsOf(await answer(written, 'repairer', 'for')), ['seat-given-up'])
  got(await answer(written, 'lender1', 'for'))
  got(await answer(written, 'lender2', 'for'))
  // Five seats were held then: two of them are not more than half.
  assert.deepEqual(reasonsOf(await close(written)), ['not-settled'])
  world.clock.now = MORNING
})

test('a red question is for those who have signed, and is a question of no other series', async () => {
  const written = await put({ question: 'The missing kite', classification: 'red' })
  assert.equal(written, 'TCW1-R')
  const address = `/decisions/written/${written}`
  assert.equal((await visit(world, address, 'lender1')).status, 200)
  for (const as of ['borrower2', 'contact', undefined] as const) {
    assert.equal((await visit(world, address, as)).status, 404)
    assert.equal((await send(world, `${address}/answers`, { vote: 'for', _key: 'red-answer-1' }, as)).status, 404)
  }
})
