import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openDecisionsWorld, reasonsOf } from '../../../test/world-decisions.ts'
import { contextAs, got } from '../../../test/world-council.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { adjournMeeting, closeMeeting } from '../meetings/door.ts'
import { enterParty } from '../parties/door.ts'
import { answerWrittenDecision } from './acts/answer-written-decision.ts'
import { closeWrittenDecision } from './acts/close-written-decision.ts'
import { openWrittenDecision } from './acts/open-written-decision.ts'
import { recordDecision } from './acts/record-decision.ts'

const world = await openDecisionsWorld()
after(world.close)
const { meeting, item, number } = world
const secretary = async () => await contextAs(world, 'secretary')
const club = got(
  await enterParty(await secretary(), {
    name: 'Kite Club',
    categories: [{ category: 'lender', from: '2016-12-01' }],
    admittedOn: '2016-12-20',
  }),
)

async function admission() {
  return (await readData<{ admission: { noted: string | null } }>(world, '/parties/kite-club', 'secretary')).admission
}

test('what a decision does to its subject is done with it, under its authority', async () => {
  const fields = {
    verb: 'note',
    text: 'that the Kite Club has joined',
    reference: 'kite-club',
    outcome: 'note-admission',
    _key: 'effect-one',
  }
  const sent = await send(world, `/meetings/${meeting}/items/${number}/decisions`, fields, 'secretary')
  assert.equal(sent.status, 303)
  assert.notEqual((await admission()).noted, null)
  const party = await visit(world, '/parties/kite-club', 'secretary')
  assert.match(party.text, /TC-001\/D1 \(TC-001, item 4\)/)
  assert.match(party.text, /The Council NOTED that the Kite Club has joined/)
  assert.match((await visit(world, '/decisions/TC-001/D1')).text, /Kite Club/)
})

test('an outcome that the subject does not allow is refused, and nothing of the decision stands', async () => {
  const asked = { item, verb: 'note', text: 'it again', subject: club.id, outcome: 'note-admission' }
  const verdict = await recordDecision(await secretary(), asked)
  assert.equal(verdict.ok, false)
  assert.equal((await visit(world, '/decisions/TC-001/D2')).status, 404)
  assert.deepEqual(reasonsOf(await recordDecision(await secretary(), { ...asked, outcome: 'approve-everything' })), [
    'no-such-outcome',
  ])
  // The number that it would have had is the next one’s.
  const next = got(await recordDecision(await secretary(), { ...asked, outcome: undefined, subject: undefined }))
  assert.equal(next.record.reference, 'TC-001/D2')
})

test('a subject that is not open to whoever records does not exist', async () => {
  const fields = { verb: 'note', text: 'it', reference: 'no-such-thing', _key: 'effect-two' }
  const sent = await send(world, `/meetings/${meeting}/items/${number}/decisions`, fields, 'secretary')
  assert.equal(sent.status, 422)
  assert.match(sent.problems[0] ?? '', /Nothing that is open to you has the reference “no-such-thing”/)
  assert.equal(sent.$('textarea[name="text"]').val(), 'it')
})

test('what was decided in writing is carried out at once, and reported to the next meeting', async () => {
  const join = {
    name: 'Glue Guild',
    categories: [{ category: 'repairer', from: '2016-12-01' }],
    admittedOn: '2016-12-20',
  }
  const guild = got(await enterParty(await secretary(), join))
  const written = got(
    await openWrittenDecision(await secretary(), {
      body: 'council',
      question: 'The admission of the Glue Guild',
      verb: 'note',
      subject: guild.id,
      outcome: 'note-admission',
    }),
  )
  assert.equal(written.record.classification, 'white')
  const { reference } = written.record
  for (const key of ['lender1', 'lender2', 'borrower1'] as const) {
    got(await answerWrittenDecision(await contextAs(world, key), { written: reference, vote: 'for' }))
  }
  const closed = got(await closeWrittenDecision(await secretary(), { written: reference }))
  assert.equal(closed.content.outcomeRefused, null)
  const party = await visit(world, '/parties/glue-guild', 'secretary')
  assert.match(party.text, new RegExp(`${reference} \\(decided in writing\\)`))
  const address = `/decisions/written/${reference}`
  const wrong = await send(world, `${address}/report`, { meeting: 'TC-099', _key: 'report-one' }, 'secretary')
  assert.equal(wrong.status, 422)
  const told = {
    verb: 'note',
    text: 'what was decided in writing',
    reference,
    outcome: 'report-written-decision',
    _key: 'report-two',
  }
  assert.equal((await send(world, `/meetings/${meeting}/items/${number}/decisions`, told, 'secretary')).status, 303)
  assert.match((await visit(world, address, 'secretary')).text, /Carried, reported to TC-001/)
})

test('an outcome that has become impossible does not keep a question open', async () => {
  const twice = { body: 'council', question: 'The Kite Club once more', verb: 'note', subject: club.id }
  const asked = await openWrittenDecision(await secretary(), { ...twice, outcome: 'note-admission' })
  assert.equal(asked.ok, false)
  const party = {
    name: 'Ball Bank',
    categories: [{ category: 'lender', from: '2016-12-01' }],
    admittedOn: '2016-12-20',
  }
  const bank = got(await enterParty(await secretary(), party))
  const written = got(
    await openWrittenDecision(await secretary(), {
      body: 'council',
      question: 'The admission of the Ball Bank',
      verb: 'note',
      subject: bank.id,
      outcome: 'note-admission',
    }),
  ).record.reference
  got(
    await recordDecision(await secretary(), {
      item,
      verb: 'note',
      text: 'it',
      subject: bank.id,
      outcome: 'note-admission',
    }),
  )
  for (const key of ['lender1', 'lender2', 'borrower1'] as const) {
    got(await answerWrittenDecision(await contextAs(world, key), { written, vote: 'for' }))
  }
  const closed = got(await closeWrittenDecision(await secretary(), { written }))
  assert.equal(closed.record.state, 'closed')
  assert.notEqual(closed.content.outcomeRefused, null)
  assert.match(
    (await visit(world, `/decisions/written/${written}`, 'secretary')).text,
    /What was to follow could not be carried out/,
  )
})

test('an item at which something was decided has come to something when the meeting is to close', async () => {
  const closing = await closeMeeting(await secretary(), { meeting })
  const said = closing.ok ? '' : closing.refusals.map(({ says }) => says).join(' ')
  // Kites in winter is item 4; the closed item, of which only the confidential part waits, is item 9.
  assert.equal(number, 4)
  assert.match(said, /^8 items have come to nothing yet: 1 to 3 and 5 to 9\./)
})

test('while the meeting is adjourned nothing is decided', async () => {
  got(await adjournMeeting(await secretary(), { meeting, reason: 'Lunch.' }))
  const verdict = await recordDecision(await secretary(), { item, verb: 'note', text: 'x' })
  assert.deepEqual(reasonsOf(verdict), ['meeting-not-open'])
})
