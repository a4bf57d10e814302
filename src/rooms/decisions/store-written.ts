import type { Body } from '../../kit/pack/body.ts'
import { type Edition, getBody } from '../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import { editionOf, type Transaction } from '../../shell/ledger/perform.ts'
import { change, checkVersion } from '../../shell/ledger/keep-record.ts'
import { take } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { WrittenDecision } from './written-decision.ts'
import { writtenRuleOf, type WrittenRule } from './written-count.ts'
import { checkStepOf } from './store-place.ts'

export type TakenBallot = Readonly<{ kept: Kept<WrittenDecision>; edition: Edition; body: Body; rule: WrittenRule }>

/** A written decision by its reference, locked, with the rule that it was begun under; refused to a form made from an older version. */
export async function takeWrittenDecision(
  tx: Transaction,
  reference: string,
  version?: number,
): Promise<Verdict<TakenBallot>> {
  const kept = await take<WrittenDecision>(tx, { kind: 'written-decision', reference })
  if (kept === undefined) {
    return refused({
      reason: 'no-such-written-decision',
      says: 'There is no such decision in writing. Check its reference.',
    })
  }
  const current = checkVersion(kept.record, version)
  if (!current.ok) return current
  const edition = editionOf(tx, kept.record)
  const body = getBody(edition, kept.content.body)
  const rule = writtenRuleOf(body)
  if (rule === undefined) throw new Error(`${reference} was opened for a body that does not decide in writing`)
  return granted({ kept, edition, body, rule })
}

/** Whoever records the decisions of a body runs those in writing; what the clock asks for, the system does. */
export async function checkRuns(
  tx: Transaction,
  ballot: Pick<TakenBallot, 'edition' | 'body'>,
): Promise<Verdict<unknown>> {
  return await checkStepOf(tx, ballot, 'record-decision')
}

/** Puts down, within an act, that a meeting of the body was told of a written decision that the act has taken. */
export async function reportWithin(
  tx: Transaction,
  kept: Kept<WrittenDecision>,
  meeting: string,
): Promise<Verdict<Kept<WrittenDecision>>> {
  if (kept.record.state !== 'closed') {
    return refused({
      reason: 'not-closed',
      says: 'A meeting is told of a decision in writing once, when it has closed.',
    })
  }
  return granted(
    await change(tx, kept, {
      verb: 'written-decision-reported',
      state: 'reported',
      content: { ...kept.content, reportedTo: meeting },
      authority: meeting,
    }),
  )
}
