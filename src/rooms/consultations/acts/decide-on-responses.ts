import { granted, require, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Consultation } from '../consultation.ts'
import { findDecision } from '../store-authority.ts'
import { publishAll } from '../store-publishing.ts'
import { takeConsultation } from '../store-taken.ts'

export const AFTER_WITHDRAWAL = ['publish', 'keep'] as const

export type DecisionOnResponses = Readonly<{
  consultation: string
  become: (typeof AFTER_WITHDRAWAL)[number]
  /** The recorded decision by which it is so, and why. */
  authority: string
  reason: string
  version?: number | undefined
}>

/** Says what becomes of the responses to a consultation that was withdrawn: published, or kept by those who have them. What was published stays so. */
export async function decideOnResponses(
  context: ActContext,
  input: DecisionOnResponses,
): Promise<Verdict<Kept<Consultation>>> {
  return await perform(context, async tx => {
    const taken = await takeConsultation(tx, input.consultation, 'decide-on-responses', input)
    if (!taken.ok) return taken
    const { kept, to } = taken.value
    const may = require(kept.content.afterWithdrawal?.isPublished !== true, {
      reason: 'published-already',
      says: 'The responses were published by an earlier decision, and stay so.',
    })
    if (!may.ok) return may
    const decision = await findDecision(tx, input.authority, kept.record.classification)
    if (!decision.ok) return decision
    const authority = decision.value.reference
    const isPublished = input.become === 'publish'
    const afterWithdrawal = { isPublished, authority, reason: input.reason.trim(), on: tx.today }
    if (isPublished) await publishAll(tx, kept, authority)
    const verb = isPublished ? 'withdrawn-responses-published' : 'withdrawn-responses-kept'
    const content = { ...kept.content, afterWithdrawal }
    return granted(await change(tx, kept, { verb, state: to, content, authority }))
  })
}
