import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Decision } from '../decision.ts'
import { checkStepOf, takePlace } from '../store-place.ts'
import { takeDecision } from './take-decision.ts'

export type Withdrawal = Readonly<{
  /** The identifier or the reference of the decision. */
  decision: string
  /** The version that the form was made from. */
  version?: number | undefined
}>

/** Takes back a draft. What has been recorded is not taken back: it is corrected, or decided anew. */
export async function withdrawDecision(context: ActContext, input: Withdrawal): Promise<Verdict<Kept<Decision>>> {
  return await perform(context, async tx => {
    const decision = await takeDecision(tx, input.decision)
    if (!decision.ok) return decision
    const current = checkVersion(decision.value.record, input.version)
    if (!current.ok) return current
    const place = await takePlace(tx, decision.value.content.item)
    if (!place.ok) return place
    const step = await checkStepOf(tx, place.value, 'withdraw-decision', decision.value.record.state)
    if (!step.ok) return step
    return granted(await change(tx, decision.value, { verb: 'decision-withdrawn', state: step.value.to }))
  })
}
