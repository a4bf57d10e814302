import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openModificationsWorld, seatTheRulesPanel } from '../../../test/world-modifications.ts'
import { readData, visit } from '../../../test/world-visit.ts'

const { world, act, atState, readyForReport, step, read } = await openModificationsWorld()
after(world.close)
await seatTheRulesPanel(world)

type AsRead = Readonly<{
  state: string
  version: number
  electorate: readonly Readonly<{ seat: string; title: string; votes: number; constituency: string }>[]
  positions: readonly Readonly<{ seat: string; rationale: string }>[]
  count: Readonly<{ outcome: string; solution: string | null; bySolution: readonly unknown[] }> | null
  recount: Readonly<{ isSame: boolean }> | null
}>

const ballotOf = async (reference: string, as: 'secretary' | 'panelMember' | 'contact' | undefined = 'secretary') =>
  await readData<AsRead>(world, `/modifications/${reference}/ballots/B1`, as)

type Votes = Readonly<Record<string, 'for' | 'against' | 'abstain'>>

/** Enters the position of the nth voting seat. */
async function cast(reference: string, n: number, votes: Votes, more: Readonly<Record<string, string>> = {}) {
  const { electorate } = await ballotOf(reference)
  const seat = electorate.filter(one => one.votes === 1)[n]?.seat ?? assert.fail('a seat votes')
  const pairs = Object.entries(votes).flatMap(([solution, vote]) => ({ solution, vote }))
  const fields = {
    seat,
    solution: pairs.map(({ solution }) => solution),
    vote: pairs.map(({ vote }) => vote),
    rationale: `Seat ${n} has its reasons.`,
    ...more,
  }
  return await act(`/${reference}/ballots/B1/positions`, fields)
}

async function put(reference: string, alternatives: readonly string[] = []) {
  await atState(reference, 'on-trial', { path: 'small' })
  await readyForReport(reference)
  for (const alternative of alternatives)
    await step(reference, 'add-alternative', { alternative, raiser: 'Toybox Library' })
  assert.equal((await step(reference, 'write-up')).status, 303)
  const opened = await act(`/${reference}/ballots`, {})
  assert.equal(opened.status, 303, opened.problems.join(' '))
}

test('the original and each alternative are put, and each seat votes on all of them with its reason', async () => {
  await put('RC401', ['Smaller kites', 'Kites of paper'])
  const one = await cast('RC401', 0, { original: 'for' })
  assert.match(one.problems.join(' '), /for each solution once/)
  const all = { original: 'against', 'alternative-1': 'for', 'alternative-2': 'for' } as const
  assert.match((await cast('RC401', 0, all, { rationale: ' ' })).problems.join(' '), /Say why, against the objectives/)
  assert.equal((await cast('RC401', 0, all, { objective: 'play', effect: 'better' })).status, 303)
  assert.equal((await visit(world, '/modifications/RC401/ballots/B1', 'contact')).status, 404, 'until it is counted')
})

test('without a quorum it is not counted but adjourned, what was said stays, and the next position goes on with it', async () => {
  await put('RC402')
  await cast('RC402', 0, { original: 'for' })
  const early = await act('/RC402/ballots/B1/count', {})
  assert.match(early.problems.join(' '), /Not quorate.*Adjourn the vote/)
  assert.equal((await act('/RC402/ballots/B1/adjournment', { reason: ' ' })).status, 422)
  assert.equal((await act('/RC402/ballots/B1/adjournment', { reason: 'Too few have come.' })).status, 303)
  assert.equal((await ballotOf('RC402')).state, 'adjourned')
  assert.equal((await act('/RC402/ballots/B1/adjournment', { reason: 'Again' })).status, 422)
  for (const n of [1, 2, 3]) assert.equal((await cast('RC402', n, { original: 'for' })).status, 303)
  assert.equal((await ballotOf('RC402')).positions.length, 4)
  assert.equal((await act('/RC402/ballots/B1/count', {})).status, 303)
  const page = await visit(world, '/modifications/RC402/ballots/B1')
  assert.match(page.text, /Too few have come/)
  assert.match(page.text, /Counted again from the record: the same/)
  assert.equal((await cast('RC402', 0, { original: 'against' })).status, 422, 'it has been counted')
})

test('of several solutions that pass the one with the most support goes forward, and its page and the modification say so', async () => {
  await put('RC403', ['Smaller kites', 'Kites of paper'])
  const votes: readonly Votes[] = [
    { original: 'for', 'alternative-1': 'for', 'alternative-2': 'against' },
    { original: 'for', 'alternative-1': 'for', 'alternative-2': 'against' },
    { original: 'abstain', 'alternative-1': 'for', 'alternative-2': 'against' },
    { original: 'for', 'alternative-1': 'for', 'alternative-2': 'against' },
  ]
  for (const [n, one] of votes.entries()) assert.equal((await cast('RC403', n, one)).status, 303)
  assert.equal((await act('/RC403/ballots/B1/count', {})).status, 303)
  const { count, recount } = await ballotOf('RC403', undefined)
  assert.deepEqual([count?.outcome, count?.solution, count?.bySolution.length], ['carried', 'alternative-1', 3])
  assert.equal(recount?.isSame, true)
  const modification = await visit(world, '/modifications/RC403')
  assert.match(modification.text, /carried, Alternative 1/)
  assert.ok(modification.table('Solutions').some(row => /Alternative 1 Chosen/.test(row[0] ?? '')))
  const possible = (await read('RC403')).possible
  assert.deepEqual(
    possible.find(({ step: key }) => key === 'panel-refuses')?.lacks.map(({ reason }) => reason),
    ['ballot-lost'],
  )
  // The count is the decision of the body: nobody has to name it a second time.
  assert.equal((await step('RC403', 'panel-agrees')).status, 303)
  assert.match((await visit(world, '/modifications/RC403')).text, /RC403\/B1/)
  const { taken } = await readData<{ taken: readonly Readonly<{ authority: string | null }>[] }>(
    world,
    '/modifications/RC403',
  )
  assert.equal(taken.at(-1)?.authority, 'RC403/B1')
})

test('how each seat voted, and why, is published for all once it is counted', async () => {
  const page = await visit(world, '/modifications/RC403/ballots/B1')
  const rows = page.table('How the seats voted')
  assert.deepEqual(rows[0]?.slice(2), ['Original', 'Alternative 1', 'Alternative 2'])
  assert.deepEqual(rows[3]?.slice(2), ['abstain', 'for', 'against'])
  assert.match(page.text, /Seat 2 has its reasons/)
  assert.deepEqual(page.table('On which side each category is').slice(1), [
    ['Lenders', 'for', 'for', 'against'],
    ['Borrowers', 'for', 'for', 'against'],
  ])
  assert.match(page.text, /Alternative 1: Smaller kites Put forward by Toybox Library/)
})

test('what was sent back and comes again before the body is voted on anew: the vote before counts no more', async () => {
  await put('RC406')
  for (const n of [0, 1, 2, 3]) await cast('RC406', n, { original: 'for' })
  assert.equal((await act('/RC406/ballots/B1/count', {})).status, 303)
  const lacks = async () =>
    (await read('RC406')).possible.find(({ step: key }) => key === 'panel-agrees')?.lacks.map(({ reason }) => reason)
  assert.deepEqual(await lacks(), [])
  assert.equal((await step('RC406', 'try-again', { reason: 'What does it cost?' })).status, 303)
  assert.equal((await step('RC406', 'write-up')).status, 303)
  assert.deepEqual(await lacks(), ['ballot-carried'])
  assert.equal((await act('/RC406/ballots', {})).location, '/modifications/RC406/ballots/B2')
})

test('what is sent back before it was counted leaves no ballot open, and is put to the vote anew', async () => {
  await put('RC407')
  await cast('RC407', 0, { original: 'for' })
  assert.equal((await step('RC407', 'try-again', { reason: 'What does it cost?' })).status, 303)
  assert.equal((await ballotOf('RC407')).state, 'set-aside')
  const page = await visit(world, '/modifications/RC407/ballots/B1', 'secretary')
  assert.match(page.text, /Set aside on 5 December 2016, before it was counted: Sent back for another trial\./)
  assert.doesNotMatch(page.text, /What may be done now/)
  assert.match((await cast('RC407', 1, { original: 'for' })).problems.join(' '), /was set aside\. Put the modification/)
  assert.equal((await act('/RC407/ballots/B1/count', {})).status, 422)
  assert.equal((await step('RC407', 'write-up')).status, 303)
  assert.equal((await act('/RC407/ballots', {})).location, '/modifications/RC407/ballots/B2')
})

test('what is withdrawn while it is being voted on leaves no ballot open either', async () => {
  await put('RC408')
  const away = await step('RC408', 'put-away', {}, 'secretary')
  assert.equal(away.status, 303, away.problems.join(' '))
  assert.equal((await ballotOf('RC408')).state, 'set-aside')
})
