import type { Instant } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { keptOf, keptRecords } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Decision } from './decision.ts'
import type { Discussion } from './discussion.ts'

/** The decisions at these items, those of confidential items too, in their order, now or as at an instant; also drafts, if the reader may see them. */
export function decisionsOf(code: string, parents: readonly string[], asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'decision')
    .where('record.parent', 'in', listOf(parents))
    .orderBy('record.parent')
    .orderBy('record.position')
    .orderBy('record.id')
}

export function decisionsFrom(rows: readonly Row[]): readonly Kept<Decision>[] {
  return rows.map(keptOf<Decision>)
}

/** The notes of the discussion at these items, now or as at an instant. */
export function discussionsOf(code: string, parents: readonly string[], asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'discussion')
    .where('record.parent', 'in', listOf(parents))
    .orderBy('record.id')
}

export function discussionsFrom(rows: readonly Row[]): readonly Kept<Discussion>[] {
  return rows.map(keptOf<Discussion>)
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** A list in SQL has at least one member. */
function listOf(ids: readonly string[]): readonly string[] {
  return ids.length === 0 ? [NOBODY] : ids
}
