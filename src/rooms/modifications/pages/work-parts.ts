import { formatDate } from '../../../kit/calendar-date.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { stackingTable } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Modification } from '../modification.ts'
import { addressOfReport } from './addresses.ts'
import type { ModificationPage } from './modification-view.ts'

/** Every solution and mitigation that anybody considered. */
export function consideredPart({ considered }: Modification): Html | undefined {
  if (considered.length === 0) return undefined
  return stackingTable({
    caption: 'Solutions and mitigations considered',
    captionSize: 'm',
    firstCellIsHeader: true,
    head: ['What', 'By', 'What became of it', 'Listed on'],
    rows: considered.map(({ what, by, outcome, on }) => [
      userText(what),
      userText(by),
      userText(outcome),
      formatDate(on),
    ]),
  })
}

/** The reports on it that this reader may see. */
export function reportsPart({ reports }: ModificationPage): Html | undefined {
  if (reports.length === 0) return undefined
  return html`<h2 class="govuk-heading-m">Reports</h2><ul class="govuk-list">${reports.map(
    ({ record }) =>
      html`<li><a class="govuk-link" href="${addressOfReport(record.reference)}">${record.title}</a> ${tag(record.state, record.state === 'issued' ? 'green' : 'blue')}</li>`,
  )}</ul>`
}
