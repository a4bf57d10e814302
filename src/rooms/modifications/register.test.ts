import assert from 'node:assert/strict'
import { after, describe, test } from 'node:test'
import { contextAs, got } from '../../../test/world-council.ts'
import { openModificationsWorld } from '../../../test/world-modifications.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { contextOf } from '../../shell/house.ts'
import { enterModification } from './acts/enter-modification.ts'
import { raiseModification } from './acts/raise-modification.ts'
import { runClosingWindows } from './jobs.ts'
import { NO_IMPACTS } from './modification.ts'

const { world, act, read, raise, step, atState, readyForReport } = await openModificationsWorld()
after(world.close)

let keys = 0
const key = () => `by-hand-${(keys += 1)}`

describe('windows', () => {
  test('a decision that may be appealed stands by itself at its instant, and not before', async () => {
    const taken = [{ step: 'panel-agrees', on: '2016-12-02' }]
    const { record } = await atState('RC950', 'agreed-appealable', { path: 'small', taken })
    const { reference } = record
    assert.equal((await read(reference)).window?.closesAt, '2016-12-09T00:00:00.000Z')
    assert.match(
      (await visit(world, `/modifications/${reference}`)).text,
      /Agreed, open to appeal until the end of 8 December 2016/,
    )
    const before = world.clock.now
    world.clock.now = '2016-12-08T23:59:59.000Z'
    await runClosingWindows(world.house)
    assert.equal((await read(reference)).state, 'agreed-appealable')
    world.clock.now = '2016-12-09T00:00:00.000Z'
    // An appeal at the very instant is too late, also if nothing has run in between.
    const late = await step(reference, 'appeal', { reason: 'I object.' }, 'contact')
    assert.match(late.problems.join(' '), /stands at “Agreed”/)
    await runClosingWindows(world.house)
    const closed = await read(reference)
    assert.equal(closed.state, 'agreed')
    assert.equal(closed.taken.at(-1)?.on, '2016-12-09')
    world.clock.now = before
  })

  test('what is put away is picked up within its time by another party, and goes back to where it stood', async () => {
    const { record } = await atState('RC960', 'on-trial', { path: 'small' })
    assert.equal((await step(record.reference, 'put-away', { reason: 'No time.' })).status, 303)
    const adopted = await step(record.reference, 'pick-up', { proposer: 'Toybox Library' }, 'contact')
    assert.equal(adopted.status, 303)
    const shown = await read(record.reference)
    assert.equal(shown.state, 'on-trial')
    assert.notEqual(shown.proposer?.party, null)
  })
})

describe('editions, references and the register', () => {
  test('a case that was begun under the old rules finishes under them, or is moved by an act that says so', async () => {
    const before = world.clock.now
    world.clock.now = '2016-06-20T09:00:00.000Z'
    const old = got(
      await raiseModification(await contextAs(world, 'secretary'), {
        title: 'Old rule',
        proposer: 'Somebody',
        summary: '',
        issue: '',
        solution: '',
        impacts: NO_IMPACTS,
      }),
    )
    world.clock.now = before
    const { reference } = old.record
    assert.match(reference, /^RC\d{3}$/)
    const { possible } = await read(reference, 'secretary')
    assert.ok(possible.some(({ step: name }) => name === 'bring-to-council'))
    const fields = { to: '2016-07-01', reason: 'It is to be tried out.', _key: key() }
    assert.equal((await act(`/${reference}/edition`, fields, 'secretary')).status, 303)
    const moved = (await visit(world, `/modifications/${reference}`)).location ?? ''
    const now = await read(moved.replace('/modifications/', ''), 'secretary')
    assert.match(now.reference, /^IDEA\d{3}$/)
    assert.deepEqual(now.aliases, [reference])
    assert.ok(now.possible.some(({ step: name }) => name === 'try-out'))
  })

  test('nobody gets a reference that was another’s', async () => {
    await atState('RC970', 'on-trial')
    const again = await enterModification(contextOf(world.house), {
      reference: 'RC970',
      title: 'Twice',
      state: 'on-trial',
    })
    assert.equal(again.ok, false)
    const next = await raise('After it')
    assert.equal(next, 'IDEA971')
    assert.equal(
      (await enterModification(contextOf(world.house), { reference: 'XX1', title: 'X', state: 'on-trial' })).ok,
      false,
    )
    assert.equal(
      (await enterModification(contextOf(world.house), { reference: 'RC200', title: 'X', state: 'dreaming' })).ok,
      false,
    )
  })

  test('the register is filtered by state, path and urgency, counts what it shows, and comes as a file', async () => {
    type Register = Readonly<{
      entries: readonly Readonly<{ reference: string; state: string }>[]
      facets: Readonly<Record<string, readonly Readonly<{ value: string; count: number }>[]>>
    }>
    const all = await readData<Register>(world, '/modifications')
    const states = new Set(all.entries.map(({ state }) => state))
    assert.ok(states.size > 2)
    const some = await readData<Register>(world, '/modifications?state=on-trial&path=small')
    assert.ok(some.entries.length > 0 && some.entries.every(({ state }) => state === 'on-trial'))
    assert.equal(some.facets['state']?.[0]?.count, some.entries.length)
    const stage = await readData<Register>(world, '/modifications?stage=trying-out')
    assert.ok(stage.entries.every(({ state }) => state === 'on-trial'))
    assert.equal((await readData<Register>(world, '/modifications?stage=nowhere')).entries.length, 0)
    assert.equal((await readData<Register>(world, '/modifications?state=on-trial&as-at=2016-12-01')).entries.length, 0)
    for (const odd of [
      '?path=%27;drop',
      '?category=%25',
      '?release=2016',
      '?title=%5C%25',
      '?page=-1',
      '?state=a&state=b',
    ])
      assert.equal((await visit(world, `/modifications${odd}`)).status, 200, odd)
    const csv = await world.server.inject({ url: '/modifications?format=csv' })
    assert.match(csv.headers['content-type'] as string, /text\/csv/)
    assert.match(csv.body, /Reference.*Title.*State/)
  })

  test('the status report is made in one act, each time anew, and stays as it was made', async () => {
    assert.equal((await send(world, '/modifications/status', { _key: key() }, 'visitor')).status, 422)
    const made = await send(world, '/modifications/status', { since: '2016-11-05', _key: key() }, 'secretary')
    assert.equal(made.status, 303)
    const report = await visit(world, made.location ?? '')
    assert.match(report.text, /What happened since 5 November 2016/)
    assert.match(report.text, /By stage on 5 December 2016/)
    const again = await send(world, '/modifications/status', { _key: key() }, 'secretary')
    assert.match((await visit(world, again.location ?? '')).text, /on 5 December 2016, report 2 of that day/)
    assert.doesNotMatch((await visit(world, made.location ?? '')).text, /report 2/)
    const now = await visit(world, '/modifications/status')
    assert.match(now.text, /Stages over time, as a table/)
    assert.equal((await visit(world, '/modifications/status/status-1999-01-01')).status, 404)
  })

  test('views on the objectives and what it is about are kept by whoever keeps the register, or proposed it', async () => {
    const reference = await raise('Objectives')
    const view = {
      by: 'proposer',
      solution: 'original',
      objective: 'play',
      effect: 'better',
      reason: 'More toys.',
      _key: key(),
    }
    assert.equal((await act(`/${reference}/views`, view, 'secretary')).status, 303)
    assert.match(
      (await visit(world, `/modifications/${reference}`)).text,
      /\(play\) Toys are played with better Not said Not said Not said.*Why they hold it.*Proposer better More toys/,
    )
    const odd = { ...view, objective: 'flight', solution: 'alternative-9', reason: '', _key: key() }
    assert.equal((await act(`/${reference}/views`, odd, 'secretary')).status, 422)
    const told = { summary: 'Now this', consumers: 'Children gain.', _key: key() }
    assert.equal((await act(`/${reference}/description`, told, 'contact')).status, 422)
    assert.equal((await act(`/${reference}/description`, told, 'administrator')).status, 303)
    assert.match((await visit(world, `/modifications/${reference}`)).text, /Children gain/)
    const evidence = { guard: 'path-set', says: 'Trust me', _key: key() }
    assert.equal((await act(`/${reference}/evidence`, evidence, 'secretary')).status, 422)
  })
})

describe('ballots', () => {
  type BallotAsRead = Readonly<{
    state: string
    electorate: readonly Readonly<{ seat: string; title: string }>[]
    recount: Readonly<{ isSame: boolean }> | null
    count: Readonly<{ outcome: string; solution: string | null }> | null
  }>

  test('seats vote on each solution with their reasons, and the record can be counted again', async () => {
    const { record } = await atState('RC980', 'on-trial', { path: 'small' })
    const { reference } = record
    assert.equal((await act(`/${reference}/ballots`, {})).status, 422)
    assert.equal(
      (await step(reference, 'add-alternative', { alternative: 'By post', raiser: 'Toybox Library' })).status,
      303,
    )
    for (const guard of ['legal-text-attached', 'solutions-listed', 'ballot-carried'])
      assert.equal((await act(`/${reference}/evidence`, { guard, says: 'Annex 1' })).status, 422)
    await readyForReport(reference)
    assert.equal((await step(reference, 'write-up')).status, 303)
    assert.equal((await act(`/${reference}/ballots`, {}, 'visitor')).status, 422)
    const opened = await act(`/${reference}/ballots`, {})
    assert.equal(opened.location, `/modifications/${reference}/ballots/B1`)
    const page = opened.location ?? ''
    // Until it is counted it is for those who vote and those who keep it.
    assert.equal((await visit(world, page)).status, 404)
    assert.match((await visit(world, '/', 'panelMember')).text, new RegExp(`Give your position on ${reference}`))
    assert.doesNotMatch((await visit(world, '/', 'lender1')).text, /Give your position/)
    const { electorate } = await readData<BallotAsRead>(world, page, 'panelMember')
    const seat = electorate[0]?.seat ?? ''
    const position = {
      seat,
      solution: ['original', 'alternative-1'],
      vote: ['against', 'for'],
      objective: ['play', 'care', 'fairness'],
      effect: ['better', '', 'neutral'],
      rationale: 'More toys reach more children.',
    }
    const half = await act(`/${reference}/ballots/B1/positions`, { ...position, vote: ['for', 'maybe'] }, 'panelMember')
    assert.match(half.problems.join(' '), /“maybe” is none of for, against, abstain/)
    const silent = await act(`/${reference}/ballots/B1/positions`, { ...position, rationale: '' }, 'panelMember')
    assert.match(silent.problems.join(' '), /Say why, against the objectives/)
    const missing = await act(`/${reference}/ballots/B1/positions`, { ...position, vote: ['for', ''] }, 'panelMember')
    assert.match(missing.problems.join(' '), /Say for each solution once/)
    assert.equal((await act(`/${reference}/ballots/B1/positions`, position, 'panelMember')).status, 303)
    // The quorum of this body needs borrowers too, and it has none: the vote is adjourned, not lost.
    const counted = await act(`/${reference}/ballots/B1/count`, {})
    assert.match(counted.problems.join(' '), /Not quorate.*Adjourn the vote/)
    assert.equal((await act(`/${reference}/ballots/B1/adjournment`, { reason: 'Too few.' })).status, 303)
    assert.equal((await readData<BallotAsRead>(world, page, 'secretary')).state, 'adjourned')
    assert.equal((await act(`/${reference}/ballots/B1/positions`, position, 'panelMember')).status, 303)
    assert.equal((await readData<BallotAsRead>(world, page, 'secretary')).state, 'open')
    const again = await act(`/${reference}/ballots`, {})
    assert.match(again.problems.join(' '), /There is a ballot on it already/)
  })
})
