import type { Instant } from '../../kit/instant.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptOf, keptRecords, take } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { ModificationReport } from './report.ts'

export const REPORT = 'modification-report'

export async function takeReport(tx: Transaction, reference: string): Promise<Kept<ModificationReport> | undefined> {
  return await take<ModificationReport>(tx, { kind: REPORT, reference })
}

/** The reports on a modification, the newest first. */
export function reportsOn(code: string, modification: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', REPORT)
    .where('record.parent', '=', modification)
    .orderBy('record.id', 'desc')
    .limit(50)
}

export async function listReports(tx: Transaction, modification: string): Promise<readonly Kept<ModificationReport>[]> {
  const { rows } = await tx.statements.executeQuery(reportsOn(tx.context.pack.code.key, modification).compile())
  return rows.map(row => keptOf<ModificationReport>(row))
}

export function reportCalled(code: string, reference: string, asAt?: Instant) {
  return keptRecords(code, asAt).where('record.kind', '=', REPORT).where('record.reference', '=', reference).limit(1)
}

export function noSuchReport() {
  return { reason: 'no-such-report', says: 'There is no report under this reference. Check it.' }
}
