import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import {
  comeBack,
  councilSeats,
  leave,
  openDecisionsWorld,
  reasonsOf,
  SESSION,
  turnTo,
} from '../../../test/world-decisions.ts'
import { contextAs, got } from '../../../test/world-council.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { correctDecision } from './acts/correct-decision.ts'
import { draftDecision } from './acts/draft-decision.ts'
import { recordDecision } from './acts/record-decision.ts'
import { recordRecommendation } from './acts/record-recommendation.ts'
import { withdrawDecision } from './acts/withdraw-decision.ts'

const world = await openDecisionsWorld()
after(world.close)
const { meeting, item, number, paper } = world
const secretary = async () => await contextAs(world, 'secretary')
const RECORDING = `/meetings/${meeting}/items/${number}/decisions`

const seatOf = await councilSeats(world)

test('one press makes of a recommendation a decision in its words, with what was recommended beside it', async () => {
  const page = await visit(world, RECORDING, 'secretary')
  const press = page.$(`form[action$="/recommendations"]`).first()
  const fields = Object.fromEntries(
    press
      .find('input')
      .toArray()
      .map(input => [page.$(input).attr('name') ?? '', page.$(input).attr('value') ?? '']),
  )
  const answer = await send(world, press.attr('action') ?? '', fields, 'secretary')
  assert.equal(answer.status, 303)
  const after = await visit(world, '/decisions/TC-001/D1')
  assert.equal(after.status, 200)
  assert.match(after.text, /The Council NOTED how many kites broke\./)
  // Pressed twice, it is one decision.
  const again = await send(world, press.attr('action') ?? '', fields, 'secretary')
  assert.equal(again.location, answer.location)
  assert.equal((await visit(world, '/decisions/TC-001/D2')).status, 404)
})

test('a recommendation is decided once', async () => {
  const again = await recordRecommendation(await secretary(), { item, paper: paper.record.id, index: 0 })
  assert.deepEqual(reasonsOf(again), ['decided-before'])
})

test('a decision whose votes are recorded is refused without them, and counts them by the rule of the body', async () => {
  const asked = { item, paper: paper.record.id, index: 1 }
  assert.deepEqual(reasonsOf(await recordRecommendation(await secretary(), asked)), ['votes-missing'])
  const votes = [
    { seat: seatOf('lender-1'), vote: 'for' as const },
    { seat: seatOf('lender-2'), vote: 'for' as const },
    { seat: seatOf('borrower-1'), vote: 'against' as const },
  ]
  const lost = votes.map(ballot => ({ ...ballot, vote: 'against' as const }))
  assert.deepEqual(reasonsOf(await recordRecommendation(await secretary(), { ...asked, votes: lost })), ['not-carried'])
  const text = 'that kites are lent from April to October'
  const dissent = [{ seat: seatOf('borrower-1'), text: 'March is kite month.' }]
  const decided = got(await recordRecommendation(await secretary(), { ...asked, text, votes, dissent }))
  assert.equal(decided.record.reference, 'TC-001/D2')
  assert.equal(
    decided.content.count?.explanation,
    'Carried: 2 for, 1 against, 2 not voting (more for than against needed).',
  )
  assert.match(decided.content.quorum, /^Quorate: 5 of 6 seats present/)
  const page = await visit(world, '/decisions/TC-001/D2')
  assert.match(page.text, /What the paper recommended/)
  assert.deepEqual(page.table('How each seat voted').slice(1), [
    ['Lender Member 1', 'For'],
    ['Lender Member 2', 'For'],
    ['Borrower Member 1', 'Against'],
  ])
  assert.match(page.text, /Borrower Member 1 dissented\. March is kite month\./)
})

test('a tie is settled by the chair’s casting vote', async () => {
  const votes = [
    { seat: seatOf('lender-1'), vote: 'for' as const },
    { seat: seatOf('borrower-1'), vote: 'against' as const },
  ]
  const asked = { item, verb: 'approve', text: 'the colour of the kites', votes }
  assert.deepEqual(reasonsOf(await recordDecision(await secretary(), asked)), ['not-carried'])
  const decided = got(await recordDecision(await secretary(), { ...asked, castingVote: 'for' }))
  assert.match(decided.content.count?.explanation ?? '', /settled by the Chair’s casting vote/)
})

test('without a quorum nothing is decided that needs one, but it may be noted, and the chair may decide alone', async () => {
  const away = ['lender2', 'borrower1', 'repairer'] as const
  for (const key of away) await leave(world, meeting, key)
  await turnTo(world, item)
  assert.match((await visit(world, RECORDING, 'secretary')).text, /Not quorate/)
  const resolved = await recordDecision(await secretary(), { item, verb: 'resolve', text: 'to go on' })
  assert.deepEqual(reasonsOf(resolved), ['not-quorate'])
  assert.match(resolved.ok ? '' : (resolved.refusals[0]?.says ?? ''), /Without a quorum there is only NOTED\./)
  const noted = got(await recordDecision(await secretary(), { item, verb: 'note', text: 'that members had to leave' }))
  assert.match(noted.content.quorum, /^Not quorate/)
  const alone = got(
    await recordDecision(await secretary(), { item, verb: 'resolve', text: 'to write to the members', by: 'chair' }),
  )
  assert.match(
    (await visit(world, `/decisions/${alone.record.reference}`)).text,
    /The Chair RESOLVED to write to the members\./,
  )
  for (const key of away) await comeBack(world, meeting, key)
})

test('only those record decisions whom the rules name', async () => {
  const refused = await recordDecision(await contextAs(world, 'lender1'), { item, verb: 'note', text: 'x' })
  assert.deepEqual(reasonsOf(refused), ['not-by-you'])
  assert.equal((await visit(world, RECORDING, 'lender1')).$('form[action$="/decisions"]').length, 0)
  const sent = await send(world, RECORDING, { verb: 'note', text: 'x', _key: 'somebody-else-1' }, 'lender1')
  assert.equal(sent.status, 422)
  // Nobody is not the system, which is nobody too.
  const nobody = await send(world, RECORDING, { verb: 'note', text: 'x', _key: 'nobody-at-all-1' })
  assert.equal(nobody.status, 403)
  assert.match(nobody.text, /Sign in first/)
})

test('a draft is for the secretariat and the chair, has no number, and can be withdrawn or recorded', async () => {
  const draft = got(await draftDecision(await secretary(), { item, verb: 'note', text: 'a draft' }))
  assert.match(draft.record.reference, /^draft-/)
  assert.match((await visit(world, RECORDING, 'secretary')).text, /Draft The Council NOTED a draft\./)
  assert.match((await visit(world, RECORDING, 'chair')).text, /NOTED a draft/)
  assert.doesNotMatch((await visit(world, RECORDING, 'lender1')).text, /a draft/)
  assert.doesNotMatch((await visit(world, RECORDING)).text, /a draft/)
  const other = got(await draftDecision(await secretary(), { item, verb: 'note', text: 'another' }))
  got(await withdrawDecision(await secretary(), { decision: other.record.id }))
  assert.deepEqual(reasonsOf(await withdrawDecision(await secretary(), { decision: other.record.id })), [
    'not-in-this-state',
  ])
  const recorded = got(
    await recordDecision(await secretary(), { item, verb: 'note', text: 'no draft any more', draft: draft.record.id }),
  )
  assert.equal(recorded.record.id, draft.record.id)
  assert.match((await visit(world, RECORDING)).text, /NOTED no draft any more/)
})

test('what has been recorded is not withdrawn', async () => {
  assert.deepEqual(reasonsOf(await withdrawDecision(await secretary(), { decision: 'TC-001/D1' })), [
    'not-in-this-state',
  ])
})

test('a decision is corrected by an act of its own, with a reason, and history shows both', async () => {
  const address = '/decisions/TC-001/D1'
  const page = await visit(world, address, 'secretary')
  const version = page.$('#correction input[name="_version"]').attr('value') ?? ''
  const form = { verb: 'note', text: 'how many kites were lost', _version: version }
  const without = await send(world, `${address}/correction`, { ...form, reason: '', _key: 'correction-1' }, 'secretary')
  assert.equal(without.status, 422)
  assert.deepEqual(without.problems, ['Say why the decision is corrected. The reason stays beside it.'])
  assert.match(String(without.$('#correction textarea').val()), /how many kites were lost/)
  const fields = { ...form, reason: 'Lost, not broken.', _key: 'correction-2' }
  assert.equal((await send(world, `${address}/correction`, fields, 'secretary')).status, 303)
  const after = await visit(world, address)
  assert.match(after.text, /The Council NOTED how many kites were lost\./)
  assert.match(after.text, /Corrected on 3 January 2017: Lost, not broken\./)
  assert.match(after.text, /corrected the decision/)
  // Somebody who still has the old page does not overwrite it.
  const stale = await send(
    world,
    `${address}/correction`,
    { ...fields, text: 'other', _key: 'correction-3' },
    'secretary',
  )
  assert.equal(stale.status, 422)
  assert.match(stale.text, /As it stands now/)
})

test('asked as at a day before, the decision reads as it did then', async () => {
  world.clock.now = '2017-01-05T10:00:00.000Z'
  got(
    await correctDecision(await secretary(), {
      decision: 'TC-001/D1',
      verb: 'note',
      text: 'how many kites flew away',
      reason: 'They flew.',
    }),
  )
  assert.match((await visit(world, '/decisions/TC-001/D1')).text, /NOTED how many kites flew away/)
  const then = await visit(world, '/decisions/TC-001/D1?as-at=2017-01-03')
  assert.match(then.text, /NOTED how many kites were lost/)
  assert.doesNotMatch(then.text, /flew/)
  assert.equal((await visit(world, '/decisions/TC-001/D1?as-at=2017-01-01')).status, 404)
  world.clock.now = SESSION
})

test('the register finds decisions by verb, meeting, day and body, and gives them to machines', async () => {
  type Found = { decisions: { reference: string; word: string }[] }
  const find = async (query: string) => (await readData<Found>(world, `/decisions?${query}`)).decisions
  assert.ok((await find('')).length >= 5)
  assert.ok((await find('verb=approve')).every(({ word }) => word === 'APPROVED'))
  assert.equal((await find('verb=approve')).length, 2)
  assert.equal((await find('meeting=TC-002')).length, 0)
  assert.equal((await find('from=2017-01-04')).length, 0)
  assert.equal((await find('until=2017-01-03&body=council&meeting=TC-001')).length, (await find('')).length)
  assert.equal((await find('as-at=2017-01-02')).length, 0)
})
