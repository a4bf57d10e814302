import { mostSecret } from '../../../kit/classification.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { actorForSeat, checkActsForSeat } from '../../../shell/ledger/acting-seat.ts'
import { change, checkVersion, keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { listSeats } from '../../bodies/door.ts'
import type { Vote } from '../decision.ts'
import { listGroupKeys, saveVote } from '../store.ts'
import { type Answering, checkOpen, checkVoter } from '../voter.ts'
import type { WrittenAnswer } from '../written-decision.ts'
import { type TakenBallot, takeWrittenDecision } from '../store-written.ts'

export type NewAnswer = Readonly<{
  /** The reference of the written decision. */
  written: string
  /** The identifier of the seat; may be absent for somebody who has one seat. */
  seat?: string | undefined
  vote: Vote
  text?: string | undefined
  /** The version of the answer that the form was made from, 0 if there was none; an answer to whatever was answered before if absent. */
  version?: number | undefined
}>

/** Answers a question for a seat, or changes what was answered for it: the newest answer counts. */
export async function answerWrittenDecision(
  context: ActContext,
  input: NewAnswer,
): Promise<Verdict<Kept<WrittenAnswer>>> {
  return await perform(context, async tx => {
    const taken = await takeWrittenDecision(tx, input.written)
    if (!taken.ok) return taken
    const { record, content } = taken.value.kept
    // By the clock as it is once the lock is held: whoever waited for it past the close comes too late.
    const open = checkOpen(content, record.state, context.now())
    if (!open.ok) return open
    const forSeat = checkActsForSeat(tx.actor, content.body)
    if (!forSeat.ok) return forSeat
    const today = await listSeats(tx, content.body, tx.today)
    const voter = checkVoter(content.electorate, today, tx.actor.person, input.seat)
    if (!voter.ok) return voter
    if (voter.value.elector.votes === 'casting' && input.vote === 'abstain') {
      return refused({
        reason: 'casting-vote-only',
        says: 'The chair has a casting vote alone: give it for or against, or leave it. It counts only on a tie.',
        field: 'vote',
      })
    }
    const forIt = { ...tx, actor: actorForSeat(tx.actor, content.body) }
    return await keepAnswer(forIt, taken.value, voter.value, input)
  })
}

async function keepAnswer(
  tx: Transaction,
  { kept: ballot }: TakenBallot,
  { elector, as }: Answering,
  input: NewAnswer,
): Promise<Verdict<Kept<WrittenAnswer>>> {
  const { record } = ballot
  const reference = `${record.reference}/${elector.key}`
  const text = input.text?.trim() ?? ''
  const content: WrittenAnswer = {
    ballot: record.id,
    seat: elector.seat,
    vote: input.vote,
    as,
    at: tx.at,
    text: text === '' ? null : text,
  }
  const old = await take<WrittenAnswer>(tx, { kind: 'written-answer', reference })
  const seen = old === undefined ? granted() : checkVersion(old.record, input.version)
  if (!seen.ok) return seen
  const answer =
    old === undefined
      ? await keep<WrittenAnswer>(tx, {
          kind: 'written-answer',
          reference,
          title: `Answer of ${elector.title}`,
          state: 'given',
          // Who answered what is for the members of the body and its secretariat, however many may read the question.
          classification: mostSecret([record.classification, 'amber']),
          content,
          body: record.body ?? undefined,
          parent: record.id,
          excluded: await listGroupKeys(tx, record.excluded),
          edition: record.edition,
          verb: 'answer-given',
        })
      : await change(tx, old, { verb: 'answer-changed', content })
  await saveVote(tx, { ballot: record.id, toldBy: answer.record.id, seat: elector.seat, vote: input.vote })
  return granted(answer)
}
