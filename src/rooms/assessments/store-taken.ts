import { checkActor } from '../../kit/pack/actor.ts'
import type { AssessmentKind } from '../../kit/pack/assessments.ts'
import type { ActOf } from '../../kit/pack/lifecycle-options.ts'
import { checkStep, type LifecycleRow } from '../../kit/pack/lifecycle.ts'
import { type Edition, getLifecycle } from '../../kit/pack/pack.ts'
import { citableClause } from '../../kit/pack/provenance.ts'
import { allOf, granted, refused, require, type Verdict } from '../../kit/verdict.ts'
import { checkVersion } from '../../shell/ledger/keep-record.ts'
import { editionOf, type Transaction } from '../../shell/ledger/perform.ts'
import { take } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Assessment } from './assessment.ts'
import { getKind } from './kinds.ts'

export type TakenAssessment = Readonly<{
  kept: Kept<Assessment>
  edition: Edition
  kind: AssessmentKind
  /** The state that the step leads to. */
  to: string
}>

/** What an act brings along for the guards of its row, and the version that its form was made from. */
export type Brought = Readonly<{
  reason?: string | undefined
  authority?: string | undefined
  version?: number | undefined
}>

/** An assessment by its reference, locked, and the step that the actor wants to take with it. */
export async function takeAssessment(
  tx: Transaction,
  reference: string,
  act: ActOf<'assessment'>,
  brought: Brought = {},
): Promise<Verdict<TakenAssessment>> {
  const kept = await take<Assessment>(tx, { kind: 'assessment', reference })
  if (kept === undefined) return noSuchAssessment()
  const edition = editionOf(tx, kept.record)
  const version = checkVersion(kept.record, brought.version)
  if (!version.ok) return version
  const step = checkStep(getLifecycle(edition, 'assessment'), act, kept.record.state)
  if (!step.ok) return step
  const { row, to } = step.value
  const verdict = allOf(checkMay(tx, edition, row, kept.content.assessor), checkGuards(row, brought))
  return verdict.ok ? granted({ kept, edition, kind: getKind(edition, kept.content.kind), to }) : verdict
}

export function noSuchAssessment(): Verdict<never> {
  return refused({ reason: 'no-such-assessment', says: 'There is no such assessment. Check its reference.' })
}

/** May the actor do what the row says? Whoever holds the function that was asked is the assessor. */
export function checkMay(tx: Transaction, edition: Edition, row: LifecycleRow, assessor: string): Verdict {
  if (tx.actor.isSystem) return granted()
  return checkActor(edition, row, rolesTo(tx.actor.functions, assessor))
}

export function rolesTo(functions: readonly string[], assessor: string): readonly string[] {
  return functions.includes(assessor) ? [...functions, 'assessor'] : functions
}

/** The guards that look only at what the act brings along. */
export function checkGuards(row: LifecycleRow, { reason = '', authority = '' }: Brought): Verdict {
  const clause = citableClause(row)
  const citing = clause === undefined ? {} : { clause }
  const needs = (guard: string, isGiven: boolean, says: string, field: string): Verdict =>
    require(!row.guards.includes(guard) || isGiven, { reason: `${field}-missing`, says, field, ...citing })
  return allOf(
    needs(
      'reason-given',
      reason.trim() !== '',
      'Say why. The reason stays in the history of the assessment.',
      'reason',
    ),
    needs(
      'authority-named',
      authority.trim() !== '',
      'Name the decision that allows this, by its reference.',
      'authority',
    ),
  )
}
