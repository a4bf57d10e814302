import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { contextAs, got, personOf } from '../../../test/world-council.ts'
import { callTheRoll, concludeAll, MEETING_DAY, openMeetingWorld, QUORUM } from '../../../test/world-meeting.ts'
import { readData, send, visit } from '../../../test/world-visit.ts'
import { callMeeting, closeMeeting, issuePapers, openMeeting } from './door.ts'

const world = await openMeetingWorld()
after(world.close)

/** Holds a meeting to which a quorum comes, and Borrower Member 2 does not. */
async function hold(meeting: string, at: string): Promise<void> {
  const held = Object.assign(world, { meeting })
  got(await issuePapers(await contextAs(world, 'secretary'), { meeting }))
  world.clock.now = at
  await callTheRoll(world, meeting, QUORUM)
  got(await openMeeting(await contextAs(world, 'secretary'), { meeting }))
  await concludeAll(held)
  got(await closeMeeting(await contextAs(world, 'secretary'), { meeting }))
}

type SeatPage = Readonly<{
  holders: readonly Readonly<{ until: string | null }>[]
  history: readonly Readonly<{ says: string }>[]
}>
const SEAT = '/bodies/council/seats/borrower-2'
const ending = () => ({
  person: personOf(world, 'borrower2'),
  ground: 'absence',
  reason: 'Two meetings missed.',
  'until-day': '10',
  'until-month': '1',
  'until-year': '2017',
})

test('one meeting missed is not yet a ground, and nothing is said of it', async () => {
  await hold(world.meeting, MEETING_DAY)
  world.clock.now = '2016-12-07T09:00:00.000Z'
  assert.doesNotMatch((await visit(world, '/bodies/council', 'secretary')).text, /Vacant by absence/)
  const early = await send(world, `${SEAT}/ending`, ending(), 'secretary')
  assert.match(early.problems.join(), /after 2 meetings running with nobody standing in\. Missed so far: TC/)
})

test('a seat that was missed twice running is shown to be noted, with its clause, and stays held until it is', async () => {
  const meeting = got(await callMeeting(await contextAs(world, 'secretary'), { body: 'council', date: '2017-01-03' }))
  await hold(meeting, '2017-01-03T14:00:00.000Z')
  world.clock.now = '2017-01-04T09:00:00.000Z'
  const page = await visit(world, '/bodies/council', 'secretary')
  assert.match(page.text, /Note that the seat “Borrower Member 2” is vacant: nobody came to TC/)
  assert.match(page.text, /2 meetings running missed, with nobody standing in\. 4\.8/)
  assert.match((await visit(world, '/', 'secretary')).text, /“Borrower Member 2” is vacant by absence/)
  assert.doesNotMatch((await visit(world, '/bodies/council', 'lender1')).text, /Vacant by absence/)
  assert.doesNotMatch((await visit(world, '/bodies/council')).text, /Vacant by absence/)
  assert.equal((await readData<SeatPage>(world, SEAT)).holders[0]?.until, null)
})

test('noting it ends the membership on its day, on the ground and by the clause of the rule', async () => {
  const form = await visit(world, `${SEAT}?ground=absence`, 'secretary')
  assert.equal(form.$('select[name=ground] option[selected]').first().attr('value'), 'absence')
  assert.equal((await send(world, `${SEAT}/ending`, ending(), 'secretary')).location, SEAT)
  const seat = await readData<SeatPage>(world, SEAT, 'secretary')
  assert.equal(seat.holders[0]?.until, '2017-01-10')
  assert.match(
    (await visit(world, SEAT, 'secretary')).text,
    /Reason: By absence: 2 meetings running missed, with nobody standing in\. Two meetings missed/,
  )
  assert.match((await visit(world, SEAT)).text, /10 January 2017, by absence/)
  assert.doesNotMatch(
    (await visit(world, '/bodies/council', 'secretary')).text,
    /Note that the seat “Borrower Member 2”/,
  )
})

test('a ground that the rules do not name is refused', async () => {
  const fields = { ...ending(), person: personOf(world, 'lender1'), ground: 'bankruptcy' }
  const refused = await send(world, '/bodies/council/seats/lender-1/ending', fields, 'secretary')
  assert.match(refused.problems.join(), /Choose one of the grounds/)
})
