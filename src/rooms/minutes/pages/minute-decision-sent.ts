import type { NewDecision } from '../../decisions/door.ts'
import { type DecisionSent, effectsSent, listOf, votesSent } from './minute-fields.ts'
import { votersAt } from './minute-voters.ts'
import { aboutByDefault, type MinuteView } from './minute-view.ts'

/**
 * What a form of this page, or a single press, says of a decision.
 *
 * In English:
 * - a press without a form is about all that the item is about, and changes none of it;
 * - where the votes of a verb are recorded, such a press records every seat that is there as for, as the page says beside it;
 * - votes that a form shows are recorded only for such a verb, or if that was ticked, and never where the chair alone decides.
 */
export function decisionSent(view: MinuteView, sent: DecisionSent): Omit<NewDecision, 'text'> {
  const { dissentSeat, dissentText = '', castingVote, by = 'body' } = sent
  const verb = view.edition.decisionVerbs.find(({ key }) => key === sent.verb)
  const hasVotes = by === 'body' && (verb?.recordsVotes === true || sent.recordsVotes !== undefined)
  const effects = sent.effects === undefined ? aboutByDefault(view).map(subject => ({ subject })) : effectsSent(sent)
  return {
    item: view.own.id,
    verb: sent.verb,
    by,
    effects,
    votes: hasVotes ? (sent.votes === undefined ? allFor(view) : votesSent(sent)) : undefined,
    castingVote,
    dissent: dissentSeat === undefined ? [] : [{ seat: dissentSeat, text: dissentText }],
    abstained: listOf(sent.abstained),
  }
}

function allFor(view: MinuteView) {
  const voting = votersAt(view).filter(({ hasVote }) => hasVote)
  return voting.map(({ seat }) => ({ seat, vote: 'for' as const }))
}
