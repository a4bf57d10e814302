import { capital } from '../../../kit/capital.ts'
import type { Classification } from '../../../kit/classification.ts'
import { checkActor } from '../../../kit/pack/actor.ts'
import { type Edition, getLifecycle } from '../../../kit/pack/pack.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { personGroup } from '../../../shell/ledger/audience.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, editionOf, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { rolesOn } from '../../bodies/door.ts'
import { type MeetingParts, recusedFrom, takeParts } from '../../meetings/door.ts'
import { begunMinutes, type Minutes, minutesReference } from '../minutes.ts'
import { checkMinutesGuards } from '../minutes-guards.ts'
import { classOfClosed } from '../place-on-sheet.ts'
import { readersOfMinutes } from './readers-of-minutes.ts'

export type MinutesDraft = Readonly<{
  /** The reference of the meeting. */
  meeting: string
}>

/** Begins the minutes of a meeting that has been closed, and the closed ones beside them if something is kept apart. All they say is there already. */
export async function draftMinutes(context: ActContext, { meeting }: MinutesDraft): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const parts = await takeParts(tx, meeting)
    if (parts === undefined) return refused({ reason: 'no-such-meeting', says: 'There is no such meeting.' })
    const { record } = parts.meeting
    const edition = editionOf(tx, record)
    const lifecycle = getLifecycle(edition, 'minutes')
    const row = lifecycle.rows.find(({ act, from }) => act === 'draft-minutes' && from.length === 0)
    if (row === undefined)
      return refused({ reason: 'not-provided', says: 'The rules in force do not provide for this.' })
    const before = await take<Minutes>(tx, { kind: 'minutes', reference: minutesReference(meeting, false) })
    const possible = allOf(
      checkActor(edition, row, await rolesOn(tx, record.body ?? '')),
      checkMinutesGuards(row, { isMeetingClosed: parts.meeting.content.closedAt !== null }),
      require(before === undefined, { reason: 'drafted-before', says: 'The minutes have been drafted already.' }),
    )
    if (!possible.ok) return possible
    await begin(tx, parts, edition, row.to, { twin: false, classification: record.classification })
    const closed = classOfClosed(parts, record.classification)
    if (closed !== undefined) await begin(tx, parts, edition, row.to, { twin: true, classification: closed })
    return granted(meeting)
  })
}

async function begin(
  tx: Transaction,
  parts: MeetingParts,
  edition: Edition,
  state: string,
  { twin, classification }: Readonly<{ twin: boolean; classification: Classification }>,
): Promise<void> {
  const { record, content } = parts.meeting
  const what = twin ? capital(edition.words.confidentialMinutes) : 'Minutes'
  await keep<Minutes>(tx, {
    kind: 'minutes',
    reference: minutesReference(record.reference, twin),
    title: `${what} of ${record.title}`,
    state,
    classification,
    content: begunMinutes({ meeting: record.reference, twin, dueOn: content.dates.minutesDue.date }, tx.at),
    body: content.body,
    parent: record.id,
    onDate: record.onDate ?? undefined,
    position: twin ? 2 : 1,
    readers: readersOfMinutes(edition, content.body, classification, state),
    excluded: twin ? recusedAnywhere(parts).map(personGroup) : [],
    edition: record.edition,
    verb: 'minutes-drafted',
  })
}

/** Whoever has withdrawn from one confidential item does not see the record in which it stands. */
function recusedAnywhere(parts: MeetingParts): readonly string[] {
  const confidential = parts.items.filter(({ content }) => content.twin !== null)
  return [...new Set(confidential.flatMap(({ content }) => recusedFrom(parts, content.number ?? 0)))]
}
