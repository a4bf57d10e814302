import { compareInstants, formatInstant } from '../../../kit/instant.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { countVotes } from '../../bodies/door.ts'
import type { SeatBallot } from '../decision.ts'
import { listVotes } from '../store.ts'
import { countAnswers, isSettled } from '../written-count.ts'
import type { WrittenDecision } from '../written-decision.ts'
import { applyEffects, type TakenEffect, takeEffects } from '../store-effects.ts'
import { checkRuns, type TakenBallot, takeWrittenDecision } from '../store-written.ts'

export type Closing = Readonly<{
  /** The reference of the written decision. */
  written: string
  /** The version that the form was made from. */
  version?: number | undefined
}>

/**
 * Closes a question and counts its answers: at its moment, or before it where the rules allow that and the answers that are still out cannot
 * change the result. What it decides is carried out at once. Where that proves impossible it is closed all the same, and says why.
 */
export async function closeWrittenDecision(
  context: ActContext,
  input: Closing,
): Promise<Verdict<Kept<WrittenDecision>>> {
  const closed = await close(context, input)
  const cannot = closed.ok ? undefined : closed.refusals.find(({ reason }) => reason === CANNOT_CARRY_OUT)
  return cannot === undefined ? closed : await close(context, input, cannot.says)
}

const CANNOT_CARRY_OUT = 'cannot-be-carried-out'

async function close(
  context: ActContext,
  { written, version }: Closing,
  refusedFor?: string,
): Promise<Verdict<Kept<WrittenDecision>>> {
  return await perform(context, async tx => {
    const taken = await takeWrittenDecision(tx, written, version)
    if (!taken.ok) return taken
    const runs = await checkRuns(tx, taken.value)
    if (!runs.ok) return runs
    // Read once the lock is held, so that no answer comes between the count and the close.
    const answers = await listVotes(tx, taken.value.kept.record.id)
    const may = checkMayClose(taken.value, answers, context.now())
    return may.ok ? await count(tx, taken.value, answers, refusedFor) : may
  })
}

function checkMayClose({ kept, body, rule }: TakenBallot, answers: readonly SeatBallot[], now: string): Verdict {
  const { record, content } = kept
  if (record.state !== 'open') {
    return refused({ reason: 'not-open', says: 'This is not open any more. Load the page again.' })
  }
  if (compareInstants(content.closesAt, now) <= 0) return granted()
  const { clause } = body.writtenDecisions
  const citing = clause === undefined ? {} : { clause }
  const until = `It closes on ${formatInstant(content.closesAt)}.`
  if (!rule.closesEarly) {
    return refused({
      reason: 'not-yet',
      says: `The rules do not let a question be closed before its time. ${until}`,
      ...citing,
    })
  }
  if (isSettled(countVotes, rule, content.electorate, answers)) return granted()
  return refused({
    reason: 'not-settled',
    says: `The answers that are still out can change the result. ${until}`,
    ...citing,
  })
}

async function count(
  tx: Transaction,
  { kept, rule }: TakenBallot,
  answers: readonly SeatBallot[],
  refusedFor: string | undefined,
): Promise<Verdict<Kept<WrittenDecision>>> {
  const result = countAnswers(countVotes, rule, kept.content.electorate, answers)
  const isCarried = result.outcome === 'carried'
  const effects = isCarried && refusedFor === undefined ? await takeOutcome(tx, kept) : granted([])
  if (!effects.ok) return cannot(effects)
  const closed = await change(tx, kept, {
    verb: 'written-decision-closed',
    state: 'closed',
    content: { ...kept.content, result, closedAt: tx.at, outcomeRefused: refusedFor ?? null },
    authority: `The rule of the body for decisions in writing: ${result.explanation}`,
  })
  const applied = await applyEffects(tx, effects.value, {
    decision: closed.record,
    authority: `${closed.record.reference} (decided in writing)`,
    decidedOn: tx.today,
    isUnanimous: result.against === 0,
  })
  return applied.ok ? granted(closed) : cannot(applied)
}

async function takeOutcome(
  tx: Transaction,
  { record, content }: Kept<WrittenDecision>,
): Promise<Verdict<readonly TakenEffect[]>> {
  const { subject, outcome, outcomeDate, outcomeReason, outcomeCategories: categories } = content
  if (subject === null || outcome === null) return granted([])
  const given = { date: outcomeDate ?? undefined, reason: outcomeReason ?? undefined, categories }
  const effect = { subject, outcome, ...given }
  return await takeEffects(tx, [effect], record)
}

function cannot(verdict: Verdict<unknown>): Verdict<never> {
  const says = verdict.ok ? '' : verdict.refusals.map(refusal => refusal.says).join(' ')
  return refused({ reason: CANNOT_CARRY_OUT, says })
}
