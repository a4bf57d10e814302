import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { approveInHand } from './approve-in-hand.ts'
import { checkApproval } from './check-approval.ts'
import { takeMinutes } from './take-minutes.ts'

export type MinutesApproval = Readonly<{
  /** The reference of the meeting. */
  meeting: string
  /** The reference of the decision, or of the written decision, by which the body approved them. */
  authority: string
  /** The version of the minutes that the form was made from. */
  version?: number | undefined
}>

/** Records that the body has approved the minutes of a meeting. */
export async function approveMinutes(
  context: ActContext,
  { meeting, authority, version }: MinutesApproval,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeMinutes(tx, meeting, 'approve-minutes', { version })
    if (!taken.ok) return taken
    const approval = await checkApproval(tx, taken.value.open.record, authority.trim())
    const approved = await approveInHand(tx, taken.value, approval)
    return approved.ok ? granted(meeting) : approved
  })
}
