import { getBody } from '../../../kit/pack/pack.ts'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, editionOf, perform } from '../../../shell/ledger/perform.ts'
import { noSuch } from '../absent.ts'
import type { AskedWithReason } from '../asked-of-meeting.ts'
import { planRescheduling, type Rescheduling } from '../rescheduling.ts'
import { listMeetingsOf } from '../store-within.ts'
import { linkMeetings } from './link-meetings.ts'
import { notifySeats } from './notify-seats.ts'
import { takeParts } from './take-parts.ts'
import { takeStep } from './take-step.ts'

/** Moves a meeting to another day, time or place, for a reason. The dates that follow from its day move with it. */
export async function rescheduleMeeting(
  context: ActContext,
  asked: AskedWithReason & Rescheduling,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const parts = await takeParts(tx, asked.meeting)
    if (parts === undefined) return noSuch('meeting')
    const { record, content } = parts.meeting
    const edition = editionOf(tx, record)
    const others = (await listMeetingsOf(tx, content.body)).filter(other => other.record.id !== record.id)
    const planned = planRescheduling(
      edition,
      context.pack.code,
      context.calendar,
      getBody(edition, content.body),
      asked,
      {
        today: tx.today,
        meeting: content,
        others: others.map(other => other.content),
        hasPapers: parts.items.some(item => item.content.papers.length > 0),
      },
    )
    const taken = await takeStep(tx, asked.meeting, 'reschedule-meeting', {
      reason: asked.reason,
      version: asked.version,
      ...(planned.ok ? { content: () => planned.value.content, onDate: planned.value.date } : {}),
    })
    if (!taken.ok) return taken
    if (!planned.ok) return planned
    await linkMeetings(tx, content.body)
    await notifySeats(tx, taken.value.meeting, 'meeting-rescheduled')
    return granted(asked.meeting)
  })
}
