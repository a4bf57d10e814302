import { sql } from 'kysely'
import type { AssessmentKind } from '../../kit/pack/assessments.ts'
import type { LifecycleRow } from '../../kit/pack/lifecycle.ts'
import { isEnded } from '../../kit/pack/modification-process.ts'
import { type Edition, getLifecycle } from '../../kit/pack/pack.ts'
import { citableClause } from '../../kit/pack/provenance.ts'
import { allOf, granted, refused, require, type Verdict } from '../../kit/verdict.ts'
import { editionOf, type Transaction } from '../../shell/ledger/perform.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { readIn } from '../meetings/door.ts'
import { type Modification, ORIGINAL, solutionsOf, takeModification } from '../modifications/door.ts'
import { type Assessment, isOpen, solutionAssessed } from './assessment.ts'
import { findKind, kindsOf } from './kinds.ts'
import { assessmentsBelow, assessmentsFrom, queueStatement } from './store.ts'
import { checkGuards, checkMay } from './store-taken.ts'

/** What an assessment begins with: the modification that it is of, locked, and those that there are already. */
export type Beginning = Readonly<{
  modification: Kept<Modification>
  /** The solution that it is of, by its key. */
  solution: string
  edition: Edition
  kind: AssessmentKind
  row: LifecycleRow
  /** Of the same solution. */
  others: readonly Kept<Assessment>[]
}>

/** The reference of a modification and a kind of its edition; the original, where no solution is named. */
export type AskedOf = Readonly<{ modification: string; kind: string; solution?: string | undefined }>

/** May the actor begin one of this kind for that modification, by an act with an empty `from`? */
export async function checkBeginning(
  tx: Transaction,
  act: 'request-assessment' | 'waive-assessment',
  asked: AskedOf & Readonly<{ reason?: string | undefined }>,
): Promise<Verdict<Beginning>> {
  const modification = await takeModification(tx, asked.modification)
  if (modification === undefined)
    return refused(no('no-such-modification', 'There is no such modification. Check its reference.', 'modification'))
  const edition = editionOf(tx, modification.record)
  const kind = findKind(edition, asked.kind)
  const row = beginningRow(edition, act)
  if (kind === undefined || row === undefined) return refused(noSuchKind(edition))
  if (isEnded(edition.modificationProcess, modification.record.state))
    return refused(no('modification-ended', 'This modification is over. Nothing is assessed for it any more.'))
  const [rows = []] = await readIn(tx)(assessmentsBelow(tx.context.pack.code.key, [modification.record.id]))
  const { solution = ORIGINAL } = asked
  const others = assessmentsFrom(rows).filter(({ content }) => solutionAssessed(content) === solution)
  const verdict = allOf(
    checkMay(tx, edition, row, kind.assessor),
    checkGuards(row, asked),
    require(solutionsOf(modification.content).some(({ key }) => key === solution), no(
      'no-such-solution',
      'Choose the original or one of the alternatives.',
      'solution',
    )),
    checkNoneStands(kind, others),
    checkEarlier(edition, kind, row, others),
  )
  return verdict.ok ? granted({ modification, solution, edition, kind, row, others }) : verdict
}

export function beginningRow(edition: Edition, act: string): LifecycleRow | undefined {
  if (kindsOf(edition).length === 0) return undefined
  return getLifecycle(edition, 'assessment').rows.find(row => row.act === act && row.from.length === 0)
}

/** The rank after all others in the queue of an assessor. */
export async function lastRank(tx: Transaction, assessor: string): Promise<number> {
  const [rows = []] = await readIn(tx)(queueStatement(tx.context.pack.code.key, assessor))
  return Math.max(0, ...assessmentsFrom(rows).map(({ content }) => content.rank)) + 1
}

/** Whoever puts something into a queue, or elsewhere in it, waits for whoever does it now. */
export async function lockQueue({ statements, context }: Transaction, assessor: string): Promise<void> {
  const key = `${context.pack.code.key}:queue:${assessor}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(statements)
}

function checkNoneStands({ key, title }: AssessmentKind, others: readonly Kept<Assessment>[]): Verdict {
  const standing = others.find(
    ({ record, content }) => content.kind === key && (isOpen(record.state) || record.state === 'delivered'),
  )
  const says = `${standing?.record.reference} stands already. If the solution has changed since, mark it as being of an earlier one first, and ask for another ${title}.`
  return require(standing === undefined, no('stands-already', says, 'kind'))
}

function checkEarlier(
  edition: Edition,
  kind: AssessmentKind,
  row: LifecycleRow,
  others: readonly Kept<Assessment>[],
): Verdict {
  if (!row.guards.includes('earlier-kinds-delivered')) return granted()
  const clause = citableClause(kind)
  const missing = (kind.after ?? []).filter(
    key =>
      !others.some(({ record, content }) => content.kind === key && ['delivered', 'not-needed'].includes(record.state)),
  )
  const refusals = missing.map(key => {
    const title = findKind(edition, key)?.title ?? key
    const says = `The ${title} comes first, and has not been delivered. Wait for it, or note why it is not needed.`
    return { ...no('earlier-kind-missing', says, 'kind'), ...(clause === undefined ? {} : { clause }) }
  })
  return refusals.length === 0 ? granted() : refused(...refusals)
}

function noSuchKind(edition: Edition) {
  const titles = kindsOf(edition).map(({ title }) => title)
  const says =
    titles.length === 0
      ? 'Under the rules of this modification nothing is assessed by others.'
      : `Choose what is to be made: ${titles.join(' or ')}.`
  return no('no-such-kind', says, 'kind')
}

function no(reason: string, says: string, field?: string) {
  return { reason, says, ...(field === undefined ? {} : { field }) }
}
