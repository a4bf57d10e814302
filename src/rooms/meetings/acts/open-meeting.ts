import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { AskedOfMeeting } from '../asked-of-meeting.ts'
import type { Roll } from '../roll.ts'
import { takeRoll } from './take-roll.ts'
import { takeStep } from './take-step.ts'

/** Opens the meeting, if its table allows: as a rule, if enough are there. Who is there may from now on be known by whoever may know of the meeting. */
export async function openMeeting(context: ActContext, { meeting, version }: AskedOfMeeting): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeStep(tx, meeting, 'open-meeting', { version })
    if (!taken.ok) return taken
    const roll = await takeRoll(tx, taken.value.before)
    const { classification } = taken.value.meeting.record
    await change<Roll>(tx, roll, { verb: 'roll-published', classification })
    return granted(meeting)
  })
}
