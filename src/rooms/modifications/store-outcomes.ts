import { findBody } from '../../kit/pack/group-body.ts'
import { findState, titleOfProcessState } from '../../kit/pack/modification-process.ts'
import type { ProcessStep, StepInput } from '../../kit/pack/modification-step.ts'
import { granted, type Refusal, refused, type Verdict } from '../../kit/verdict.ts'
import type { DecidedBy, Outcome } from '../../shell/ledger/outcome.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { Kept, SpineRecord } from '../../shell/ledger/record.ts'
import { lackOf } from './guards.ts'
import { type Standing, stepOfOutcome } from './lifecycle.ts'
import type { Modification } from './modification.ts'
import { checkCategories, MODIFICATION_OUTCOMES, type ModificationOutcome, returnReasonsOf } from './outcomes.ts'
import { withCategories } from './returned.ts'
import { INPUT_WORDS, type StepInputs } from './step-input.ts'
import { aroundIn, editionFollowed, standingOf } from './store-standing.ts'
import { settleWindow, stepFrom } from './store-taken.ts'
import { asModification } from './store.ts'

/** What decisions at items may do to modifications, each as the step that the code pack gives it. */
export function decidedSteps(): readonly Outcome[] {
  return MODIFICATION_OUTCOMES.map(outcome => ({
    key: outcome.key,
    kind: 'modification',
    says: outcome.says,
    ...(outcome.asks === undefined ? {} : { asks: outcome.asks }),
    ...(outcome.reasonIs === undefined ? {} : { reasonIs: `the ${INPUT_WORDS[outcome.reasonIs]}` }),
    ...(outcome.isCategorised === true ? { categories: returnReasonsOf } : {}),
    check: (subject, tx, given) => {
      const kept = asModification(subject)
      const state = checkState(outcome, kept, tx)
      if (!state.ok || outcome.isCategorised !== true) return state
      return checkCategories(returnReasonsOf(editionFollowed(tx.context.pack, kept)), outcome.says, given)
    },
    apply: async (subject, decision, tx) => await applyOutcome(outcome, asModification(subject), decision, tx),
  }))
}

/** Does a step from here carry the outcome out? What it lacks is judged when it is taken. */
function checkState(outcome: ModificationOutcome, kept: Kept<Modification>, tx: Transaction): Verdict {
  const { modificationProcess } = editionFollowed(tx.context.pack, kept)
  const { state } = kept.record
  const steps = modificationProcess.steps.filter(step => step.outcome === outcome.key)
  if (steps.some(({ from }) => from.includes(state))) return granted()
  const states = [...new Set(steps.flatMap(({ from }) => from))].map(key =>
    titleOfProcessState(modificationProcess, key),
  )
  return refused(notFromHere(outcome, states, titleOfProcessState(modificationProcess, state)))
}

function notFromHere({ says }: ModificationOutcome, states: readonly string[], now: string): Refusal {
  const when =
    states.length === 0
      ? 'is no step of the process that it follows'
      : `is possible while it stands at ${states.map(title => `“${title}”`).join(' or ')}`
  return {
    reason: 'subject-not-in-state',
    says: `“${says}” ${when}; it stands at “${now}”. Choose another outcome, or none.`,
    field: 'outcome',
  }
}

async function applyOutcome(
  outcome: ModificationOutcome,
  subject: Kept<Modification>,
  decision: DecidedBy,
  tx: Transaction,
): Promise<Verdict<SpineRecord>> {
  const kept = await settleWindow(tx, subject)
  const checked = checkState(outcome, kept, tx)
  if (!checked.ok) return checked
  const standing = await standingOf(aroundIn(tx), kept)
  const judged = { ...standing, around: { ...standing.around, ...decidedThere(outcome, decision, standing) } }
  const step = stepOfOutcome(judged, outcome.key)
  if (step === undefined) return refused(notFromHere(outcome, [], kept.record.state))
  const decider = checkDecider(tx, kept, step, decision)
  if (!decider.ok) return decider
  const told = { on: decision.decidedOn, authority: decision.authority }
  const returned = { step: step.key, on: decision.decidedOn, categories: decision.categories }
  const content = withCategories(withRuling(outcome, step, kept.content, decision), returned)
  const ruled = { record: kept.record, content }
  const asked = { step: step.key, given: givenBy(outcome, step, decision), told }
  const stepped = await stepFrom(tx, ruled, { ...judged, modification: ruled.content }, asked)
  return stepped.ok ? granted(stepped.value.record) : stepped
}

/** The vote at the item is what the step would ask a ballot, or evidence, for. */
function decidedThere(
  { countsAs }: ModificationOutcome,
  { isUnanimous }: DecidedBy,
  { around: { answers, ballot } }: Standing,
): Pick<Standing['around'], 'answers' | 'ballot'> {
  if (isUnanimous === undefined) return { answers, ballot: countsAs ?? ballot }
  const unanimous = isUnanimous ? granted() : refused(lackOf('unanimous'))
  return { answers: new Map([...answers, ['unanimous', unanimous]]), ballot: countsAs ?? ballot }
}

/** A step that carries out the decision of one body is not carried out by that of another. */
function checkDecider(
  tx: Transaction,
  kept: Kept<Modification>,
  { decidedBy, says }: ProcessStep,
  { decision }: DecidedBy,
): Verdict {
  const edition = editionFollowed(tx.context.pack, kept)
  const body = findBody(edition, decidedBy)
  if (decidedBy === undefined || decision.body === null || decision.body === decidedBy) return granted()
  const decider = body?.inSentence ?? edition.functions.find(({ key }) => key === decidedBy)?.title ?? decidedBy
  const now = findState(edition.modificationProcess, kept.record.state)?.title ?? kept.record.state
  return refused({
    reason: 'decided-by-another',
    says: `“${says}” at “${now}” is for ${decider} to decide. Record the decision there, or choose no outcome.`,
    field: 'outcome',
  })
}

/** What the decision gives, as far as the step takes it. */
function givenBy(
  { reasonIs = 'reason' }: ModificationOutcome,
  { asks = [], mayGive = [] }: ProcessStep,
  { reason, date }: DecidedBy,
): StepInputs {
  const takes = (name: StepInput): boolean => [...asks, ...mayGive].includes(name)
  return {
    ...(reason !== undefined && takes(reasonIs) ? { [reasonIs]: reason } : {}),
    ...(date !== undefined && takes('implementation-date') ? { 'implementation-date': date } : {}),
  }
}

function withRuling(
  { key }: ModificationOutcome,
  { told }: ProcessStep,
  content: Modification,
  decision: DecidedBy,
): Modification {
  const { decidedOn, authority } = decision
  const date = decision.date ?? null
  const reason = decision.reason ?? null
  const ruling = { outcome: key, on: decidedOn, authority, says: told, date, reason }
  return { ...content, rulings: [...content.rulings, ruling] }
}
