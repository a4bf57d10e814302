import { findBody } from '../../../kit/pack/group-body.ts'
import ical, { ICalEventStatus, ICalEventTransparency, type ICalCalendar } from 'ical-generator'
import { addDays, type CalendarDate } from '../../../kit/calendar-date.ts'
import { dateIn, type Instant, LONDON, millisecondsOf } from '../../../kit/instant.ts'
import { getBody, getEdition } from '../../../kit/pack/pack.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { type Download, download } from '../../../shell/web/page.ts'
import { endingOf } from '../ending.ts'
import type { Meeting } from '../meeting.ts'
import { partsFrom, partsOf } from '../store.ts'
import { comingMeetings, meetingsFrom } from '../store-lists.ts'
import { addressOfMeeting } from './addresses.ts'

/** What was held lately stays in the feed, so that a calendar that looks in seldom does not lose it. */
const DAYS_BACK = 90

/** The meetings of all bodies, or of one, as a calendar to subscribe to. */
export async function sendCalendar(ask: Ask): Promise<Download | undefined> {
  const wanted = ask.query['body']
  const body = findBody(ask.edition, wanted)
  if (wanted !== undefined && wanted !== '' && body === undefined) return undefined
  const from = addDays(dateIn(LONDON, ask.now), -DAYS_BACK)
  const [rows = []] = await ask.read(comingMeetings(ask.house.pack.code.key, from, body?.key, ask.asAt?.instant))
  const name = body === undefined ? `Meetings, ${ask.house.pack.code.title}` : body.name
  return calendarOf(ask, name, meetingsFrom(rows), `${body?.key ?? 'meetings'}.ics`)
}

export async function sendMeetingEvent(ask: Ask): Promise<Download | undefined> {
  const reference = ask.params['meeting'] ?? ''
  const [rows = []] = await ask.read(partsOf(ask.house.pack.code.key, reference, ask.asAt?.instant))
  const parts = partsFrom(rows)
  if (parts === undefined) return undefined
  const { meeting } = parts
  return calendarOf(ask, meeting.record.title, [meeting], `${meeting.record.reference}.ics`)
}

function calendarOf(ask: Ask, name: string, meetings: readonly Kept<Meeting>[], fileName: string): Download {
  const calendar = ical({ name, prodId: { company: 'Witan', product: 'Meetings', language: 'EN' } })
  for (const meeting of meetings) {
    addMeeting(ask, calendar, meeting)
    addPaperDay(ask, calendar, meeting)
  }
  return download(calendar.toString(), {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `inline; filename="${fileName.replaceAll(/[^\w.-]/g, '_')}"`,
    'x-content-type-options': 'nosniff',
  })
}

/** The identifier stays for good, and the sequence grows with each act on the meeting, so that calendars take over what has changed. */
function addMeeting(ask: Ask, calendar: ICalCalendar, { record, content }: Kept<Meeting>): void {
  const { house } = ask
  const body = getBody(getEdition(house.pack, record.edition), content.body)
  const ending = endingOf(content, body)
  const isUsual =
    ending?.isUsual === true ? '. When it ends is not said; this is as long as its meetings usually take.' : ''
  calendar.createEvent({
    id: `${record.id}@${house.origin}`,
    sequence: record.version,
    stamp: momentOf(record.changedAt),
    lastModified: momentOf(record.changedAt),
    start: momentOf(content.startsAt),
    ...(ending === undefined ? {} : { end: momentOf(ending.at) }),
    summary: content.cancelled === null ? record.title : `Cancelled: ${record.title}`,
    location: content.place,
    description: `${body.name}, ${record.reference}${isUsual}`,
    url: linkOf(ask, record.reference),
    status: content.cancelled === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
  })
}

function addPaperDay(ask: Ask, calendar: ICalCalendar, { record, content }: Kept<Meeting>): void {
  if (content.cancelled !== null) return
  const { papersDue } = content.dates
  calendar.createEvent({
    id: `${record.id}-papers@${ask.house.origin}`,
    sequence: record.version,
    stamp: momentOf(record.changedAt),
    start: noonOf(papersDue.date),
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
    summary: `Papers due: ${record.title}`,
    description: papersDue.explanation,
    url: linkOf(ask, record.reference),
  })
}

function linkOf({ house }: Ask, reference: string): string {
  return `${house.secureCookies ? 'https' : 'http'}://${house.origin}${addressOfMeeting(reference)}`
}

function momentOf(instant: Instant): Date {
  return new Date(millisecondsOf(instant))
}

/** A whole day is written by its date alone; noon is on that day wherever the server stands. */
function noonOf(date: CalendarDate): Date {
  return new Date(millisecondsOf(`${date}T12:00:00.000Z`))
}
