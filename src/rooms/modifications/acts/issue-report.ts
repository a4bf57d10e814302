import { getEdition } from '../../../kit/pack/pack.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { checkIssue, type ModificationReport } from '../report.ts'
import { checkMayShow } from '../roles.ts'
import { actingIn } from '../store-standing.ts'
import { noSuchReport, takeReport } from '../store-reports.ts'
import { noSuchModification, takeModification } from '../store.ts'

export type ReportIssue = Readonly<{ report: string; version?: number | undefined }>

/** Issues a report: from then on it stays as it is, for all who may read of the modification. */
export async function issueReport(context: ActContext, input: ReportIssue): Promise<Verdict<Kept<ModificationReport>>> {
  return await perform(context, async tx => {
    const kept = await takeReport(tx, input.report)
    if (kept === undefined) return refused(noSuchReport())
    const modification = await takeModification(tx, kept.content.modification)
    if (modification === undefined) return refused(noSuchModification())
    const may = allOf(
      checkVersion(kept.record, input.version),
      checkMayShow(getEdition(context.pack, kept.record.edition), actingIn(tx, null)),
      require(kept.record.state === 'draft', {
        reason: 'report-issued',
        says: 'This report has been issued already.',
      }),
      checkIssue(kept.content, modification.content),
    )
    if (!may.ok) return may
    const { classification } = modification.record
    return granted(await change(tx, kept, { verb: 'report-issued', state: 'issued', classification }))
  })
}
