import { sql } from 'kysely'
import type { Instant } from '../../kit/instant.ts'
import { keptRecords } from '../../shell/ledger/read-record.ts'
import { isForMeeting } from './store.ts'

/** What a list of papers may be narrowed by; what is undefined does not narrow it. */
export type PaperFilter = Readonly<{
  body?: string | undefined
  meeting?: string | undefined
  classification?: string | undefined
  purpose?: string | undefined
  state?: string | undefined
}>

/** Papers, those of the latest meetings first, as far as the reader may see them; read by `papersFrom`. */
export function listedPapers(code: string, filter: PaperFilter, asAt?: Instant) {
  const { body, meeting, classification, purpose, state } = filter
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'paper')
    .$if(body !== undefined, query => query.where('record.body', '=', body ?? ''))
    .$if(meeting !== undefined, query => query.where(isForMeeting(code, meeting ?? '', asAt)))
    .$if(classification !== undefined, query =>
      query.where(sql<boolean>`version.classification = ${classification ?? ''}`),
    )
    .$if(purpose !== undefined, query => query.where(sql<boolean>`version.content ->> 'purpose' = ${purpose ?? ''}`))
    .$if(state !== undefined, query => query.where('version.state', '=', state ?? ''))
    .orderBy('record.on_date', 'desc')
    .orderBy('record.id', 'desc')
}
