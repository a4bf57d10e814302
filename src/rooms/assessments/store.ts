import { sql } from 'kysely'
import type { Instant } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { keptLists, keptOf, keptRecords } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { type Assessment, OPEN_STATES } from './assessment.ts'
import { ASKED_OF_WAITING, type Outlook, outlooksOf, type TimeOfQueues, type Waiting } from './outlook.ts'
import type { Assessor } from './queue.ts'

/** What the register of assessments is asked; what is empty asks for all. */
export type AssessmentFilters = Readonly<{
  kind: string
  state: string
  assessor: string
  /** The identifier of the modification that they are of, whatever it was called when they were asked for; null for all. */
  of: string | null
}>

export function registerStatement(code: string, filters: AssessmentFilters, asAt?: Instant) {
  const { kind, state, assessor, of } = filters
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'assessment')
    .$if(state === '', query => query.where('version.state', 'in', [...OPEN_STATES]))
    .$if(state !== '' && state !== 'all', query => query.where('version.state', '=', state))
    .$if(kind !== '', query => query.where(sql<boolean>`version.content ->> 'kind' = ${kind}`))
    .$if(assessor !== '', query => query.where(sql<boolean>`version.content ->> 'assessor' = ${assessor}`))
    .$if(of !== null, query => query.where('record.parent', '=', of))
    .orderBy('record.on_date')
    .orderBy('record.id')
}

/** One, by its reference. */
export function assessmentByReference(code: string, reference: string, asAt?: Instant) {
  return keptRecords(code, asAt).where('record.kind', '=', 'assessment').where('record.reference', '=', reference)
}

/** All of a modification, the oldest first: by the identifier of the modification. */
export function assessmentsBelow(code: string, modifications: readonly string[], asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'assessment')
    .where('record.parent', 'in', modifications.length === 0 ? [NOBODY] : [...modifications])
    .orderBy('record.created_at')
    .orderBy('record.position')
    .limit(2000)
}

/** What an assessor has not delivered yet. */
export function queueStatement(code: string, assessor: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'assessment')
    .where('version.state', 'in', [...OPEN_STATES])
    .where(sql<boolean>`version.content ->> 'assessor' = ${assessor}`)
    .orderBy('record.id')
    .limit(500)
}

/** What waits in the queues of all assessors, with what their order is worked out by. */
export function waitingStatement(code: string, asAt?: Instant) {
  return keptLists(code, ASKED_OF_WAITING, asAt)
    .where('record.kind', '=', 'assessment')
    .where('version.state', 'in', [...OPEN_STATES])
    .limit(2000)
}

/** What is known of every assessor. */
export function assessorsStatement(code: string, asAt?: Instant) {
  return keptRecords(code, asAt).where('record.kind', '=', 'assessor').limit(100)
}

/** When everything that waits is to be expected, by its identifier: of the rows of the two statements above. */
export function outlooksFrom(
  time: TimeOfQueues,
  [waiting = [], assessors = []]: readonly (readonly Row[])[],
): ReadonlyMap<string, Outlook> {
  const known = assessors.map(row => keptOf<Assessor>(row))
  return outlooksOf(
    time,
    waiting.map(row => waitingOf(keptOf(row))),
    new Map(known.map(({ record, content }) => [record.reference, content])),
  )
}

export function waitingOf({ record, content }: Kept<Omit<Waiting, 'id' | 'reference' | 'edition'>>): Waiting {
  const { id, reference, edition } = record
  return { ...content, id, reference, edition }
}

/** What it has delivered, in the order of delivery; that it was outdated later makes it no later. */
export function deliveredStatement(code: string, assessor: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'assessment')
    .where(sql<boolean>`version.content ->> 'deliveredOn' is not null`)
    .where(sql<boolean>`version.content ->> 'assessor' = ${assessor}`)
    .orderBy(sql`version.content ->> 'deliveredOn'`)
    .orderBy('record.id')
    .limit(1000)
}

export function assessorStatement(code: string, key: string, asAt?: Instant) {
  return keptRecords(code, asAt).where('record.kind', '=', 'assessor').where('record.reference', '=', key)
}

export function assessmentsFrom(rows: readonly Row[]): readonly Kept<Assessment>[] {
  return rows.map(row => keptOf<Assessment>(row))
}

export function assessorFrom(rows: readonly Row[]): Kept<Assessor> | undefined {
  return rows[0] === undefined ? undefined : keptOf<Assessor>(rows[0])
}

/** The identifier of nothing. */
export const NOBODY = '00000000-0000-0000-0000-000000000000'
