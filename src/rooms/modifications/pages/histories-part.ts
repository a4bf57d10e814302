import { formatDate } from '../../../kit/calendar-date.ts'
import { details } from '../../../shell/views/details.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { stackingTable, table } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { ImportedHistories } from '../histories/imported-histories.ts'
import type { JudgedHistory } from '../histories/judge-histories.ts'

/** Every history of a file: whether it fits, where it ends, what somebody has to look at, and what became of it. */
export function historiesPart({ judged, unread, entered }: ImportedHistories): Html {
  return html`${stackingTable({
    caption: 'Histories, those that do not fit first',
    captionSize: 'm',
    isDense: true,
    firstCellIsHeader: true,
    head: ['Reference', 'Title', 'Verdict', 'To look at', 'Steps', 'Became'],
    rows: judged
      .toSorted((a, b) => weightOf(b) - weightOf(a))
      .map(one => [
        userText(one.reference),
        userText(one.title ?? 'Not known'),
        one.verdict === 'accepted'
          ? html`${tag('Fits', 'green')} ${one.stateInWords}`
          : html`${tag('Does not fit', 'red')} ${userText(one.refusal?.says ?? '')}`,
        one.flags.length === 0
          ? ''
          : html`<ul class="govuk-list govuk-list--bullet">${one.flags.map(({ says }) => html`<li>${userText(says)}</li>`)}</ul>`,
        stepsOf(one),
        entered.find(({ reference }) => reference === one.reference)?.says ?? '',
      ]),
  })}
  ${
    unread.length > 0 &&
    table({
      caption: 'Lines that could not be read',
      captionSize: 'm',
      head: ['Line', 'Why'],
      rows: unread.map(({ line, says }) => [String(line), userText(says)]),
    })
  }`
}

function weightOf({ verdict, flags }: JudgedHistory): number {
  return (verdict === 'refused' ? 1000 : 0) + flags.length
}

function stepsOf({ steps }: JudgedHistory): Html {
  return details({
    summary: `${steps.length} steps`,
    body: html`<ol class="govuk-list govuk-list--number">${steps.map(
      ({ on, says, source }) =>
        html`<li>${source === 'told' ? formatDate(on) : `Before ${formatDate(on)}, inferred`}: ${says}</li>`,
    )}</ol>`,
  })
}
