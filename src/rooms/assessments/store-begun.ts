import { granted, type Verdict } from '../../kit/verdict.ts'
import { link, nextNumber } from '../../shell/ledger/beside-record.ts'
import { keep } from '../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { nameOfSolution, ORIGINAL } from '../modifications/door.ts'
import { type Assessment, isOpen, wordsOf } from './assessment.ts'
import { dueOf } from './kinds.ts'
import { type Beginning, lastRank } from './store-request.ts'
import { beginToStand } from './store-standing.ts'

/** An assessment as it is on the day on which it is asked for. */
export async function requested(tx: Transaction, beginning: Beginning, on: string): Promise<Assessment> {
  const { modification, solution, edition, kind } = beginning
  const { pack, calendar } = tx.context
  const indicated = dueOf(edition, kind, on, { code: pack.code, calendar }).date
  return {
    modification: modification.record.reference,
    kind: kind.key,
    solution,
    assessor: kind.assessor,
    requestedOn: on,
    scope: '',
    rank: await lastRank(tx, kind.assessor),
    indicated,
    target: indicated,
    targets: [],
    moves: [],
    questions: [],
    beganOn: null,
    deliveredOn: null,
    findings: '',
    costs: [],
    reason: null,
  }
}

export type AssessmentTelling = Readonly<{
  verb: string
  state?: string
  authority?: string | undefined
  effectiveOn?: string
  reason?: string
}>

/** Keeps it below its modification, for the same readers, under the edition of the modification; what stands for the same solution is in its way. */
export async function keepAssessment(
  tx: Transaction,
  { modification, solution, edition, kind, row }: Beginning,
  content: Assessment,
  { state = row.to, reason, ...telling }: AssessmentTelling,
): Promise<Verdict<Kept<Assessment>>> {
  const { record } = modification
  const number = await nextNumber(tx, `assessment:${record.id}:${kind.abbreviation}`)
  const assessorKind = edition.functions.find(({ key }) => key === kind.assessor)?.kind
  const kept = await keep<Assessment>(tx, {
    kind: 'assessment',
    reference: `${record.reference}/${kind.abbreviation}${number}`,
    title: `${kind.title} of ${record.reference}${solution === ORIGINAL ? '' : `, ${nameOfSolution(solution)}`}`,
    state,
    classification: record.classification,
    content,
    body: record.body ?? undefined,
    parent: record.id,
    onDate: content.target,
    position: number,
    edition: edition.from,
    words: wordsOf(content),
    // Whoever is to make it must be able to read it, whatever its class.
    ...(record.classification === 'white' || assessorKind === undefined ? {} : { moreReaders: [assessorKind] }),
    ...telling,
    ...(reason === undefined ? {} : { input: { reason } }),
  })
  await link(tx, kept.record.id, record.id, 'assesses')
  if (!isOpen(state)) return granted(kept)
  const stands = { assessment: kept.record.id, modification: record.id, kind: kind.key, solution }
  const verdict = await beginToStand(tx, stands)
  return verdict.ok ? granted(kept) : verdict
}
