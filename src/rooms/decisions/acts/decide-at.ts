import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { link } from '../../../shell/ledger/beside-record.ts'
import { change, keep } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { begunDecision, type DecidedEffect, type Decision, type SeatBallot } from '../decision.ts'
import { sentenceOf, titleOf } from '../sentence.ts'
import { listDecisions, nextPosition, saveSeatVotes } from '../store.ts'
import { applyEffects, type Effect, type TakenEffect, takeEffects } from '../store-effects.ts'
import { type Judged, judgeDecision } from './judge-decision.ts'
import { excludedFrom, giveDecisionReference, itemInWords, type Place } from '../store-place.ts'

export type NewDecision = Readonly<{
  /** The identifier of the item, or of the confidential item. */
  item: string
  /** The key of a decision verb. */
  verb: string
  text: string
  by?: Decision['by'] | undefined
  /** The identifier of the record that it is about. */
  subject?: string | undefined
  outcome?: string | undefined
  /** What the outcome asks for. */
  date?: string | undefined
  reason?: string | undefined
  categories?: readonly string[] | undefined
  /** Further records that it is about, or that it changes. */
  effects?: readonly Effect[] | undefined
  votes?: readonly SeatBallot[] | undefined
  /** The chair’s casting vote, used only on a tie. */
  castingVote?: 'for' | 'against' | undefined
  dissent?: Decision['dissent'] | undefined
  abstained?: readonly string[] | undefined
  /** Persons who are not to see it, besides those who are recused from the item. */
  exclude?: readonly string[] | undefined
  /** The identifier of the draft that this was. */
  draft?: string | undefined
}>

/** Decides at a place that the act has taken: judges, keeps the decision, and carries out what follows from it. */
export async function decideAt(
  tx: Transaction,
  place: Place,
  input: NewDecision,
  recommended: Decision['recommended'],
): Promise<Verdict<Kept<Decision>>> {
  const by = input.by ?? 'body'
  const cast = {
    votes: input.votes ?? null,
    castingVote: input.castingVote,
    dissent: input.dissent ?? [],
    abstained: input.abstained ?? [],
  }
  const judged = await judgeDecision(tx, place, { verb: input.verb, text: input.text, by, cast })
  if (!judged.ok) return judged
  const effects = await takeEffects(tx, effectsOf(input), place.parent)
  if (!effects.ok) return effects
  const draft = await findDraft(tx, place, input.draft)
  if (!draft.ok) return draft
  const content = {
    ...begunDecision(
      { meeting: place.meeting.record.reference, item: place.parent.id },
      { verb: input.verb, text: input.text, by },
      draft.value?.content.position ?? (await nextPosition(tx, place.parent.id)),
    ),
    recommended: recommended ?? draft.value?.content.recommended ?? null,
    ...toldEffects(effects.value),
    votes: cast.votes,
    dissent: cast.dissent,
    abstained: cast.abstained,
    count: judged.value.count,
    quorum: judged.value.quorum.explanation,
    wasQuorate: judged.value.quorum.isQuorate,
  }
  const decision = await keepRecorded(tx, place, content, input, judged.value, draft.value)
  const applied = await applyEffects(tx, effects.value, {
    decision: decision.record,
    authority: `${decision.record.reference} (${itemInWords(place.meeting, place)})`,
    decidedOn: tx.today,
    isUnanimous: isUnanimous(decision.content),
  })
  return applied.ok ? granted(decision) : applied
}

function isUnanimous({ count, dissent }: Decision): boolean {
  return (count?.against ?? 0) === 0 && dissent.length === 0
}

async function findDraft(
  tx: Transaction,
  { parent }: Place,
  id: string | undefined,
): Promise<Verdict<Kept<Decision> | undefined>> {
  if (id === undefined) return granted(undefined)
  const draft = (await listDecisions(tx, [parent.id])).find(
    ({ record }) => record.id === id && record.state === 'draft',
  )
  return draft === undefined
    ? refused({ reason: 'no-such-draft', says: 'This draft has been recorded or withdrawn. Load the page again.' })
    : granted(draft)
}

async function keepRecorded(
  tx: Transaction,
  place: Place,
  content: Decision,
  input: NewDecision,
  { verb }: Judged,
  draft: Kept<Decision> | undefined,
): Promise<Kept<Decision>> {
  const { meeting, parent, edition, body } = place
  const same = {
    reference: await giveDecisionReference(tx, place),
    title: titleOf(edition, body.key, content),
    state: 'recorded',
    classification: parent.classification,
    content,
    onDate: tx.today,
    position: content.position,
    excluded: excludedFrom(place, input.exclude),
    words: `${sentenceOf(edition, body.key, content)} ${verb.minuteWord}`,
    verb: 'decision-recorded',
    authority: itemInWords(meeting, place),
  }
  const decision =
    draft === undefined
      ? await keep<Decision>(tx, {
          ...same,
          kind: 'decision',
          body: body.key,
          parent: parent.id,
          edition: edition.from,
        })
      : await change<Decision>(tx, draft, same)
  if (content.recommended !== null) await link(tx, decision.record.id, content.recommended.paper, 'answers')
  await saveSeatVotes(tx, decision.record.id, content.votes ?? [])
  return decision
}

/** One, or several with the first one alone named. */
function effectsOf({ subject, effects = [], ...rest }: Partial<NewDecision>): readonly Effect[] {
  const { outcome, date, reason, categories } = rest
  const first = subject === undefined ? [] : [{ subject, outcome, date, reason, categories }]
  return [...first, ...effects.filter(effect => effect.subject !== subject)]
}

function toldEffects(taken: readonly TakenEffect[]): Pick<Decision, 'subject' | 'outcome' | 'effects'> {
  const effects = taken.map(({ subject, does }): DecidedEffect => ({ subject, outcome: does?.key ?? null }))
  return { subject: effects[0]?.subject ?? null, outcome: effects[0]?.outcome ?? null, effects }
}
