import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import type { Statements } from '../../shell/database/statements.ts'
import { change } from '../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Assessment } from './assessment.ts'

type AssessmentTables = {
  'assessments.standing': {
    assessment: string
    modification: string
    kind: string
    solution: string
    is_over: boolean
  }
}

function tablesOf(statements: Statements) {
  return statements.withTables<AssessmentTables>()
}

/** Of a kind, one alone stands for each solution: the database sees to it, whoever asks at the same moment. */
export async function beginToStand(
  { statements }: Transaction,
  one: Readonly<{ assessment: string; modification: string; kind: string; solution: string }>,
): Promise<Verdict> {
  const { numInsertedOrUpdatedRows } = await tablesOf(statements)
    .insertInto('assessments.standing')
    .values({ ...one, is_over: false })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows === 1n) return granted()
  const says = 'One of this kind stands already for this solution. Load the page again to see it.'
  return refused({ reason: 'stands-already', says, field: 'kind' })
}

/** It is withdrawn, or speaks of an earlier solution now: another one may be asked for. */
export async function endStanding(
  tx: Transaction,
  kept: Kept<Assessment>,
  { verb, state, reason }: Readonly<{ verb: string; state: string; reason: string }>,
): Promise<Kept<Assessment>> {
  await tablesOf(tx.statements)
    .updateTable('assessments.standing')
    .set({ is_over: true })
    .where('assessment', '=', kept.record.id)
    .execute()
  return await change(tx, kept, { verb, state, content: { ...kept.content, reason }, input: { reason } })
}
