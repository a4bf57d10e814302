import { sql } from 'kysely'
import type { Instant } from '../../kit/instant.ts'
import { keptRecords } from '../../shell/ledger/read-record.ts'

export function publicationStatement(code: string, number: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'identifier-publication')
    .where('record.reference', '=', number)
}

/** The published list that has a file of this digest, if the reader may see it. */
export function publicationOfDigestStatement(code: string, sha256: string) {
  const wanted = JSON.stringify([{ sha256 }])
  return keptRecords(code)
    .where('record.kind', '=', 'identifier-publication')
    .where(sql<boolean>`version.content -> 'files' @> ${wanted}::jsonb`)
    .limit(1)
}

export function importStatement(code: string, number: string) {
  return keptRecords(code).where('record.kind', '=', 'identifier-import').where('record.reference', '=', number)
}
