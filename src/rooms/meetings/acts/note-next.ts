import { change } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { isOver, type Meeting } from '../meeting.ts'

/** Says on the meeting before this one, if it is not over, which is the next. */
export async function noteNext(
  tx: Transaction,
  meeting: Kept<Meeting>,
  others: readonly Kept<Meeting>[],
): Promise<void> {
  const before = others
    .filter(({ record, content }) => record.id !== meeting.record.id && content.startsAt < meeting.content.startsAt)
    .sort((a, b) => (a.content.startsAt < b.content.startsAt ? 1 : -1))
    .find(({ content }) => content.cancelled === null)
  if (before === undefined || isOver(before.content)) return
  const { reference } = meeting.record
  const taken = await take<Meeting>(tx, { id: before.record.id })
  if (taken === undefined || taken.content.next === reference) return
  await change<Meeting>(tx, taken, { verb: 'next-meeting-noted', content: { ...taken.content, next: reference } })
}
