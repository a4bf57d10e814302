import { getBody } from '../../../kit/pack/pack.ts'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, editionOf, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Decision } from '../decision.ts'
import { sentenceOf, titleOf } from '../sentence.ts'
import { checkCorrection } from '../wording.ts'
import { takeDecision } from './take-decision.ts'
import { checkStepOf } from '../store-place.ts'

export type DecisionCorrection = Readonly<{
  /** The identifier or the reference of the decision. */
  decision: string
  verb: string
  text: string
  reason: string
  version?: number | undefined
}>

/** Puts a recorded decision into other words, for a reason. What it said before stays beside it. */
export async function correctDecision(
  context: ActContext,
  input: DecisionCorrection,
): Promise<Verdict<Kept<Decision>>> {
  return await perform(context, async tx => {
    const taken = await takeDecision(tx, input.decision)
    if (!taken.ok) return taken
    const { record, content } = taken.value
    const edition = editionOf(tx, record)
    const body = getBody(edition, record.body ?? '')
    const step = await checkStepOf(tx, { edition, body }, 'correct-decision', record.state)
    if (!step.ok) return step
    const version = checkVersion(record, input.version)
    if (!version.ok) return version
    const possible = checkCorrection(edition, content, input)
    if (!possible.ok) return possible
    const was = { verb: content.verb, text: content.text }
    const corrected: Decision = {
      ...content,
      verb: input.verb,
      text: input.text.trim(),
      corrections: [...content.corrections, { reason: input.reason.trim(), was, on: tx.today }],
    }
    const kept = await change(tx, taken.value, {
      verb: 'decision-corrected',
      state: step.value.to,
      content: corrected,
      title: titleOf(edition, body.key, corrected),
      words: sentenceOf(edition, body.key, corrected),
      input: { reason: input.reason.trim() },
    })
    return granted(kept)
  })
}
