import { capital } from '../../../kit/capital.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { emptyState, stub } from '../../../shell/views/empty-state.ts'
import { scrollingTable, table } from '../../../shell/views/table.ts'
import { classificationTag } from '../../../shell/web/record-link.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { mayBeNamedAt } from '../agenda.ts'
import { listWaiting, type WaitingGroup, type WaitingMatter } from '../acts/list-waiting.ts'
import { itemFields } from './item-fields.ts'
import { asking, press } from './act-forms.ts'
import { addressOfItem, addressOfMeeting } from './addresses.ts'
import { agendaData, type AgendaLine, linesOf } from './agenda-part.ts'
import { headPart, classOf } from './meeting-page.ts'
import { meetingNavigation, trailOf } from './meeting-navigation.ts'
import { type MeetingView, readMeeting } from './meeting-view.ts'

/** The agenda as it is made: for those alone who keep it. */
export async function showAgenda(ask: Ask): Promise<Page | undefined> {
  const view = await readMeeting(ask)
  if (view === undefined || !view.mayKeep('issue-papers')) return undefined
  const waiting = await waitingFor(view)
  const title = `Agenda of ${view.meeting.record.title}`
  return page({
    title,
    section: '/meetings',
    trail: trailOf(view),
    classification: classOf(view),
    about: view.meeting.record,
    isDense: true,
    data: {
      reference: view.reference,
      areNumbersFixed: areNumbersFixed(view),
      items: agendaData(view),
      waiting: waiting.map(({ key, says, matters }) => ({
        key,
        says,
        matters: matters.map(({ title: words, purpose, subject, paper, classification }) => {
          return { title: words, purpose, subject, paper, classification }
        }),
      })),
    },
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      ${headPart(view)}
      ${meetingNavigation(view, 'agenda')}
      ${areNumbersFixed(view) && html`<p class="govuk-body">The papers are out, so numbers stay: what is added goes to the end.</p>`}
      ${itemsTable(view)}
      ${addForm(view)}
      ${waitingPart(view, waiting)}`,
  })
}

/** What waits for the body and has no place on this agenda yet. */
export async function waitingFor(view: MeetingView): Promise<readonly WaitingGroup[]> {
  const { ask, edition, items, twins, meeting } = view
  const placed = [...items, ...twins.values()].flatMap(({ content }) => [...content.subjects, ...content.papers])
  const groups = await listWaiting(ask.read, ask.house, edition, meeting, placed)
  return groups
    .map(group => ({ ...group, matters: group.matters.filter(matter => !isTakenUnnamed(view, matter)) }))
    .filter(({ matters }) => matters.length > 0)
}

/** It is taken at its standing item, which does not name it because more may read the item than the matter. */
function isTakenUnnamed({ items }: MeetingView, { kind, classification, planned }: WaitingMatter): boolean {
  if (kind === 'business' || planned.confidentialTitle !== null) return false
  const standing = items.find(({ content }) => content.standing !== null && content.kind === kind)
  return standing !== undefined && !mayBeNamedAt({ classification }, standing.record.classification)
}

function areNumbersFixed({ meeting }: MeetingView): boolean {
  return meeting.content.papersIssuedAt !== null
}

function itemsTable(view: MeetingView): Html {
  const lines = linesOf(view)
  if (lines.length === 0) return emptyState('There is nothing on the agenda yet. Add the first item.')
  return scrollingTable({
    caption: 'Items',
    captionSize: 'm',
    isDense: true,
    head: ['Item', 'Matter', 'For', 'Presented by', ...(areNumbersFixed(view) ? [] : ['Move']), 'Take off'],
    rows: lines.map(line => row(view, line, lines.length)),
  })
}

function row(view: MeetingView, { number, item }: AgendaLine, count: number) {
  if (item === undefined) return [number, html`${stub(view.edition.classification.stubTitle)}`]
  const { record, content } = item
  const base = `${addressOfMeeting(view.reference)}/agenda`
  const about = `item ${number}, ${record.title}`
  const move = (to: string, text: string) =>
    press(view.ask, { action: `${base}/moves`, text, about, version: record.version, fields: { item: record.id, to } })
  const moves = [
    ...(number > 1 ? [move('up', 'Up')] : []),
    ...(number < count ? [move('down', 'Down')] : []),
    ...(number > 2 ? [move('top', 'To top')] : []),
  ]
  const withdrawal = { action: `${base}/withdrawals`, text: 'Take off', about, version: record.version }
  const twin = view.twins.get(record.id)
  return [
    number,
    html`<a class="govuk-link" href="${addressOfItem(view.reference, number)}">${record.title}</a> ${twin !== undefined && html`(${twin.record.title})`}`,
    capital(content.purpose),
    content.presenter,
    ...(areNumbersFixed(view) ? [] : [html`<div class="govuk-button-group govuk-!-margin-bottom-0">${moves}</div>`]),
    record.state === 'listed' ? press(view.ask, { ...withdrawal, fields: { item: record.id } }) : 'Dealt with',
  ]
}

function addForm(view: MeetingView): Html {
  return asking(view.ask, {
    action: `${addressOfMeeting(view.reference)}/agenda`,
    summary: 'Add an item',
    text: 'Add the item',
    body: itemFields(view, { asksClass: true }),
  })
}

function waitingPart(view: MeetingView, waiting: readonly WaitingGroup[]): Html | undefined {
  if (waiting.length === 0) return undefined
  const action = `${addressOfMeeting(view.reference)}/agenda/matters`
  return html`<section aria-labelledby="waiting"><h2 class="govuk-heading-m" id="waiting">What waits for ${view.body.inSentence}</h2>
    ${waiting.map(({ key, says, matters }) =>
      table({
        caption: says,
        captionSize: 's',
        head: ['Matter', 'For', html`<span class="govuk-visually-hidden">Act</span>`],
        rows: matters.map(({ title, purpose, subject, paper, classification }) => [
          html`${title} ${classificationTag(view.edition, classification)}`,
          capital(purpose),
          press(view.ask, {
            action,
            text: 'Put on the agenda',
            about: title,
            fields: { waiting: key, subject: subject ?? undefined, paper },
          }),
        ]),
      }),
    )}</section>`
}
