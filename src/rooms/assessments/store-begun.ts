import { link, nextNumber } from '../../shell/ledger/beside-record.ts'
import { keep } from '../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { type Assessment, wordsOf } from './assessment.ts'
import { dueOf } from './kinds.ts'
import { type Beginning, lastRank } from './store-request.ts'

/** An assessment as it is on the day on which it is asked for. */
export async function requested(tx: Transaction, beginning: Beginning, on: string): Promise<Assessment> {
  const { modification, edition, kind } = beginning
  const { pack, calendar } = tx.context
  const indicated = dueOf(edition, kind, on, { code: pack.code, calendar }).date
  return {
    modification: modification.record.reference,
    kind: kind.key,
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

/** Keeps it below its modification, for the same readers, under the edition of the modification. */
export async function keepAssessment(
  tx: Transaction,
  { modification, edition, kind, row }: Beginning,
  content: Assessment,
  { state = row.to, reason, ...telling }: AssessmentTelling,
): Promise<Kept<Assessment>> {
  const { record } = modification
  const number = await nextNumber(tx, `assessment:${record.id}:${kind.abbreviation}`)
  const assessorKind = edition.functions.find(({ key }) => key === kind.assessor)?.kind
  const kept = await keep<Assessment>(tx, {
    kind: 'assessment',
    reference: `${record.reference}/${kind.abbreviation}${number}`,
    title: `${kind.title} of ${record.reference}`,
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
  return kept
}
