import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { DecidedBy } from '../../../shell/ledger/outcome.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import type { Minutes } from '../minutes.ts'
import { approveInHand } from './approve-in-hand.ts'
import { checkApproval } from './check-approval.ts'
import { takeMinutes } from './take-minutes.ts'

/** Approves minutes as what a decision does to them, in its transaction. */
export async function approveByDecision(
  minutes: Kept<Minutes>,
  { decision }: DecidedBy,
  tx: Transaction,
): Promise<Verdict<SpineRecord>> {
  // Whoever records the decisions of the body was asked whether they may.
  const taken = await takeMinutes(tx, minutes.content.meeting, 'approve-minutes', { isActorKnown: true })
  if (!taken.ok) return taken
  const approval = await checkApproval(tx, taken.value.open.record, decision.reference)
  const approved = await approveInHand(tx, taken.value, approval)
  return approved.ok ? granted(approved.value.open.record) : approved
}
