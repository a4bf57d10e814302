import { checkActor } from '../../../kit/pack/actor.ts'
import { checkStep } from '../../../kit/pack/lifecycle.ts'
import { allOf, granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'
import { type ElectionAct, lifecycleOfElection } from '../election.ts'

/** The state that an act leads to, if the lifecycle of the election has it from where it stands, and has it done by this actor. */
export function checkElectionStep(
  tx: Transaction,
  record: Pick<SpineRecord, 'edition' | 'state'>,
  act: ElectionAct,
): Verdict<string> {
  const edition = editionOf(tx, record)
  const step = checkStep(lifecycleOfElection(edition), act, record.state)
  const [row] = lifecycleOfElection(edition).rows.filter(one => one.act === act)
  const by = tx.actor.isSystem || row === undefined ? granted() : checkActor(edition, row, tx.actor.functions)
  const verdict = allOf(by, step)
  if (!verdict.ok) return refused(...verdict.refusals)
  return step.ok ? granted(step.value.to) : step
}
