import { allOf, granted, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { stepMeeting } from '../../meetings/door.ts'
import { type Approval, withApproval } from '../minutes.ts'
import { checkMinutesGuards } from '../minutes-guards.ts'
import { gatherMinutesFacts } from './gather-minutes-facts.ts'
import { type Moved, moveMinutes } from './move-minutes.ts'
import type { MinutesInHand } from './take-minutes.ts'

/** Makes minutes the record of the meeting under the authority of a decision, the closed ones with the open ones, and the meeting with both. */
export async function approveInHand(
  tx: Transaction,
  hand: MinutesInHand,
  approval: Verdict<Approval>,
): Promise<Verdict<Moved>> {
  const facts = await gatherMinutesFacts(tx, hand)
  const isGuarded = hand.step.row.guards.includes('approved-by-the-body')
  const judged = approval.ok ? granted() : approval
  const guards = checkMinutesGuards(hand.step.row, { ...facts, approval: judged })
  const possible = isGuarded ? guards : allOf(guards, judged)
  if (!possible.ok) return possible
  if (!approval.ok) return approval
  const { authority } = approval.value
  const moved = await moveMinutes(tx, hand, {
    verb: 'minutes-approved',
    authority,
    content: minutes => withApproval(minutes, approval.value, tx.at),
  })
  const told = { authority, isActorKnown: true }
  const stepped = await stepMeeting(tx, moved.open.content.meeting, 'approve-minutes', told)
  return stepped.ok ? granted(moved) : stepped
}
