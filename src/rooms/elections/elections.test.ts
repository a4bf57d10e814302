import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { contextAs, got, personOf, seatTheCouncil } from '../../../test/world-council.ts'
import { contextOfPerson, signInPerson } from '../../../test/signed-in.ts'
import {
  callLenderElection,
  enterCandidates,
  enterLenders,
  freeSeat,
  type Lender,
  nominateAll,
  NOMINATIONS_OPEN,
  tablesThatHold,
} from '../../../test/world-election.ts'
import { sendFresh } from '../../../test/fresh-form.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { openWorld } from '../../../test/world.ts'
import type { Verdict } from '../../kit/verdict.ts'
import { declareCategory } from '../parties/door.ts'
import { contextOf } from '../../shell/house.ts'
import { newReceipt } from './ballot.ts'
import { castVote, nominate } from './door.ts'
import type { Election } from './election.ts'
import { runElections } from './jobs.ts'

const world = await openWorld()
after(() => world.close())

let lenders: readonly Lender[] = []
let candidates: readonly string[] = []
before(async () => {
  await seatTheCouncil(world)
  lenders = await enterLenders(world, ['Kite Lenders', 'Puzzle House', 'Train Shed', 'Toy Chest'])
  candidates = await enterCandidates(world, ['Candidate from the Shed', 'Candidate from the House', 'Third Candidate'])
})

const reasonsOf = (verdict: Verdict<unknown>) => (verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason))
type Shown = Omit<Election, 'electorate'> &
  Readonly<{ state: string; electorate: readonly Readonly<{ key: string; hasVoted: boolean }>[] }>
const electionOf = async (election: string) => await readData<Shown>(world, `/elections/${election}`)
const at = (instant: string) => {
  world.clock.now = instant
}
const contactOf = (n: number) => lenders[n]?.contacts[0] ?? ''
const vote = async (election: string, n: number, choices: readonly string[], receipt = newReceipt()) =>
  await castVote(await contextOfPerson(world, contactOf(n)), {
    election,
    receipt,
    choices,
    isBlank: choices.length === 0,
  })

async function as(person: string, url: string, payload?: object) {
  const cookies = await signInPerson(world, person)
  const headers = { accept: 'application/json' }
  return payload === undefined
    ? await world.server.inject({ url, headers, cookies })
    : await sendFresh(world, { url, headers, cookies, fields: { ...payload } })
}

test('an election is called by the secretariat, to free seats of one category, and one at a time', async () => {
  const url = '/bodies/council/elections'
  const fields = { seats: 'lender-3', termFrom: '2017-01-09', nominationsFrom: '2016-12-05' }
  const problemsOf = async (more: object, who: 'secretary' | 'lender1' = 'secretary') =>
    await send(world, url, { ...fields, ...more }, who)
  assert.equal((await problemsOf({}, 'lender1')).status, 404)
  assert.match((await problemsOf({ seats: [] })).problems.join(), /Choose the seats/)
  assert.match((await problemsOf({ seats: 'dragon-1' })).problems.join(), /Choose the seats/)
  assert.match((await problemsOf({ seats: ['lender-3', 'repairer-1'] })).problems.join(), /one party category/)
  assert.match((await problemsOf({ seats: 'lender-1' })).problems.join(), /“Lender Member 1” is held on 9 January 2017/)
  assert.match((await problemsOf({ termFrom: '2017-02-30' })).problems.join(), /first day of the term/)
  assert.match((await problemsOf({ nominationsFrom: '2016-12-04' })).problems.join(), /today or later/)
  assert.match(
    (await problemsOf({ votingFrom: '2016-12-12' })).problems.join(),
    /Voting opens after nominations have closed/,
  )
  assert.match(
    (await problemsOf({ votingFrom: '2016-12-24', votingUntil: '2016-12-20' })).problems.join(),
    /before it opens/,
  )
  const called = await problemsOf({})
  assert.equal(called.location, '/elections/TCE1')
  assert.match((await problemsOf({})).problems.join(), /Another election is to fill the seat council\/lender-3/)
  const page = await visit(world, '/elections/TCE1')
  assert.equal(page.heading, 'Election of a Lender member of the Council')
  assert.match(page.text, /Seats Lender Member 3 .* until 19 December 2016 at 5:00pm/)
  assert.match(page.text, /Each voting group has one vote\. Most votes win\. A tie is settled by a lot/)
  assert.match((await visit(world, '/bodies/council')).text, /Election of a Lender member/)
  assert.match(
    (await send(world, '/elections/TCE1/calling-off', { reason: '' }, 'secretary')).problems.join(),
    /Say why/,
  )
  assert.equal(
    (await send(world, '/elections/TCE1/calling-off', { reason: 'A trial.' }, 'secretary')).location,
    '/elections/TCE1',
  )
  assert.match((await visit(world, '/elections/TCE1')).text, /Called off: A trial\./)
})

test('parties of the category nominate, the person accepts, and a second nomination is refused', async () => {
  const election = await callLenderElection(world)
  at(NOMINATIONS_OPEN)
  const [first = '', second = ''] = candidates
  const nominating = { election, person: first, statement: 'Has lent toys for years.' }
  const library = await contextAs(world, 'contact')
  const asMember = await contextAs(world, 'lender1')
  assert.deepEqual(reasonsOf(await nominate(asMember, nominating)), ['not-of-the-category'])
  const url = `/elections/${election}/nominations`
  const empty = await as(contactOf(0), url, { person: first, statement: ' ' })
  assert.equal(empty.statusCode, 422)
  const sitting = await nominate(library, { ...nominating, person: personOf(world, 'borrower1') })
  assert.deepEqual(reasonsOf(sitting), ['has-another-place'])
  assert.deepEqual(reasonsOf(await nominate(library, { ...nominating, person: 'nobody' })), ['no-such-person'])
  assert.equal((await as(contactOf(0), url, { person: first, statement: nominating.statement })).statusCode, 200)
  assert.deepEqual(reasonsOf(await nominate(library, nominating)), ['nominated-already'])
  const secretary = await contextAs(world, 'secretary')
  assert.deepEqual(reasonsOf(await nominate(secretary, { ...nominating, person: second })), ['party-missing'])
  got(await nominate(secretary, { ...nominating, person: second, party: lenders[1]?.id }))
  const acceptance = `${url}/${election}-N1/acceptance`
  const ticks = { willing: 'yes', independent: 'yes', time: 'yes' }
  assert.match((await as(second, acceptance, ticks)).payload, /Only the person who was nominated/)
  assert.match((await as(first, acceptance, { willing: 'yes' })).payload, /act independently.*time for it/)
  assert.equal((await as(first, acceptance, ticks)).statusCode, 200)
  const withdrawal = `${url}/${election}-N2/withdrawal`
  assert.match((await as(contactOf(2), withdrawal, { reason: 'We disagree.' })).payload, /This is done by/)
  assert.equal((await as(contactOf(1), withdrawal, { reason: 'Another is better.' })).statusCode, 200)
  at('2016-12-19T17:00:00.000Z')
  assert.deepEqual(reasonsOf(await nominate(library, { ...nominating, person: second })), ['closed'])
  await runElections(world.house)
  const shown = await electionOf(election)
  assert.equal(shown.state, 'counted')
  assert.equal(shown.result?.explanation, 'A stood unopposed, and is elected.')
  assert.match(
    (await send(world, `/elections/${election}/declaration`, {}, 'lender1')).problems.join(),
    /This is done by/,
  )
  assert.equal(
    (await send(world, `/elections/${election}/declaration`, {}, 'secretary')).location,
    `/elections/${election}`,
  )
  const seat = await visit(world, '/bodies/council/seats/lender-3', 'secretary')
  assert.match(seat.text, /Candidate from the Shed Member 9 January 2017 9 January 2019/)
  assert.match(seat.text, /Under Election TCE2/)
  assert.match(
    (await send(world, `/elections/${election}/declaration`, {}, 'secretary')).problems.join(),
    /Result declared/,
  )
  at('2016-12-05T09:00:00.000Z')
})

test('a voting group votes once and in secret, through one of its contacts', async () => {
  await freeSeat(world, 'lender1', 1)
  const election = await callLenderElection(world, ['lender-1'])
  at(NOMINATIONS_OPEN)
  const [, second = '', third = ''] = candidates
  await nominateAll(world, election, lenders, [second, third])
  assert.deepEqual(reasonsOf(await vote(election, 0, ['A'])), ['not-open-yet'])
  at('2016-12-20T00:00:00.000Z')
  const ballot = await as(contactOf(0), `/elections/${election}/ballot`)
  assert.equal(ballot.statusCode, 200)
  const receipt = newReceipt()
  const url = `/elections/${election}/votes`
  const paper = { receipt, choice: 'A', noted: 'yes' }
  assert.match((await as(contactOf(0), url, { receipt, choice: 'A' })).payload, /Write the receipt down/)
  assert.match((await as(contactOf(0), url, { ...paper, choice: 'C' })).payload, /among the candidates/)
  assert.match(
    (await as(contactOf(0), url, { ...paper, choice: ['A', 'B'] })).payload,
    /Choose one candidate: you chose 2/,
  )
  assert.match((await as(contactOf(0), url, { receipt, noted: 'yes' })).payload, /Choose a candidate, or tick/)
  assert.match((await as(contactOf(0), url, { ...paper, receipt: 'ours' })).payload, /not one/)
  const cast = await as(contactOf(0), url, paper)
  assert.equal(cast.statusCode, 200)
  assert.match(cast.payload, new RegExp(receipt))
  assert.equal((await as(contactOf(0), url, paper)).statusCode, 200, 'the same ballot sent again is the same vote')
  assert.match(
    (await as(contactOf(0), url, { ...paper, receipt: newReceipt() })).payload,
    /Kite Lenders has voted already/,
  )
  assert.equal((await as(personOf(world, 'lender2'), url, paper)).statusCode, 404, 'a member has no ballot paper')
  got(await vote(election, 1, ['B']))
  got(await vote(election, 2, []))
  const turnout = await electionOf(election)
  assert.deepEqual(
    turnout.electorate.map(({ key, hasVoted }) => [key, hasVoted]),
    [
      ['kite-lenders', true],
      ['puzzle-house', true],
      ['toy-chest', false],
      ['toybox-library', false],
      ['train-shed', true],
    ],
  )
  assert.equal(JSON.stringify(turnout).includes(receipt), false)
})

test('the electorate stays as it was fixed, the window is half open, and anybody counts again', async () => {
  const election = 'TCE3'
  // A party that leaves the category keeps the vote of the electorate as it was frozen, and one that joins gets none.
  got(await declareCategory(contextOf(world.house), { party: 'toy-chest', category: 'borrower', from: '2016-12-21' }))
  at('2016-12-21T10:00:00.000Z')
  got(await vote(election, 3, ['A']))
  at('2016-12-29T16:59:59.999Z')
  assert.deepEqual(reasonsOf(await vote(election, 3, ['A'])), ['voted-already'])
  at('2016-12-29T17:00:00.000Z')
  assert.deepEqual(reasonsOf(await vote(election, 3, ['A'])), ['closed'])
  await runElections(world.house)
  const { state, result } = await electionOf(election)
  assert.equal(state, 'counted')
  assert.equal(result?.explanation, '4 of 5 voting groups voted, 1 of them for nobody. Votes: A 2, B 1. Elected: A.')
  const receipt = result?.ballots.find(({ choices }) => choices.length === 0)?.receipt ?? ''
  const page = await visit(world, `/elections/${election}/result?receipt=${receipt.toLowerCase()}`)
  assert.deepEqual(page.table('Ballots').slice(1), [[receipt, 'Nobody']])
  assert.match(page.text, /Counted again just now from the 4 ballots below: the same result\./)
  assert.doesNotMatch(page.text, /does not fit/)
  const file = await world.server.inject({ method: 'GET', url: `/elections/${election}/result?format=csv` })
  assert.equal(file.payload.trim().split('\r\n').length, 5)
  at('2016-12-05T09:00:00.000Z')
})

test('nothing in the database leads from a voting group to its ballot', async () => {
  const election = await readData<Readonly<{ elections: readonly Readonly<{ reference: string; state: string }>[] }>>(
    world,
    '/elections',
  )
  const counted = election.elections.find(({ reference }) => reference === 'TCE3')
  assert.equal(counted?.state, 'counted')
  const { result } = await electionOf('TCE3')
  const receipts = result?.ballots.map(({ receipt }) => receipt) ?? []
  assert.equal(receipts.length, 4)
  const found = await tablesThatHold(world, receipts)
  assert.deepEqual(found, ['ledger.act', 'ledger.version'], 'the act that counted, and what it left')
})

test('a tie leads to another ballot where the rule says so, and to a lot if that is tied as well', async () => {
  const borrowers = await enterLenders(world, ['Ball Borrowers', 'Doll Borrowers'], {
    category: 'borrower',
    order: 3000,
  })
  const url = '/bodies/rules-panel/elections'
  const fields = { seats: 'borrower-1', termFrom: '2017-01-09', nominationsFrom: '2016-12-05' }
  assert.equal((await send(world, url, fields, 'secretary')).location, '/elections/RPE1')
  at(NOMINATIONS_OPEN)
  const [, second = '', third = ''] = candidates
  await nominateAll(world, 'RPE1', borrowers, [second, third])
  const castAs = async (election: string, n: number, choice: string) => {
    const by = await contextOfPerson(world, borrowers[n]?.contacts[0] ?? '')
    got(await castVote(by, { election, receipt: newReceipt(), choices: [choice], isBlank: false }))
  }
  at('2016-12-20T00:00:00.000Z')
  await castAs('RPE1', 0, 'A')
  await castAs('RPE1', 1, 'B')
  at('2016-12-29T17:00:00.000Z')
  await runElections(world.house)
  assert.equal((await electionOf('RPE1')).state, 'tied')
  const again = { votingFrom: '2016-12-30', votingUntil: '2017-01-04' }
  assert.match((await send(world, '/elections/RPE1/declaration', {}, 'secretary')).problems.join(), /now it is “Tied”/)
  assert.match(
    (
      await send(world, '/elections/RPE1/re-ballot', { ...again, votingFrom: '2016-12-01' }, 'secretary')
    ).problems.join(),
    /today or later/,
  )
  assert.equal((await send(world, '/elections/RPE1/re-ballot', again, 'secretary')).location, '/elections/RPE1R')
  at('2016-12-30T09:00:00.000Z')
  await castAs('RPE1R', 0, 'A')
  await castAs('RPE1R', 1, 'B')
  at('2017-01-05T00:00:00.000Z')
  await runElections(world.house)
  const { state, result } = await electionOf('RPE1R')
  assert.equal(state, 'counted')
  assert.equal(result?.lot?.order.length, 2)
  const page = await visit(world, '/elections/RPE1R/result', 'secretary')
  assert.match(page.text, /How the lot was drawn/)
  assert.match(page.text, /the same result\./)
  assert.equal((await send(world, '/elections/RPE1R/declaration', {}, 'secretary')).location, '/elections/RPE1R')
  at('2016-12-05T09:00:00.000Z')
})

test('what waits in an election stands on the desk of whoever it waits for', async () => {
  type Desk = Readonly<{ duties: readonly Readonly<{ says: string; href: string }>[] }>
  at('2016-12-29T09:00:00.000Z')
  const { duties } = await readData<Desk>(world, '/', 'secretary')
  assert.ok(duties.some(({ says }) => says.startsWith('Declare the result: Election of a Lender member')))
  at('2016-12-05T09:00:00.000Z')
})

test('an election that is not there is absent', async () => {
  for (const address of ['', '/result', '/ballot', '/nomination']) {
    assert.equal((await visit(world, `/elections/TCE99${address}`, 'secretary')).status, 404, address)
  }
  assert.equal((await visit(world, '/elections/TCE1/ballot')).status, 404)
})
