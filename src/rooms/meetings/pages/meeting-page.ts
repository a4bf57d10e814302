import { capital } from '../../../kit/capital.ts'
import { dateIn, formatTime, LONDON, timeIn } from '../../../kit/instant.ts'
import { titleOfState } from '../../../kit/pack/lifecycle.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import { mostSecret } from '../../../kit/classification.ts'
import { instantElement } from '../../../shell/views/words.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { metadataBar } from '../../../shell/views/metadata-bar.ts'
import { tag } from '../../../shell/views/tag.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { endingOf } from '../ending.ts'
import { MEETING_PANELS, type Panel } from '../views-panels.ts'
import { addressOfMeeting } from './addresses.ts'
import { agendaData, agendaPart } from './agenda-part.ts'
import { actsPart, actsData } from './acts-part.ts'
import { datesPart } from './dates-part.ts'
import { interestForm } from './interest-form.ts'
import { interestsData, interestsTable } from './interests-part.ts'
import { offersOf } from './meeting-acts.ts'
import { meetingNavigation } from './meeting-navigation.ts'
import { type MeetingView, readMeeting } from './meeting-view.ts'
import { rollData, rollPart } from './roll-part.ts'

export async function showMeeting(ask: Ask): Promise<Page | undefined> {
  const view = await readMeeting(ask)
  if (view === undefined) return undefined
  const { meeting, edition } = view
  const [offers, history, panels] = await Promise.all([
    offersOf(view),
    historyPart(ask, meeting.record),
    panelsOf(view),
  ])
  const paperDay = capital(edition.words.paperDay)
  return page({
    title: meeting.record.title,
    section: '/meetings',
    trail: [{ text: 'Meetings', href: '/meetings' }],
    classification: mostSecret([classOf(view), ...panels.map(({ classification }) => classification)]),
    about: meeting.record,
    data: {
      ...headData(view),
      dates: meeting.content.dates,
      agenda: agendaData(view),
      roll: rollData(view),
      interests: interestsData(view, meeting.content.interests),
      acts: actsData(offers),
      panels: panels.map(({ title, data }) => ({ title, data })),
      history: history.data,
    },
    main: html`
      <h1 class="govuk-heading-l">${meeting.record.title}</h1>
      ${headPart(view)}
      ${meetingNavigation(view, 'meeting')}
      ${actsPart(view, offers)}
      ${agendaPart(view)}
      ${documentLinks(view)}
      ${datesPart(meeting.content.dates, paperDay)}
      ${rollPart(view)}
      ${interestsPart(view)}
      ${panels.map(({ title, html: body }) => html`<section><h2 class="govuk-heading-m">${title}</h2>${body}</section>`)}
      ${history.html}`,
  })
}

/** As secret as the most secret thing that it says. */
export function classOf({ meeting, items, twins }: Pick<MeetingView, 'meeting' | 'items' | 'twins'>) {
  const classes = [
    meeting.record,
    ...items.map(({ record }) => record),
    ...[...twins.values()].map(({ record }) => record),
  ]
  return mostSecret(classes.map(({ classification }) => classification))
}

export function headPart(view: MeetingView): Html {
  const { meeting, edition, body, ask } = view
  const { content, record } = meeting
  const lifecycle = getLifecycle(edition, 'meeting')
  const { cancelled, adjournments } = content
  const last = adjournments.at(-1)
  return html`${metadataBar([
    { key: 'Reference', value: record.reference },
    { key: 'Body', value: html`<a class="govuk-link" href="/bodies/${body.key}">${body.name}</a>` },
    { key: 'When', value: whenPart(view) },
    { key: 'Where', value: content.place },
    { key: 'State', value: tag(titleOfState(lifecycle, record.state)) },
    { key: 'Documents', value: content.documentReference },
    {
      key: 'Next meeting',
      value:
        content.next !== null &&
        html`<a class="govuk-link" href="${addressOfMeeting(content.next)}">${content.next}</a>`,
    },
  ])}
  ${cancelled !== null && html`<p class="govuk-body">Cancelled: ${cancelled.reason}</p>`}
  ${last !== undefined && last.resumedAt === null && html`<p class="govuk-body">Adjourned at ${instantElement(last.at)}: ${last.reason}</p>`}
  ${ask.asAt === undefined && record.edition !== ask.edition.from && html`<p class="govuk-body-s">It was called under the ${edition.title}, and is held by its rules.</p>`}`
}

function whenPart({ meeting: { content }, body }: MeetingView): Html {
  const ending = endingOf(content, body)
  if (ending === undefined) return instantElement(content.startsAt)
  const time = formatTime(timeIn(LONDON, ending.at))
  const isThatDay = dateIn(LONDON, ending.at) === dateIn(LONDON, content.startsAt)
  const end = isThatDay ? html`<time datetime="${ending.at}">${time}</time>` : instantElement(ending.at)
  return html`${instantElement(content.startsAt)} to ${ending.isUsual && 'about '}${end}`
}

export function headData({ meeting, body, reference }: MeetingView) {
  const { record, content } = meeting
  return {
    reference,
    title: record.title,
    state: record.state,
    classification: record.classification,
    version: record.version,
    body: { key: body.key, name: body.name },
    startsAt: content.startsAt,
    endsAt: content.endsAt,
    ending: endingOf(meeting.content, body) ?? null,
    place: content.place,
    documentReference: content.documentReference,
    openedAt: content.openedAt,
    closedAt: content.closedAt,
    next: content.next,
  }
}

function documentLinks({ reference }: MeetingView): Html {
  const base = addressOfMeeting(reference)
  return html`<p class="govuk-body"><a class="govuk-link" href="${base}/pack.pdf">The pack as one document (PDF)</a>, with what is open to you.
    <a class="govuk-link" href="${base}.ics">Into your calendar</a></p>`
}

function interestsPart(view: MeetingView): Html | undefined {
  const { interests } = view.meeting.content
  const base = addressOfMeeting(view.reference)
  const asked = interestForm(view, `${base}/interests`)
  if (interests.length === 0 && asked === undefined) return undefined
  return html`<section aria-labelledby="interests"><h2 class="govuk-heading-m" id="interests">Interests in the whole meeting</h2>
    ${interests.length > 0 && interestsTable(view, interests, `${base}/interests/withdrawal`)}${asked}</section>`
}

async function panelsOf({ ask, meeting }: MeetingView): Promise<readonly Panel[]> {
  const panels = await Promise.all(ask.house.offers.of(MEETING_PANELS).map(panel => panel(ask, meeting)))
  return panels.filter(panel => panel !== undefined)
}
