import { formatDate } from '../../../kit/calendar-date.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { table } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { paragraphs, userText } from '../../../shell/views/user-text.ts'
import { warningText } from '../../../shell/views/warning-text.ts'
import type { Modification, WorkingGroup } from '../modification.ts'
import { answerTo, lacksOfGroup } from '../working-group.ts'
import { addressOfModification, addressOfReport } from './addresses.ts'
import { titleOfCategoryKey } from './category-words.ts'
import type { ModificationPage } from './modification-view.ts'

/** Those who work on it: what they are asked, who they are, and what the group still lacks. */
export function groupPart(view: ModificationPage): Html | undefined {
  const { kept, edition } = view
  const { group, instructions } = kept.content
  if (group === null) return undefined
  const titleOf = (key: string) => titleOfCategoryKey(edition, key)
  const lacks = lacksOfGroup(edition.modificationProcess, kept.content, titleOf)
  return html`<h2 class="govuk-heading-m">Working group</h2>
    <p class="govuk-body">${userText(group.terms)}</p>
    ${instructions.length > 0 && html`<p class="govuk-body">It is instructed:</p><ul class="govuk-list govuk-list--bullet">${instructions.map(({ text, on, authority }) => html`<li>${userText(text)} (${formatDate(on)}${authority !== null && html`, ${authority}`})</li>`)}</ul>`}
    ${group.questions.length > 0 && html`<h3 class="govuk-heading-s">Questions and answers</h3>${summaryList({ rows: group.questions.map(question => ({ key: userText(question), value: answerInWords(group, question) })) })}`}
    ${groupLinks(view)}${lacks.length > 0 && warningText(lacks.join(' '))}
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

/** What a member needs, and where the group meets. */
function groupLinks({ kept, edition }: ModificationPage): Html {
  const { group } = edition.modificationProcess
  const body = edition.bodies.find(({ key }) => key === group?.body)
  const pack = html`<a class="govuk-link" href="${addressOfModification(kept.record.reference)}/member-pack">Pack for its members</a>`
  return html`<p class="govuk-body">${pack}${body !== undefined && html`. It meets as <a class="govuk-link" href="/bodies/${body.key}">${body.inSentence}</a>.`}</p>`
}

function answerInWords(group: WorkingGroup, question: string): Html {
  const answer = answerTo(group, question)
  if (answer === undefined) return html`Open`
  return html`${paragraphs(answer.text)}<p class="govuk-hint">${userText(answer.by)}, ${formatDate(answer.on)}</p>`
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
