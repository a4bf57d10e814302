import type { DecisionVerb } from '../../kit/pack/decision-verb.ts'
import { getVerb, type Edition } from '../../kit/pack/pack.ts'
import { allOf, granted, refused, require, type Verdict } from '../../kit/verdict.ts'
import type { Decision } from './decision.ts'

const LONGEST = 8000

/** Has it a verb of the edition, and does it say something? */
export function checkWording(edition: Edition, verb: string, text: string): Verdict<DecisionVerb> {
  const known = edition.decisionVerbs.find(({ key }) => key === verb)
  const verdict = allOf(
    require(known !== undefined, {
      reason: 'no-such-verb',
      says: `Choose what was decided: ${edition.decisionVerbs.map(({ minuteWord }) => minuteWord).join(', ')}.`,
      field: 'verb',
    }),
    require(text.trim() !== '', {
      reason: 'text-missing',
      says: 'Say what was decided, in the words of the minutes.',
      field: 'text',
    }),
    require(text.length <= LONGEST, {
      reason: 'too-long',
      says: `Shorten the decision to ${LONGEST} characters; it has ${text.length}.`,
      field: 'text',
    }),
  )
  if (!verdict.ok) return verdict
  return known === undefined ? refused() : granted(known)
}

/**
 * May a recorded decision be put into these words?
 *
 * In English:
 * - a correction has a reason, and changes something;
 * - it does not make a decision of what was decided without a quorum;
 * - it does not take back what the decision did: that needs a decision of its own.
 */
export function checkCorrection(
  edition: Edition,
  decision: Decision,
  told: Readonly<{ verb: string; text: string; reason: string }>,
): Verdict {
  const wording = checkWording(edition, told.verb, told.text)
  const reasoned = require(told.reason.trim() !== '', {
    reason: 'reason-missing',
    says: 'Say why the decision is corrected. The reason stays beside it.',
    field: 'reason',
  })
  if (!wording.ok) return allOf(wording, reasoned)
  const isSame = told.verb === decision.verb && told.text.trim() === decision.text
  const isNowDeciding = wording.value.needsQuorum && !getVerb(edition, decision.verb).needsQuorum
  const hasEffect = decision.effects.some(({ outcome }) => outcome !== null)
  return allOf(
    reasoned,
    require(!isSame, {
      reason: 'nothing-corrected',
      says: 'The words are the same as before. Change them, or leave.',
      field: 'text',
    }),
    require(!isNowDeciding || decision.wasQuorate, {
      reason: 'not-quorate',
      says: `The meeting was not quorate when this was recorded, so it cannot become “${wording.value.minuteWord}”. ${decision.quorum}`,
      field: 'verb',
      ...(wording.value.clause === undefined ? {} : { clause: wording.value.clause }),
    }),
    require(told.verb === decision.verb || !(hasEffect || decision.votes !== null), {
      reason: 'has-taken-effect',
      says: 'This decision was voted on or has changed what it is about, so its verb stands. Record another decision instead.',
      field: 'verb',
    }),
  )
}
