import { findBody, kindOfBody } from '../../../kit/pack/group-body.ts'
import { capital } from '../../../kit/capital.ts'
import { checkActor } from '../../../kit/pack/actor.ts'
import type { Body } from '../../../kit/pack/body.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import { formatReference } from '../../../kit/pack/reference-pattern.ts'
import { allOf, granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { rolesOn } from '../../bodies/door.ts'
import { fieldsOfMeeting, type MeetingCall, planMeeting, type PlannedMeeting } from '../calling.ts'
import type { Meeting } from '../meeting.ts'
import { classOfMeeting } from '../meeting-class.ts'
import { checkGuards } from '../meeting-guards.ts'
import { highestNumber, listMeetingsOf } from '../store-within.ts'
import { drawUpAgenda } from './draw-up-agenda.ts'
import { linkMeetings } from './link-meetings.ts'
import { notifySeats } from './notify-seats.ts'

/** Calls a meeting, with the agenda as far as it is known, and answers its reference. */
export async function callMeeting(context: ActContext, call: MeetingCall): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const body = findBody(tx.edition, call.body)
    if (body === undefined) return refused(NO_SUCH_BODY)
    // Two who call at once take turns here, so that no number and no day is given twice: also those who call for two groups of a kind.
    await take(tx, { kind: 'body', reference: kindOfBody(body.key) })
    if ((await take(tx, { kind: 'body', reference: body.key })) === undefined) return refused(NO_SUCH_BODY)
    const earlier = await listMeetingsOf(tx, body.key)
    const planned = planMeeting(tx.edition, context.pack.code, context.calendar, body, call, {
      today: tx.today,
      mayBePast: tx.actor.isSystem,
      earlier: earlier.map(({ content }) => content),
      number: call.number ?? (await highestNumber(tx, body.key)) + 1,
    })
    const allowed = await checkAllowed(tx, body, planned)
    if (!planned.ok) return planned
    if (!allowed.ok) return allowed
    const meeting = await keepMeeting(tx, body, planned.value)
    await drawUpAgenda(tx, meeting)
    await linkMeetings(tx, body.key)
    await notifySeats(tx, meeting, 'meeting-called')
    return granted(meeting.record.reference)
  })
}

const NO_SUCH_BODY = { reason: 'no-such-body', says: 'There is no such body. Choose one of the list.', field: 'body' }

async function checkAllowed(tx: Transaction, body: Body, planned: Verdict<PlannedMeeting>): Promise<Verdict> {
  const row = getLifecycle(tx.edition, 'meeting').rows.find(({ act }) => act === 'call-meeting')
  if (row === undefined || tx.actor.isSystem) return granted()
  const actor = checkActor(tx.edition, row, await rolesOn(tx, body.key))
  if (!planned.ok) return actor
  return allOf(
    actor,
    checkGuards(row, {
      today: tx.today,
      noticeDue: planned.value.content.dates.noticeDue,
      itemCount: 0,
      quorum: undefined,
      isChairThere: undefined,
      hasUndeclared: undefined,
      withoutOutcome: undefined,
      reason: undefined,
      holds: [],
    }),
  )
}

async function keepMeeting(tx: Transaction, body: Body, { date, content }: PlannedMeeting): Promise<Kept<Meeting>> {
  const { edition } = tx
  return await keep<Meeting>(tx, {
    kind: 'meeting',
    reference: formatReference(edition.references, 'meeting', fieldsOfMeeting(body, content.number, date)),
    title: `${capital(body.shortName)} ${edition.words.meeting} ${content.number}`,
    state: getLifecycle(edition, 'meeting').initial,
    classification: classOfMeeting(edition, body.key),
    content,
    body: body.key,
    onDate: date,
    words: `${body.name} ${content.place}`,
    verb: 'meeting-called',
  })
}
