import { capital } from '../../../kit/capital.ts'
import { allOf, granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { bodyGroup } from '../../../shell/ledger/audience.ts'
import { change, checkVersion, keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Modification } from '../modification.ts'
import { type ModificationReport, type ReportKind, sectionsOf } from '../report.ts'
import { checkMayShow } from '../roles.ts'
import { actingIn, editionFollowed } from '../store-standing.ts'
import { reportedBeside } from '../store-reported.ts'
import { listReports, REPORT } from '../store-reports.ts'
import { noSuchModification, takeModification } from '../store.ts'

export type WantedReport = Readonly<{ modification: string; kind: ReportKind; version?: number | undefined }>

/** Makes a report from the record. One that has not been issued is made anew: what people wrote in it stays. */
export async function draftReport(
  context: ActContext,
  input: WantedReport,
): Promise<Verdict<Kept<ModificationReport>>> {
  return await perform(context, async tx => {
    const kept = await takeModification(tx, input.modification)
    if (kept === undefined) return refused(noSuchModification())
    const may = allOf(
      checkVersion(kept.record, input.version),
      checkMayShow(editionFollowed(context.pack, kept), actingIn(tx, null)),
    )
    if (!may.ok) return may
    const all = await listReports(tx, kept.record.id)
    const open = all.find(({ record, content }) => content.kind === input.kind && record.state === 'draft')
    return granted(open === undefined ? await begin(tx, kept, input.kind, all) : await makeAnew(tx, kept, open))
  })
}

/** A new one begins with what was written in the one before, whichever kind it was of. */
async function begin(
  tx: Transaction,
  kept: Kept<Modification>,
  kind: ReportKind,
  all: readonly Kept<ModificationReport>[],
): Promise<Kept<ModificationReport>> {
  const { record, content } = kept
  const edition = editionFollowed(tx.context.pack, kept)
  const beside = await reportedBeside(tx, kept, edition)
  const sections = sectionsOf(kind, edition, content, all[0]?.content.sections ?? [], beside)
  const report = { modification: record.reference, title: content.title, kind, made: 1, madeOn: tx.today, sections }
  return await keep<ModificationReport>(tx, {
    kind: REPORT,
    reference: `${record.reference}/R${all.length + 1}`,
    title: titleOfReport(kind, record.reference),
    state: 'draft',
    classification: record.classification,
    content: report,
    parent: record.id,
    edition: edition.from,
    // A draft is for those who write it: the secretariat, and on a draft report the group that works on it.
    readers: ['secretariat', ...(kind === 'draft' ? groupOf(content) : [])],
    verb: 'report-made',
  })
}

async function makeAnew(
  tx: Transaction,
  kept: Kept<Modification>,
  open: Kept<ModificationReport>,
): Promise<Kept<ModificationReport>> {
  const { kind, made, sections: before } = open.content
  const edition = editionFollowed(tx.context.pack, kept)
  const beside = await reportedBeside(tx, kept, edition)
  const sections = sectionsOf(kind, edition, kept.content, before, beside)
  const content = { ...open.content, title: kept.content.title, made: made + 1, madeOn: tx.today, sections }
  return await change(tx, open, { verb: 'report-made-anew', content })
}

function groupOf({ group }: Modification): readonly string[] {
  if (group === null || group.body === null) return []
  const { body } = group
  return ['members-of-the-body', 'alternates-of-the-body'].map(who => bodyGroup(who, body))
}

function titleOfReport(kind: ReportKind, reference: string): string {
  return `${capital(kind)} report on ${reference}`
}
