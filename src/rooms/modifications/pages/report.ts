import { capital } from '../../../kit/capital.ts'
import { formatDate } from '../../../kit/calendar-date.ts'
import { getEdition } from '../../../kit/pack/pack.ts'
import { lightBlocks } from '../../../shell/documents/light-text.ts'
import { printPassage } from '../../../shell/documents/to-html.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { form, hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { tag } from '../../../shell/views/tag.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { paragraphs, userText } from '../../../shell/views/user-text.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { page, type Reply } from '../../../shell/web/page.ts'
import type { ModificationReport } from '../report.ts'
import type { ReportSection } from '../report-section.ts'
import { reportCalled } from '../store-reports.ts'
import { addressOfModification, addressOfReport } from './addresses.ts'
import { deliverDocument } from './deliver-document.ts'
import { documentOf } from './report-document.ts'
import { mayKeep } from './standing-page.ts'
import { modificationTrail } from './trail.ts'

/** One report: what the record says in each section, what people wrote, and the same as PDF and Word. */
export async function showModificationReport(ask: Ask): Promise<Reply> {
  const reference = `${ask.params['reference'] ?? ''}/${ask.params['report'] ?? ''}`
  const [[row] = []] = await ask.read(reportCalled(ask.house.pack.code.key, reference, ask.asAt?.instant))
  if (row === undefined) return undefined
  const kept = keptOf<ModificationReport>(row)
  const { record, content } = kept
  const { format } = ask.query
  if (format === 'pdf' || format === 'docx') {
    const document = documentOf(ask, getEdition(ask.house.pack, record.edition), kept)
    return await deliverDocument(document, record.reference.replaceAll('/', '_'), format)
  }
  const history = await historyPart(ask, record)
  const address = addressOfReport(record.reference)
  return page({
    title: record.title,
    classification: record.classification,
    about: record,
    section: '/modifications',
    trail: modificationTrail(ask, content.modification),
    data: { reference, state: record.state, version: record.version, ...content, acts: history.data },
    main: html`
      <span class="govuk-caption-l">${record.reference}</span>
      <h1 class="govuk-heading-l">${record.title}</h1>
      <p class="govuk-body">${tag(capital(record.state), record.state === 'issued' ? 'green' : 'blue')} Made from the record on ${formatDate(content.madeOn)}.
        <a class="govuk-link" href="${address}?format=pdf">PDF</a>, <a class="govuk-link" href="${address}?format=docx">Word</a></p>
      ${content.sections.map(section => sectionPart(ask, kept, section))}
      ${issueForm(ask, kept)}${history.html}`,
  })
}

function sectionPart(ask: Ask, kept: Kept<ModificationReport>, section: ReportSection): Html {
  const { key, title, rows, written, text = '' } = section
  const mayWrite = kept.record.state === 'draft' && mayKeep(ask)
  return html`<section><h2 class="govuk-heading-m">${title}</h2>
    ${rows.length > 0 && summaryList({ rows: rows.map(({ label, value }) => ({ key: userText(label), value: userText(value) })) })}
    ${paragraphs(text)}${printPassage(lightBlocks(written))}
    ${rows.length === 0 && written === '' && text === '' && html`<p class="govuk-body">Nothing is recorded.</p>`}
    ${mayWrite && writingForm(ask, kept, key, title, written)}</section>`
}

const LIGHT =
  'An empty line begins a paragraph. Lines that begin with - are points, with 1. numbers; ## begins a heading, **words** are strong, *words* slanted. A table has its cells between |, with a line |---|---| below its head.'

function writingForm(
  ask: Ask,
  { record }: Kept<ModificationReport>,
  key: string,
  title: string,
  written: string,
): Html {
  const isRefused = ask.entered?.['section'] === key
  const value = isRefused ? enteredOr(ask, 'text', written) : written
  return details({
    summary: `Write in “${title}”`,
    isOpen: isRefused,
    body: form({
      action: `${addressOfReport(record.reference)}/parts`,
      method: 'post',
      idempotencyKey: ask.newKey(),
      version: record.version,
      body: html`${hidden('section', key)}${textarea({ name: 'text', id: `text-${key}`, label: `What is written in “${title}”`, hint: LIGHT, rows: 6, value })}${button({ text: 'Keep the text' })}`,
    }),
  })
}

/** A draft is made anew from the record as it stands, with what was written kept; or issued. */
function issueForm(ask: Ask, { record, content }: Kept<ModificationReport>): Html | undefined {
  if (record.state !== 'draft' || !mayKeep(ask)) return undefined
  return html`${form({
    action: `${addressOfModification(content.modification)}/reports`,
    method: 'post',
    idempotencyKey: ask.newKey(),
    body: html`${hidden('kind', content.kind)}${button({ text: 'Make it anew from the record', kind: 'secondary' })}`,
  })}${form({
    action: `${addressOfReport(record.reference)}/issue`,
    method: 'post',
    idempotencyKey: ask.newKey(),
    version: record.version,
    body: button({ text: 'Issue the report' }),
  })}`
}
