import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { AskedOfMeeting } from '../asked-of-meeting.ts'
import { isUnfinished, type Item } from '../item.ts'
import { takeStep } from './take-step.ts'

/** Closes the meeting. Items that came to something and were left open are concluded with it. */
export async function closeMeeting(
  context: ActContext,
  { meeting, version }: AskedOfMeeting,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeStep(tx, meeting, 'close-meeting', { version })
    if (!taken.ok) return taken
    const left = taken.value.before.items.filter(({ record }) => isUnfinished(record.state))
    for (const item of left) {
      const content = { ...item.content, openedAt: item.content.openedAt ?? tx.at, closedAt: tx.at }
      await change<Item>(tx, item, { verb: 'item-concluded', state: 'concluded', content })
    }
    return granted(meeting)
  })
}
