import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { startPostgres } from '../../../test/native-postgres.ts'
import { councilSeats, openDecisionsWorld, reasonsOf } from '../../../test/world-decisions.ts'
import { contextAs, got } from '../../../test/world-council.ts'
import { KEEPER, databaseOn } from '../../shell/database/database.ts'
import { openPostgres } from '../../shell/database/postgres.ts'
import { build } from '../../shell/database/statements.ts'
import { answerWrittenDecision } from './acts/answer-written-decision.ts'
import { closeWrittenDecision } from './acts/close-written-decision.ts'
import { openWrittenDecision } from './acts/open-written-decision.ts'
import { recordDecision } from './acts/record-decision.ts'
import { saveDiscussion } from './acts/save-discussion.ts'

const postgres = await startPostgres()
const world = await openDecisionsWorld({ database: databaseOn(openPostgres(postgres.url, 12)) })
after(async () => {
  await world.close()
  await postgres.stop()
})
const seatOf = await councilSeats(world)
const secretary = await contextAs(world, 'secretary')
const { item } = world

type VoteRows = { 'decisions.vote': { ballot: string; seat: string; vote: string; superseded_at: string | null } }

async function votesOn(ballot: string) {
  const votes = build.withTables<VoteRows>().selectFrom('decisions.vote').select(['seat', 'vote', 'superseded_at'])
  const [rows = []] = await world.house.database.read(KEEPER, votes.where('ballot', '=', ballot))
  return rows
}
async function put(question: string) {
  const asked = { body: 'council', question, verb: 'approve' } as const
  return got(await openWrittenDecision(secretary, asked)).record
}

test('a member and whoever stands in, answering at once and often, leave one vote of the seat that counts', async () => {
  const { id, reference } = await put('Kites')
  const member = await contextAs(world, 'lender1')
  const standIn = await contextAs(world, 'standIn')
  const verdicts = await Promise.all(
    Array.from({ length: 16 }, (_, n) =>
      answerWrittenDecision(n % 2 === 0 ? member : standIn, {
        written: reference,
        vote: n % 3 === 0 ? 'for' : 'against',
      }),
    ),
  )
  assert.equal(
    verdicts.every(({ ok }) => ok),
    true,
  )
  const votes = await votesOn(id)
  assert.equal(votes.length, 16)
  const effective = votes.filter(({ superseded_at }) => superseded_at === null)
  assert.deepEqual(
    effective.map(({ seat }) => seat),
    [seatOf('lender-1')],
  )
})

test('an answer that comes with the close is counted, or is told that it is late: never kept and not counted', async () => {
  for (let round = 0; round < 5; round++) {
    const { id, reference } = await put(`Round ${round}`)
    for (const key of ['lender1', 'lender2', 'borrower1'] as const) {
      got(await answerWrittenDecision(await contextAs(world, key), { written: reference, vote: 'for' }))
    }
    const repairer = await contextAs(world, 'repairer')
    const [answered, closed] = await Promise.all([
      answerWrittenDecision(repairer, { written: reference, vote: 'against' }),
      closeWrittenDecision(secretary, { written: reference }),
    ])
    const result = got(closed).content.result
    assert.equal(result?.against, answered.ok ? 1 : 0)
    assert.equal((await votesOn(id)).length, answered.ok ? 4 : 3)
    if (!answered.ok) assert.deepEqual(reasonsOf(answered), ['closed'])
  }
})

test('of many who close at once one does', async () => {
  const { reference } = await put('Closing')
  for (const key of ['lender1', 'lender2', 'borrower1'] as const) {
    got(await answerWrittenDecision(await contextAs(world, key), { written: reference, vote: 'for' }))
  }
  const verdicts = await Promise.all(
    Array.from({ length: 8 }, () => closeWrittenDecision(secretary, { written: reference })),
  )
  assert.equal(verdicts.filter(({ ok }) => ok).length, 1)
})

test('decisions that are recorded at once are numbered and placed one after another', async () => {
  const decided = await Promise.all(
    Array.from({ length: 10 }, (_, n) => recordDecision(secretary, { item, verb: 'note', text: `kite ${n}` })),
  )
  const all = decided.map(verdict => got(verdict))
  const wanted = Array.from({ length: 10 }, (_, n) => n + 1)
  assert.deepEqual(
    all.map(({ record }) => Number(record.reference.split('/D')[1])).sort((a, b) => a - b),
    wanted,
  )
  assert.deepEqual(
    all.map(({ content }) => content.position).sort((a, b) => a - b),
    wanted,
  )
})

test('one request that arrives several times at once records one decision', async () => {
  const context = { ...secretary, request: { key: 'pressed-twice-1', digest: 'same' } }
  const decided = await Promise.all(
    Array.from({ length: 6 }, () => recordDecision(context, { item, verb: 'note', text: 'that it was pressed twice' })),
  )
  const references = decided.map(verdict => got(verdict).record.reference)
  assert.equal(new Set(references).size, 1)
})

test('of those who begin the notes of an item at once one does, and the others are told', async () => {
  const verdicts = await Promise.all(
    Array.from({ length: 8 }, (_, n) => saveDiscussion(secretary, { item, text: `notes ${n}` })),
  )
  assert.equal(verdicts.filter(({ ok }) => ok).length, 1)
  assert.deepEqual([...new Set(verdicts.flatMap(reasonsOf))], ['changed-meanwhile'])
})
