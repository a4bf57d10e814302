import { dateIn, formatInstant, LONDON } from '../../../kit/instant.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'
import { html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Panel } from '../views-panels.ts'
import { comingMeetings, meetingsFrom, pastMeetings } from '../store-lists.ts'
import { addressOfMeeting } from './addresses.ts'

const MOST = 5

/** On a body's page: its next meetings, and the last that were held. */
export async function bodyPanel(ask: Ask, body: SpineRecord): Promise<Panel | undefined> {
  const code = ask.house.pack.code.key
  const today = ask.asAt?.date ?? dateIn(LONDON, ask.now)
  const at = ask.asAt?.instant
  const [coming = [], past = []] = await ask.read(
    comingMeetings(code, today, body.reference, at).limit(MOST),
    pastMeetings(code, today, body.reference, { offset: 0, limit: MOST }, at),
  )
  const meetings = [...meetingsFrom(coming), ...meetingsFrom(past)]
  if (meetings.length === 0) return undefined
  return {
    title: 'Meetings',
    data: meetings.map(({ record, content }) => {
      return { reference: record.reference, startsAt: content.startsAt, state: record.state }
    }),
    html: html`<ul class="govuk-list">${meetings.map(
      ({ record, content }) =>
        html`<li><a class="govuk-link" href="${addressOfMeeting(record.reference)}">${record.title}</a>, <time datetime="${content.startsAt}">${formatInstant(content.startsAt)}</time></li>`,
    )}</ul><p class="govuk-body"><a class="govuk-link" href="/meetings?body=${body.reference}">All its meetings</a></p>`,
  }
}
