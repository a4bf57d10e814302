import type { Instant } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { build } from '../../shell/database/statements.ts'
import { keptOf, keptRecords } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { TermsOfReference } from './terms.ts'
import type { TermsAmendment } from './terms-amendment.ts'
import { bodiesOf } from './store.ts'

/** All terms of reference of a code, in the order of its bodies, now or as they stood. */
export function termsStatement(code: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'terms-of-reference')
    .orderBy('record.position')
    .orderBy('record.id')
    .limit(200)
}

export function keptTermsFrom(rows: readonly Row[]): readonly Kept<TermsOfReference>[] {
  return rows.map(row => keptOf<TermsOfReference>(row))
}

/** Every text that the terms of reference of these bodies have had, oldest first. */
export function termsVersionsStatement(code: string, bodies: readonly string[], until?: Instant) {
  const statement = bodiesOf(build)
    .selectFrom('ledger.version as version')
    .innerJoin('ledger.record as record', 'record.id', 'version.record')
    .select(['record.reference', 'version.content', 'version.valid_from'])
    .where('record.code', '=', code)
    .where('record.kind', '=', 'terms-of-reference')
    .where('record.reference', 'in', [...bodies])
    .orderBy('record.reference')
    .orderBy('version.version')
    .limit(1000)
  return until === undefined ? statement : statement.where('version.valid_from', '<=', until)
}

export function termsVersionsFrom(rows: readonly Row[]): readonly TermsOfReference[] {
  // What `keep` and `change` were given by the acts of this room.
  return rows.map(row => row['content'] as TermsOfReference)
}

export function amendmentsStatement(code: string, asAt?: Instant) {
  return keptRecords(code, asAt).where('record.kind', '=', 'terms-amendment').orderBy('record.id', 'desc').limit(100)
}

export function keptAmendmentsFrom(rows: readonly Row[]): readonly Kept<TermsAmendment>[] {
  return rows.map(row => keptOf<TermsAmendment>(row))
}
