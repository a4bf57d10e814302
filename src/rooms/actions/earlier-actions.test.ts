import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openDecisionsWorld, reasonsOf } from '../../../test/world-decisions.ts'
import { contextAs, got } from '../../../test/world-council.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { perform } from '../../shell/ledger/perform.ts'
import { takeOverMeeting } from '../meetings/door.ts'
import { enterAction } from './acts/enter-action.ts'

const world = await openDecisionsWorld()
after(world.close)
const secretary = async () => await contextAs(world, 'secretary')
const FORM = '/actions/earlier'

let keys = 0
/** What the secretary fills in, with what a test says otherwise. */
function filled(over: Readonly<Record<string, string>> = {}) {
  keys += 1
  const day = { 'raisedOn-day': '1', 'raisedOn-month': '11', 'raisedOn-year': '2016' }
  return {
    body: 'council',
    reference: 'TC-000/A6',
    ...day,
    owner: 'organisation:toy-office',
    text: 'mend the shelf',
    due: 'February 2017',
    classification: 'white',
    _key: `earlier-action-${keys}`,
    ...over,
  }
}

test('the secretary enters an action of a meeting from before, with the reference, the owner and the date that it had', async () => {
  assert.match((await visit(world, '/actions', 'secretary')).text, /Enter an action from before/)
  const sent = filled()
  assert.equal((await send(world, FORM, sent, 'secretary')).status, 303)
  assert.equal((await send(world, FORM, sent, 'secretary')).status, 303)
  const page = await visit(world, '/actions/TC-000/A6')
  assert.match(page.text, /Toy Office to mend the shelf/)
  assert.match(page.text, /Due 28 February 2017\s?As it was said: February 2017/)
  assert.match(page.text, /Raised at TC-000/)
  assert.match(page.text, /entered the action that was open already/)
  assert.match(page.text, /With effect from 1 November 2016/)
  const data = await readData<{ state: string; meeting: string }>(world, '/actions/TC-000/A6')
  assert.deepEqual([data.state, data.meeting], ['open', 'TC-000'])
})

test('the page is nothing to those who may raise no action, and nothing is entered by them', async () => {
  for (const as of ['lender1', undefined] as const) assert.equal((await visit(world, FORM, as)).status, 404)
  assert.doesNotMatch((await visit(world, '/actions', 'lender1')).text, /Enter an action from before/)
  const owner = { kind: 'organisation', key: 'toy-office', words: 'Toy Office' } as const
  const earlier = { body: 'council', reference: 'TC-000/A8', owner, text: 'mend the shelf', due: '' }
  const verdict = await enterAction(await contextAs(world, 'lender1'), earlier)
  assert.deepEqual(reasonsOf(verdict), ['not-by-you'])
})

for (const [why, over, says] of [
  ['a reference that is none', { reference: 'shelf' }, /“shelf” is not the reference of an action/],
  ['a number that no meeting gives', { reference: 'TC-000/A20161101' }, /is not the reference of an action/],
  ['a number that is on the record', { reference: 'TC-000/A6' }, /TC-000\/A6 is on the record already/],
  ['a meeting of another body', { body: 'rules-panel', reference: 'TC-000/A7' }, /is no meeting of the Rules Panel/i],
  ['a meeting whose record is kept here', { reference: 'TC-001/A7' }, /Raise its actions at its items/],
  ['a meeting that is still to be called', { reference: 'TC-002/A1' }, /TC-002 has not been called yet/],
  ['a day that is still to come', { reference: 'TC-000/A7', 'raisedOn-year': '2019' }, /not after today/],
  ['no day', { reference: 'TC-000/A7', 'raisedOn-day': '' }, /Give the day of the meeting that raised it/],
  ['an owner who is not of the list', { reference: 'TC-000/A7', owner: 'somebody' }, /Choose who has to do it/],
  ['nothing to be done', { reference: 'TC-000/A7', text: ' ' }, /Say what is to be done/],
  ['a body that there is not', { body: 'nobody', reference: 'TC-000/A7' }, /Choose one of the list/],
] as const) {
  test(`${why} is refused, and what was filled in stays`, async () => {
    const refused = await send(world, FORM, filled(over), 'secretary')
    assert.equal(refused.status, 422)
    assert.match(refused.problems.join(' '), says)
    assert.equal(refused.$('input[name="due"]').val(), 'February 2017')
  })
}

test('the action of a meeting that was taken over goes beside it, and the series of that meeting goes on after it', async () => {
  const taken = await perform(await secretary(), async tx => {
    return await takeOverMeeting(tx, { body: 'council', number: 40, date: '2016-10-04', items: [{ title: 'Old' }] })
  })
  const { meeting } = got(taken)
  const { reference } = meeting.record
  assert.equal((await send(world, FORM, filled({ reference: `${reference}/A4` }), 'secretary')).status, 303)
  assert.match((await visit(world, `/meetings/${reference}`)).text, /mend the shelf/)
  const last = await perform(await secretary(), async tx => {
    const row = await tx.ledger
      .selectFrom('ledger.series')
      .select('last')
      .where('key', '=', `toy:action:${reference}`)
      .executeTakeFirst()
    return { ok: true, value: row?.last }
  })
  assert.equal(got(last), 4)
})

test('an action of a class is nothing to those who may not see that class', async () => {
  const sent = filled({ reference: 'TC-000/A9', classification: 'red', text: 'write to the finder' })
  assert.equal((await send(world, FORM, sent, 'secretary')).status, 303)
  assert.equal((await visit(world, '/actions/TC-000/A9', 'lender1')).status, 200)
  assert.equal((await visit(world, '/actions/TC-000/A9')).status, 404)
  assert.doesNotMatch((await visit(world, '/actions?state=all')).text, /finder/)
  const bannerOf = async (as?: 'lender1') => (await visit(world, '/actions', as)).$('.witan-classification').text()
  assert.match(await bannerOf('lender1'), /^Red/)
  assert.equal(await bannerOf(), '')
})
