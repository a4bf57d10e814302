import { change } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { isOver, type Meeting } from '../meeting.ts'
import { nextMeetingsOf } from '../next-meeting.ts'
import { listMeetingsOf } from '../store-within.ts'

/** Says on each meeting of a body that is not over which is the next, after one was called, moved or cancelled. */
export async function linkMeetings(tx: Transaction, body: string): Promise<void> {
  const meetings = await listMeetingsOf(tx, body)
  const entries = meetings.map(({ record, content }) => ({ id: record.id, reference: record.reference, content }))
  for (const { id, next } of nextMeetingsOf(entries)) {
    const meeting = await take<Meeting>(tx, { id })
    if (meeting === undefined || isOver(meeting.content) || meeting.content.next === next) continue
    await change<Meeting>(tx, meeting, { verb: 'next-meeting-noted', content: { ...meeting.content, next } })
  }
}
