import type { Instant } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { keptOf, keptRecords } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Action } from './action.ts'

/** The actions raised at these items, those of confidential items too, in their order, now or as at an instant. */
export function actionsOf(code: string, parents: readonly string[], asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'action')
    .where('record.parent', 'in', parents.length === 0 ? [NOBODY] : parents)
    .orderBy('record.parent')
    .orderBy('record.position')
    .orderBy('record.id')
}

/** The open actions of a body, oldest first: its matters arising. */
export function openActionsOf(code: string, body: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'action')
    .where('record.body', '=', body)
    .where('version.state', 'in', ['open', 'proposed-closed'])
    .orderBy('record.id')
    .limit(500)
}

export function actionsFrom(rows: readonly Row[]): readonly Kept<Action>[] {
  return rows.map(keptOf<Action>)
}

const NOBODY = '00000000-0000-0000-0000-000000000000'
