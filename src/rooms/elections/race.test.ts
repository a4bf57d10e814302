import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, got, seatTheCouncil } from '../../../test/world-council.ts'
import { contextOfPerson } from '../../../test/signed-in.ts'
import {
  callLenderElection,
  enterCandidates,
  enterLenders,
  freeSeat,
  nominateAll,
  NOMINATIONS_OPEN,
  VOTING_CLOSED,
  VOTING_OPEN,
} from '../../../test/world-election.ts'
import { startPostgres } from '../../../test/native-postgres.ts'
import { openWorld } from '../../../test/world.ts'
import type { Verdict } from '../../kit/verdict.ts'
import { databaseOn } from '../../shell/database/database.ts'
import { openPostgres } from '../../shell/database/postgres.ts'
import { contextOf } from '../../shell/house.ts'
import { formGroup } from '../parties/acts/form-group.ts'
import { joinGroup } from '../parties/acts/join-group.ts'
import { newReceipt } from './ballot.ts'
import { runElections } from './jobs.ts'
import { advanceElection, castVote, declareResult, planElection } from './door.ts'

const server = await startPostgres()
const world = await openWorld({ database: databaseOn(openPostgres(server.url)) })
after(async () => {
  await world.close()
  await server.stop()
})
await seatTheCouncil(world)
const lenders = await enterLenders(world, ['Kite Lenders', 'Puzzle House', 'Train Shed'], { contacts: 3 })
const sisters = await enterLenders(world, ['Sister One', 'Sister Two'], { order: 4000 })
const group = got(await formGroup(contextOf(world.house), { name: 'Sisters' }))
for (const party of ['sister-one', 'sister-two']) {
  got(await joinGroup(contextOf(world.house), { group, party, from: '2016-07-01', ground: 'One company holds both.' }))
}
const candidates = await enterCandidates(world, ['First Candidate', 'Second Candidate'])

const reasonsOf = (verdict: Verdict<unknown>) => (verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason))
const granted = (verdicts: readonly Verdict<unknown>[]) => verdicts.filter(({ ok }) => ok).length

async function votingFor(seats: readonly string[]): Promise<string> {
  world.clock.now = '2016-12-05T09:00:00.000Z'
  const election = await callLenderElection(world, seats)
  world.clock.now = NOMINATIONS_OPEN
  await nominateAll(world, election, lenders, candidates)
  world.clock.now = VOTING_OPEN
  return election
}

const contextsOf = async (persons: readonly string[]) =>
  await Promise.all(persons.map(async person => await contextOfPerson(world, person)))
const ballot = (election: string, letter: string, receipt = newReceipt()) => {
  return { election, receipt, choices: [letter], isBlank: false }
}

test('of three contacts of one voting group who vote at once, one vote counts and the others are told so', async () => {
  const election = await votingFor(['lender-3'])
  const contexts = await contextsOf(lenders[0]?.contacts ?? [])
  const verdicts = await Promise.all(contexts.map(context => castVote(context, ballot(election, 'A'))))
  assert.equal(granted(verdicts), 1)
  assert.deepEqual(verdicts.flatMap(reasonsOf), ['voted-already', 'voted-already'])
})

test('of two affiliates who vote at once, one vote counts for both', async () => {
  const contexts = await contextsOf(sisters.flatMap(({ contacts }) => contacts))
  const verdicts = await Promise.all(contexts.map(context => castVote(context, ballot('TCE1', 'A'))))
  assert.equal(granted(verdicts), 1)
  assert.deepEqual(verdicts.flatMap(reasonsOf), ['voted-already'])
})

test('one ballot sent three times at once while the urn is mixed is one vote, and each is told that it was cast', async () => {
  const [context] = await contextsOf((lenders[1]?.contacts ?? []).slice(0, 1))
  assert.ok(context)
  const same = ballot('TCE1', 'B')
  const mixing = [1, 2, 3].map(async () => await runElections(world.house))
  const verdicts = await Promise.all([1, 2, 3].map(() => castVote(context, same)))
  await Promise.all(mixing)
  assert.equal(granted(verdicts), 3)
})

test('when the urn has been mixed, where a ballot lies says nothing of when it came', async () => {
  await runElections(world.house)
  const rows = await world.house.database.maintain(async connection => {
    const lying = await connection.query(`select receipt, xmin::text as came from elections.ballot order by ctid`, [])
    return lying.rows
  })
  const receipts = rows.map(row => String(row['receipt']))
  assert.equal(receipts.length, 3)
  assert.deepEqual(receipts, receipts.toSorted())
  assert.equal(new Set(rows.map(row => row['came'])).size, 1, 'all in one transaction, and in none of those who voted')
})

test('a vote that comes while voting closes is in the count, or is refused, and never lost', async () => {
  const [context] = await contextsOf((lenders[2]?.contacts ?? []).slice(0, 1))
  assert.ok(context)
  world.clock.now = VOTING_CLOSED
  const closing = advanceElection(contextOf(world.house), { election: 'TCE1' })
  const [cast, closed, again] = await Promise.all([
    castVote(context, ballot('TCE1', 'B')),
    closing,
    advanceElection(contextOf(world.house), { election: 'TCE1' }),
  ])
  assert.deepEqual(reasonsOf(cast), ['closed'])
  assert.deepEqual(
    [closed, again].map(verdict => verdict.ok && verdict.value),
    ['counted', 'counted'],
  )
  const rows = await world.house.database.maintain(async connection => {
    const counted = await connection.query(`select count(*) as acts from ledger.act where verb = 'votes-counted'`, [])
    return counted.rows
  })
  assert.equal(Number(rows[0]?.['acts']), 1, 'it is counted once, however many come to count it')
})

test('of two who declare one result at once, one appoints and the other is told that it is declared', async () => {
  const secretaries = await Promise.all([contextAs(world, 'secretary'), contextAs(world, 'administrator')])
  const verdicts = await Promise.all(secretaries.map(context => declareResult(context, { election: 'TCE1' })))
  assert.equal(granted(verdicts), 1)
  assert.deepEqual(verdicts.flatMap(reasonsOf), ['not-in-this-state'])
})

test('of two who call an election to one seat at once, one has called it', async () => {
  await freeSeat(world, 'lender2', 2)
  const context = await contextAs(world, 'secretary')
  const calling = { body: 'council', seats: ['lender-2'], termFrom: '2017-01-09', nominationsFrom: '2017-01-02' }
  const verdicts = await Promise.all([planElection(context, calling), planElection(context, calling)])
  assert.equal(granted(verdicts), 1)
  assert.deepEqual(verdicts.flatMap(reasonsOf), ['sought-already'])
})

test('the database itself refuses a second vote of a group, and an index a second election to a seat', async () => {
  const refusalOf = async (statement: string) =>
    await world.house.database.maintain(
      async connection =>
        await connection.query(statement, []).then(
          () => 'kept',
          (fault: unknown) => (fault instanceof Error ? fault.message : ''),
        ),
    )
  const copy = `insert into elections.turnout (id, election, voting_group)
    select r.id, t.election, t.voting_group from elections.turnout t, ledger.record r where r.kind = 'body' limit 1`
  assert.match(await refusalOf(copy), /one_vote_of_a_voting_group/)
  const sought = `insert into elections.seat_sought (election, code, seat)
    select r.id, s.code, s.seat from elections.seat_sought s, ledger.record r where r.kind = 'body' and not s.is_over limit 1`
  assert.match(await refusalOf(sought), /one_election_to_a_seat/)
})
