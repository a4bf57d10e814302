import { checkActor } from '../../kit/pack/actor.ts'
import type { ActOf } from '../../kit/pack/lifecycle-options.ts'
import { checkStep, type LifecycleRow } from '../../kit/pack/lifecycle.ts'
import { type Edition, getLifecycle } from '../../kit/pack/pack.ts'
import { citableClause } from '../../kit/pack/provenance.ts'
import { allOf, granted, refused, require, type Verdict } from '../../kit/verdict.ts'
import { change, checkVersion } from '../../shell/ledger/keep-record.ts'
import { editionOf, type Transaction } from '../../shell/ledger/perform.ts'
import { take } from '../../shell/ledger/read-record.ts'
import type { Kept, SpineRecord } from '../../shell/ledger/record.ts'
import { type Consultation, hasClosed } from './consultation.ts'
import { CONSULTATION } from './store.ts'
import { stepped } from './store-offerings.ts'

export type TakenConsultation = Readonly<{
  kept: Kept<Consultation>
  edition: Edition
  /** The state that the step leads to. */
  to: string
}>

/** What an act brings along for the guards of its row, and the version that its form was made from. */
export type Brought = Readonly<{
  reason?: string | undefined
  authority?: string | undefined
  summary?: string | undefined
  version?: number | undefined
}>

/** A consultation by its reference, locked and settled, and the step that the actor wants to take with it. */
export async function takeConsultation(
  tx: Transaction,
  reference: string,
  act: ActOf<'consultation'>,
  brought: Brought = {},
): Promise<Verdict<TakenConsultation>> {
  const found = await take<Consultation>(tx, { kind: CONSULTATION, reference })
  if (found === undefined) return noSuchConsultation()
  const version = checkVersion(found.record, brought.version)
  if (!version.ok) return version
  const kept = await settle(tx, found)
  const step = stepTaken(tx, kept.record, act, brought)
  return step.ok ? granted({ kept, ...step.value }) : step
}

/** The step that the actor wants to take with a consultation or a draft of one, and where it leads. */
export function stepTaken(
  tx: Transaction,
  record: SpineRecord,
  act: ActOf<'consultation'>,
  brought: Brought,
): Verdict<Readonly<{ edition: Edition; to: string }>> {
  const edition = editionOf(tx, record)
  const step = checkStep(getLifecycle(edition, 'consultation'), act, record.state)
  if (!step.ok) return step
  const { row, to } = step.value
  const verdict = allOf(checkMay(tx, edition, row), checkGuards(row, brought))
  return verdict.ok ? granted({ edition, to }) : verdict
}

/** One whose closing instant has come is closed, before anything else is asked. Judged after the lock, by the clock as it is then. */
export async function settle(tx: Transaction, kept: Kept<Consultation>): Promise<Kept<Consultation>> {
  if (kept.record.state !== 'open' || !hasClosed(kept.content, tx.context.now())) return kept
  const closed = await change(tx, kept, { verb: 'consultation-closed', state: 'closed' })
  await stepped(tx, closed)
  return closed
}

export function noSuchConsultation(): Verdict<never> {
  return refused({ reason: 'no-such-consultation', says: 'There is no such consultation. Check its reference.' })
}

export function checkMay(tx: Transaction, edition: Edition, row: LifecycleRow): Verdict {
  return tx.actor.isSystem ? granted() : checkActor(edition, row, tx.actor.functions)
}

/** The guards that look only at what the act brings along. */
export function checkGuards(row: LifecycleRow, { reason = '', authority = '', summary = '' }: Brought): Verdict {
  const clause = citableClause(row)
  const citing = clause === undefined ? {} : { clause }
  const needs = (guard: string, given: string, says: string, field: string): Verdict =>
    require(!row.guards.includes(guard) || given.trim() !== '', { reason: `${field}-missing`, says, field, ...citing })
  return allOf(
    needs('reason-given', reason, 'Say why. The reason stays in the history of the consultation.', 'reason'),
    needs('authority-named', authority, 'Name the decision that allows this, by its reference.', 'authority'),
    needs('summary-given', summary, 'Write what the responses say, in a few sentences.', 'summary'),
  )
}
