import { getEdition } from '../../../kit/pack/pack.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { ModificationReport } from '../report.ts'
import { checkMayShow } from '../roles.ts'
import { actingIn } from '../store-standing.ts'
import { noSuchReport, takeReport } from '../store-reports.ts'

export type WrittenPart = Readonly<{ report: string; section: string; text: string; version?: number | undefined }>

/** Writes the part of a section that people write themselves. */
export async function writeReportPart(
  context: ActContext,
  input: WrittenPart,
): Promise<Verdict<Kept<ModificationReport>>> {
  return await perform(context, async tx => {
    const kept = await takeReport(tx, input.report)
    if (kept === undefined) return refused(noSuchReport())
    const { sections } = kept.content
    const may = allOf(
      checkVersion(kept.record, input.version),
      checkMayShow(getEdition(context.pack, kept.record.edition), actingIn(tx, null)),
      require(kept.record.state === 'draft', {
        reason: 'report-issued',
        says: 'This report has been issued, and stays as it is. Make a new one.',
      }),
      require(sections.some(({ key }) => key === input.section), {
        reason: 'no-such-section',
        says: 'The report has no such section. Load the page again.',
        field: 'section',
      }),
    )
    if (!may.ok) return may
    const written = sections.map(section =>
      section.key === input.section ? { ...section, written: input.text } : section,
    )
    const content = { ...kept.content, sections: written }
    return granted(await change(tx, kept, { verb: 'report-written', content, input: { section: input.section } }))
  })
}
