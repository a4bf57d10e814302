import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { issuePapersOf } from '../../papers/door.ts'
import type { AskedOfMeeting } from '../asked-of-meeting.ts'
import { notifySeats } from './notify-seats.ts'
import { takeRoll } from './take-roll.ts'
import { takeStep } from './take-step.ts'

/** Issues the pack: every accepted paper, and the roll of those who are expected. From now on the numbers of the items stay. */
export async function issuePapers(context: ActContext, { meeting, version }: AskedOfMeeting): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeStep(tx, meeting, 'issue-papers', { version })
    if (!taken.ok) return taken
    const issued = await issuePapersOf(tx, meeting)
    if (!issued.ok) return issued
    await takeRoll(tx, { ...taken.value.before, meeting: taken.value.meeting })
    await notifySeats(tx, taken.value.meeting, 'papers-issued')
    return granted(meeting)
  })
}
