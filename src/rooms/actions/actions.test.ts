import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openDecisionsWorld, reasonsOf, SESSION } from '../../../test/world-decisions.ts'
import { contextAs, got } from '../../../test/world-council.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { callMeeting } from '../meetings/door.ts'
import { saveDiscussion } from '../decisions/door.ts'
import { closeAction } from './acts/close-action.ts'
import { enterAction } from './acts/enter-action.ts'
import { raiseAction } from './acts/raise-action.ts'
import { retarget } from './acts/retarget.ts'
import { transfer } from './acts/transfer.ts'
import { updateAction } from './acts/update-action.ts'

const world = await openDecisionsWorld()
after(world.close)
const { meeting, item, number, closedTwin, closedNumber } = world
const secretary = async () => await contextAs(world, 'secretary')
const RAISING = `/meetings/${meeting}/items/${number}/actions`
const raise = async (text: string) => got(await raiseAction(await secretary(), { item, text }))

test('one line gives an action its number, its owner and its date', async () => {
  const sent = { text: 'TOY OFFICE to issue the form by February Council', _key: 'raise-one' }
  assert.equal((await send(world, RAISING, sent, 'secretary')).status, 303)
  assert.equal((await send(world, RAISING, sent, 'secretary')).status, 303)
  const page = await visit(world, RAISING, 'secretary')
  const row = page.table('Actions raised at this item')[1] ?? []
  assert.deepEqual(row.slice(0, 4), [
    'TC-001/A1',
    'Toy Office',
    'issue the form by February Council',
    '7 February 2017',
  ])
  assert.equal(page.table('Actions raised at this item').length, 2)
  const own = await visit(world, '/actions/TC-001/A1')
  assert.match(own.text, /Toy Office to issue the form by February Council/)
  assert.match(own.text, /As it was said: by February Council/)
})

test('a line that is not understood is asked back, and stays where it was typed', async () => {
  const sent = { text: 'Somebody Else to issue the form', _key: 'raise-two' }
  const refused = await send(world, RAISING, sent, 'secretary')
  assert.equal(refused.status, 422)
  assert.match(refused.problems[0] ?? '', /“Somebody Else” is no organisation, body, function or seat/)
  assert.equal(refused.$('input[name="text"]').val(), 'Somebody Else to issue the form')
  const chosen = { ...sent, owner: 'function:auditor', _key: 'raise-three' }
  assert.equal((await send(world, RAISING, chosen, 'secretary')).status, 303)
  const page = await visit(world, '/actions/TC-001/A2', 'secretary')
  assert.match(page.text, /Owner Auditor/)
})

test('only whoever the rules name raises an action', async () => {
  const verdict = await raiseAction(await contextAs(world, 'lender1'), { item, text: 'Toy Office to write' })
  assert.deepEqual(reasonsOf(verdict), ['not-by-you'])
  assert.equal((await send(world, RAISING, { text: 'Toy Office to write', _key: 'nobody-at-all-1' })).status, 403)
  assert.equal((await visit(world, RAISING, 'lender1')).$('form[action$="/actions"] input[name="text"]').length, 0)
})

test('an action of a confidential item is numbered in the series of its class, and is nothing to others', async () => {
  got(await raiseAction(await secretary(), { item: closedTwin, text: 'Chair to write to the finder' }))
  const address = `/actions/${meeting}-R/A1`
  assert.equal((await visit(world, address, 'lender1')).status, 200)
  for (const as of ['borrower2', undefined] as const) {
    const absent = await visit(world, `/actions/${meeting}-R/A9`, as)
    const invisible = await visit(world, address, as)
    assert.deepEqual([invisible.status, invisible.text], [absent.status, absent.text])
    assert.doesNotMatch((await visit(world, '/actions?state=all', as)).text, /finder/)
  }
  assert.equal((await raise('Toy Store to count')).record.reference, 'TC-001/A3')
  assert.equal((await visit(world, `/meetings/${meeting}/items/${closedNumber}/confidential/actions`)).status, 404)
})

test('whether an action is overdue follows from the day that is asked', async () => {
  const action = await raise('Toy Office to mend a kite by 12 January 2017')
  const isOverdue = async (query: string) => {
    const { actions } = await readData<{ actions: { reference: string; isOverdue: boolean }[] }>(
      world,
      `/actions?${query}`,
    )
    return actions.find(({ reference }) => reference === action.record.reference)?.isOverdue
  }
  assert.equal(await isOverdue(''), false)
  assert.equal(await isOverdue('overdue=yes'), undefined)
  world.clock.now = '2017-01-12T23:00:00.000Z'
  assert.equal(await isOverdue(''), false)
  world.clock.now = '2017-01-13T09:00:00.000Z'
  assert.equal(await isOverdue('overdue=yes'), true)
  assert.equal(await isOverdue('as-at=2017-01-12'), false)
  assert.match((await visit(world, `/actions/${action.record.reference}`)).text, /Overdue/)
  world.clock.now = SESSION
})

test('the owner gives updates and proposes to close; the body closes, and it says by what', async () => {
  const { record } = await raise('Toy Store to count the kites by next meeting')
  const address = `/actions/${record.reference}`
  const page = await visit(world, address, 'toyStore')
  assert.ok(page.$('#updates').length === 1 && page.$('#closing').length === 0)
  assert.equal((await visit(world, address, 'commission')).$('#updates').length, 0)
  const update = { text: 'Half of them are counted.', meeting, _version: '1', _key: 'update-one' }
  assert.equal((await send(world, `${address}/updates`, update, 'toyStore')).status, 303)
  const stale = await send(world, `${address}/updates`, { ...update, _key: 'update-two' }, 'toyStore')
  assert.equal(stale.status, 422)
  assert.equal(
    (await send(world, `${address}/closing-proposal`, { text: 'All are counted.', _key: 'propose-one' }, 'toyStore'))
      .status,
    303,
  )
  const refused = await send(world, `${address}/closing`, { authority: 'TC-099', _key: 'close-one' }, 'secretary')
  assert.match(refused.problems[0] ?? '', /Name the meeting, once it has been opened, or the decision/)
  assert.equal(
    (await send(world, `${address}/closing`, { authority: meeting, _key: 'close-two' }, 'secretary')).status,
    303,
  )
  const after = await visit(world, address)
  assert.match(after.text, /Closed by TC-001/)
  assert.deepEqual(
    after
      .table('Updates')
      .slice(1)
      .map(([, , text]) => text),
    ['All are counted.', 'Half of them are counted.'],
  )
  assert.match(after.text, /closed the action/)
})

test('an action without a word of what was done is not closed', async () => {
  const { record } = await raise('Toy Store to sort the kites')
  const verdict = await closeAction(await secretary(), { action: record.reference, authority: meeting })
  assert.deepEqual(reasonsOf(verdict), ['update-missing'])
})

test('another date and another owner have their reason, and what was before stays', async () => {
  const { record } = await raise('Toy Office to draw up a list by 12 January 2017')
  const action = record.reference
  assert.deepEqual(reasonsOf(await retarget(await secretary(), { action, due: 'February 2017', reason: ' ' })), [
    'reason-missing',
  ])
  got(await retarget(await secretary(), { action, due: 'February Council', reason: 'The list is long.' }))
  assert.deepEqual(reasonsOf(await transfer(await secretary(), { action, owner: 'A Stranger', reason: 'x' })), [
    'owner-not-known',
  ])
  assert.deepEqual(reasonsOf(await transfer(await secretary(), { action, owner: 'Toy Office', reason: 'x' })), [
    'same-owner',
  ])
  got(await transfer(await secretary(), { action, owner: 'the Rules Panel', reason: 'It knows more.' }))
  const page = await visit(world, `/actions/${action}`)
  assert.match(page.text, /Rules Panel to draw up a list/)
  assert.match(page.text, /Due 7 February 2017/)
  assert.deepEqual(page.table('Earlier targets')[1], ['12 January 2017', '3 January 2017', 'The list is long.'])
  assert.match(page.text, /Reason: It knows more\./)
})

test('an action is reopened with a reason, and another can take its place', async () => {
  const first = (await raise('Toy Office to buy glue')).record.reference
  const second = (await raise('Toy Office to buy glue and string')).record.reference
  got(await updateAction(await secretary(), { action: first, text: 'Glue is bought.' }))
  got(await closeAction(await secretary(), { action: first, authority: meeting }))
  const address = `/actions/${first}`
  assert.equal(
    (await send(world, `${address}/reopening`, { reason: 'It was the wrong glue.', _key: 'reopen-one' }, 'secretary'))
      .status,
    303,
  )
  const wrong = await send(
    world,
    `${address}/superseding`,
    { by: first, reason: 'x', _key: 'supersede-one' },
    'secretary',
  )
  assert.equal(wrong.status, 422)
  const done = await send(
    world,
    `${address}/superseding`,
    { by: second, reason: 'One order.', _key: 'supersede-two' },
    'secretary',
  )
  assert.equal(done.status, 303)
  const data = await readData<{ state: string }>(world, address)
  assert.equal(data.state, 'superseded')
})

test('an action that was open before is entered with the number that it had', async () => {
  const earlier = {
    body: 'council',
    reference: 'TC-000/A6',
    owner: { kind: 'organisation', key: 'toy-office', words: 'Toy Office' },
    text: 'mend the shelf',
    due: { words: 'some day', on: null, meeting: null },
    raisedOn: '2016-11-01',
  } as const
  got(await enterAction(await secretary(), earlier))
  assert.deepEqual(reasonsOf(await enterAction(await secretary(), earlier)), ['exists'])
  assert.deepEqual(reasonsOf(await enterAction(await secretary(), { ...earlier, reference: 'shelf' })), [
    'not-a-reference',
  ])
  const page = await visit(world, '/actions/TC-000/A6')
  assert.match(page.text, /With effect from 1 November 2016/)
})

test('the register is asked by owner, body, meeting and state', async () => {
  type Found = { actions: { reference: string; owner: string; state: string }[] }
  const find = async (query: string) => (await readData<Found>(world, `/actions?${query}`)).actions
  assert.ok((await find('owner=organisation:toy-office')).every(({ owner }) => owner === 'Toy Office'))
  assert.deepEqual((await find('owner=body:rules-panel')).length, 1)
  assert.deepEqual(
    (await find('meeting=TC-000')).map(({ reference }) => reference),
    ['TC-000/A6'],
  )
  assert.ok((await find('state=closed')).every(({ state }) => state === 'closed'))
  assert.ok((await find('state=all')).length > (await find('')).length)
  assert.equal((await find('body=rules-panel')).length, 0)
})

test('a file of the register runs no formula', async () => {
  await raise('Toy Office to =HYPERLINK("http://example.org")')
  got(
    await raiseAction(await secretary(), {
      item,
      text: '=1+1',
      owner: { kind: 'body', key: 'council', words: 'Council' },
    }),
  )
  const reply = await world.server.inject({ method: 'GET', url: '/actions?format=csv' })
  assert.match(reply.headers['content-type'] ?? '', /^text\/csv/)
  assert.match(String(reply.headers['content-disposition']), /attachment/)
  assert.match(reply.payload, /"'=1\+1"/)
  assert.doesNotMatch(reply.payload, /,"=/)
  const workbook = await world.server.inject({ method: 'GET', url: '/actions?format=xlsx' })
  assert.equal(workbook.rawPayload.subarray(0, 2).toString(), 'PK')
})

test('what the notes say without an action is pointed out to those who raise them, and raised it is not any more', async () => {
  got(
    await saveDiscussion(await secretary(), { item, text: 'The Chair agreed to thank the Ministry. Costs will rise.' }),
  )
  const page = await visit(world, RAISING, 'secretary')
  assert.match(page.text, /Does this need an action\?.*The Chair agreed to thank the Ministry\./)
  assert.doesNotMatch(page.text, /Costs will rise/)
  assert.doesNotMatch((await visit(world, RAISING, 'lender1')).text, /Does this need an action/)
  await raise('Chair to thank the Ministry')
  assert.doesNotMatch((await visit(world, RAISING, 'secretary')).text, /Does this need an action/)
})

test('the next meeting goes through what is open from the ones before', async () => {
  const next = got(await callMeeting(await secretary(), { body: 'council', date: '2017-02-07' }))
  const page = await visit(world, `/meetings/${next}/actions`, 'secretary')
  assert.equal(page.heading, 'Tasks carried over')
  const references = page.table('Open from earlier meetings').map(([reference]) => reference)
  assert.ok(references.includes('TC-001/A1') && references.includes('TC-000/A6'))
  assert.equal(
    (await visit(world, `/meetings/${next}/actions`)).table('Open').some(row => row[0]?.includes('-R')),
    false,
  )
  assert.match((await visit(world, `/meetings/${meeting}/actions`, 'lender1')).text, /Raised at this meeting/)
})
