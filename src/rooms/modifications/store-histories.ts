import { refused, type Verdict, granted } from '../../kit/verdict.ts'
import type { Row } from '../../shell/database/connection.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptOf, keptRecords, take } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { ImportedHistories } from './histories/imported-histories.ts'
import { checkMayShow } from './roles.ts'

/** The files that were handed in, the newest first. */
export function importedHistories(code: string) {
  return keptRecords(code).where('record.kind', '=', 'imported-histories').orderBy('record.id', 'desc').limit(50)
}

export function importedByReference(code: string, reference: string) {
  return keptRecords(code).where('record.kind', '=', 'imported-histories').where('record.reference', '=', reference)
}

export function importedFrom(rows: readonly Row[]): readonly Kept<ImportedHistories>[] {
  return rows.map(row => keptOf<ImportedHistories>(row))
}

/** A file that nobody has decided about yet, locked, for whoever keeps the register. */
export async function takeImported(tx: Transaction, reference: string): Promise<Verdict<Kept<ImportedHistories>>> {
  const may = checkMayShow(tx.edition, tx.actor)
  if (!may.ok) return may
  const kept = await take<ImportedHistories>(tx, { kind: 'imported-histories', reference })
  if (kept === undefined)
    return refused({ reason: 'no-such-import', says: 'There is no such file of histories. Check its address.' })
  if (kept.record.state !== 'to-review')
    return refused({ reason: 'decided', says: 'This file has been accepted or set aside already. Hand it in anew.' })
  return granted(kept)
}
