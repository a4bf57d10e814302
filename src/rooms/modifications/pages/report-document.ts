import type { Edition } from '../../../kit/pack/pack.ts'
import type { Block, Document } from '../../../shell/documents/document.ts'
import { lightBlocks } from '../../../shell/documents/light-text.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { ModificationReport } from '../report.ts'
import type { ReportSection } from '../report-section.ts'

/** The report as a document, for PDF and Word. */
export function documentOf({ house }: Ask, edition: Edition, { record, content }: Kept<ModificationReport>): Document {
  const { code } = house.pack
  const administrator = code.organisations.find(({ role }) => role === 'code-administrator')
  const { marking } = edition.classification.classes[record.classification]
  return {
    title: record.title,
    ...(content.title === null ? {} : { subtitle: content.title }),
    reference: record.reference,
    organisation: administrator?.name ?? code.title,
    version: record.state === 'issued' ? 'Issued' : `Draft ${content.made}`,
    date: content.madeOn,
    language: 'en-GB',
    classification: { key: record.classification, marking },
    blocks: content.sections.flatMap(blocksOf),
  }
}

function blocksOf({ title, rows, written, text = '' }: ReportSection, n: number): readonly Block[] {
  const printed = text.split(/\n+/).filter(one => one.trim() !== '')
  const passages = [...printed.map(one => ({ kind: 'paragraph', text: one }) as const), ...lightBlocks(written)]
  return [
    { kind: 'heading', level: 1, text: title, number: `${n + 1}.` },
    ...(rows.length === 0 ? [] : [{ kind: 'definitions', rows } as const]),
    ...passages,
    ...(rows.length === 0 && passages.length === 0
      ? [{ kind: 'paragraph', text: 'Nothing is recorded.' } as const]
      : []),
  ]
}
