import { formatDate } from '../../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { details } from '../../../shell/views/details.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { paragraphs, userText } from '../../../shell/views/user-text.ts'
import { warningText } from '../../../shell/views/warning-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { addressOfMeeting } from '../../meetings/door.ts'
import { addressOfMinutes } from '../../minutes/door.ts'
import type { WorkingGroup } from '../modification.ts'
import { answerTo, type GroupMember, lacksOfGroup } from '../working-group.ts'
import { addressOfModification } from './addresses.ts'
import { titleOfCategoryKey } from './category-words.ts'
import type { GroupView } from './group-view.ts'
import type { ModificationPage } from './modification-view.ts'
import { mayKeep } from './standing-page.ts'

/** Those who work on it: what they are asked, who they are, when they meet, and what the group still lacks. */
export function groupPart(ask: Ask, view: ModificationPage): Html | undefined {
  const { kept, edition, group: seated } = view
  const { group, instructions } = kept.content
  if (group === null) return undefined
  const titleOf = (key: string) => titleOfCategoryKey(edition, key)
  const lacks =
    seated === undefined ? [] : lacksOfGroup(edition.modificationProcess, kept.content, seated.members.now, titleOf)
  return html`<section aria-labelledby="working-group"><h2 class="govuk-heading-m" id="working-group">Working group</h2>
    <p class="govuk-body">${userText(group.terms)}</p>
    ${instructions.length > 0 && html`<p class="govuk-body">It is instructed:</p><ul class="govuk-list govuk-list--bullet">${instructions.map(({ text, on, authority }) => html`<li>${userText(text)} (${formatDate(on)}${authority !== null && html`, ${authority}`})</li>`)}</ul>`}
    ${group.questions.length > 0 && html`<h3 class="govuk-heading-s">Questions and answers</h3>${summaryList({ rows: group.questions.map(question => ({ key: userText(question), value: answerInWords(group, question) })) })}`}
    ${groupLinks(ask, view)}${lacks.length > 0 && warningText(lacks.join(' '))}
    ${seated !== undefined && html`${membersParts(seated, titleOf)}${meetingsTable(seated)}`}</section>`
}

/** What a member needs, whose group it is, and what else the group works on. */
function groupLinks(ask: Ask, { kept, group }: ModificationPage): Html {
  const pack = html`<a class="govuk-link" href="${addressOfModification(kept.record.reference)}/member-pack">Pack for its members</a>`
  if (group === undefined) return html`<p class="govuk-body">${pack}</p>`
  const { body, name, sharedWith } = group
  const others = sharedWith.map(
    ({ reference }, n) =>
      html`${n > 0 && ', '}<a class="govuk-link" href="${addressOfModification(reference)}">${reference}</a>`,
  )
  return html`<p class="govuk-body"><a class="govuk-link" href="/bodies/${body}">${name}</a>. ${pack}.${others.length > 0 && html` It works on ${others}, too.`}</p>${mayKeep(ask) && ask.asAt === undefined && html`<p class="govuk-body"><a class="govuk-link" href="${addressOfModification(kept.record.reference)}/group">Name its members, or record that one confirmed to act impartially</a></p>`}`
}

function answerInWords(group: WorkingGroup, question: string): Html {
  const answer = answerTo(group, question)
  if (answer === undefined) return html`Open`
  return html`${paragraphs(answer.text)}<p class="govuk-hint">${userText(answer.by)}, ${formatDate(answer.on)}</p>`
}

/** Who sits in it or will, and who sat there. */
export function membersParts(seated: GroupView, titleOf: (key: string) => string): Html {
  const { now, coming, former } = seated.members
  const current = [...now, ...coming]
  return html`${current.length > 0 && membersTable(seated, 'Members', current, titleOf)}${
    former.length > 0 &&
    details({
      summary: former.length === 1 ? 'One who was a member' : `${former.length} who were members`,
      body: membersTable(seated, 'Former members', former, titleOf),
    })
  }`
}

function membersTable(
  { names }: GroupView,
  caption: string,
  members: readonly GroupMember[],
  titleOf: (key: string) => string,
): Html {
  return scrollingTable({
    caption,
    captionSize: 's',
    firstCellIsHeader: true,
    head: ['Who', 'Of', 'Member', 'Confirmed to act impartially'],
    rows: members.map(({ person, seat, words, isChair, category, from, until, impartialSince }) => [
      html`<a class="govuk-link" href="/bodies/${seat.replace('/', '/seats/')}">${userText(words)}</a>${isChair && ', in the chair'}${names.has(person) && html`<br>${userText(names.get(person) ?? '')}`}`,
      category === null ? '' : titleOf(category),
      until === null ? `From ${formatDate(from)}` : `From ${formatDate(from)} until ${formatDate(until)}`,
      impartialSince === null ? 'Not yet' : formatDate(impartialSince),
    ]),
  })
}

function meetingsTable({ meetings, body }: GroupView): Html {
  const all = html`<p class="govuk-body"><a class="govuk-link" href="/meetings?body=${encodeURIComponent(body)}">All its meetings, and where one is called</a></p>`
  if (meetings.length === 0) return html`<p class="govuk-body">No meeting of it has been called.</p>${all}`
  return html`${scrollingTable({
    caption: 'Its meetings',
    captionSize: 's',
    head: ['Meeting', 'Day', 'When', 'Minutes'],
    firstCellIsHeader: true,
    rows: meetings.map(({ meeting: { record, content }, isComing, hasMinutes }) => [
      html`<a class="govuk-link" href="${addressOfMeeting(record.reference)}">${record.title}</a>`,
      formatDate(dateIn(LONDON, content.startsAt)),
      content.cancelled !== null ? 'Cancelled' : isComing ? 'Coming' : 'Past',
      hasMinutes ? html`<a class="govuk-link" href="${addressOfMinutes(record.reference)}">Minutes</a>` : '',
    ]),
  })}${all}`
}
