import { formatDate } from '../../../kit/calendar-date.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { table } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import { userText } from '../../../shell/views/user-text.ts'
import { warningText } from '../../../shell/views/warning-text.ts'
import type { Modification } from '../modification.ts'
import { lacksOfGroup } from '../working-group.ts'
import { addressOfReport } from './addresses.ts'
import { titleOfCategoryKey } from './category-words.ts'
import type { ModificationPage } from './modification-view.ts'

/** Those who work on it: what they are asked, who they are, and what the group still lacks. */
export function groupPart({ kept, edition }: ModificationPage): Html | undefined {
  const { group } = kept.content
  if (group === null) return undefined
  const titleOf = (key: string) => titleOfCategoryKey(edition, key)
  const lacks = lacksOfGroup(edition.modificationProcess, kept.content, titleOf)
  return html`<h2 class="govuk-heading-m">Working group</h2>
    <p class="govuk-body">${userText(group.terms)}</p>
    ${group.questions.length > 0 && html`<ul class="govuk-list govuk-list--bullet">${group.questions.map(question => html`<li>${userText(question)}</li>`)}</ul>`}
    ${lacks.length > 0 && warningText(lacks.join(' '))}
    ${
      group.members.length > 0 &&
      table({
        caption: 'Members',
        captionSize: 's',
        firstCellIsHeader: true,
        head: ['Who', 'Of', 'Confirmed to act impartially'],
        rows: group.members.map(({ words, category, impartialSince }) => [
          userText(words),
          category === null ? '' : titleOf(category),
          impartialSince === null ? 'Not yet' : formatDate(impartialSince),
        ]),
      })
    }`
}

/** Every solution and mitigation that anybody considered. */
export function consideredPart({ considered }: Modification): Html | undefined {
  if (considered.length === 0) return undefined
  return table({
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
