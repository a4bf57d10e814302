import { addDays, formatDateWithWeekday } from '../../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import { bodyGroup } from '../../../shell/ledger/audience.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Duty, FrontPart } from '../../../shell/web/duties.ts'
import { isOver, type Meeting } from '../meeting.ts'
import { comingMeetings, meetingsFrom } from '../store-lists.ts'
import { addressOfMeeting } from './addresses.ts'

/** So far ahead paper day is somebody's duty. */
const AHEAD_DAYS = 21
const SHOWN = 5

/** What the coming meetings ask of the reader: the papers of the secretary, the room of the chair, the reading of members. */
export async function meetingDuties(ask: Ask): Promise<readonly Duty[]> {
  const today = dateIn(LONDON, ask.now)
  const coming = await readComing(ask)
  const near = coming.filter(({ record }) => (record.onDate ?? '') <= addDays(today, AHEAD_DAYS))
  return near.flatMap(meeting => dutiesAt(ask, meeting))
}

async function readComing(ask: Ask): Promise<readonly Kept<Meeting>[]> {
  const today = dateIn(LONDON, ask.now)
  const [rows = []] = await ask.read(comingMeetings(ask.house.pack.code.key, today, undefined))
  return meetingsFrom(rows).filter(({ record }) => record.state !== 'cancelled')
}

function dutiesAt(ask: Ask, { record, content }: Kept<Meeting>): readonly Duty[] {
  const { reference, title, state, onDate } = record
  const href = addressOfMeeting(reference)
  const isSecretary = ask.reader.isIn('secretariat')
  const duty = (says: string, dueOn: string | null, at = href): Duty => ({ says, href: at, dueOn, about: title })
  if (state === 'called') {
    return isSecretary
      ? [duty(`Issue the papers of ${reference}`, content.dates.papersDue.date, `${href}/paper-day`)]
      : []
  }
  if (state !== 'papers-issued' && state !== 'open' && state !== 'adjourned') return []
  if (isSecretary) return [duty(`Run the meeting ${reference}`, onDate)]
  if (ask.reader.isIn(bodyGroup('chair-of-the-body', content.body))) {
    return [duty(`Chair the meeting ${reference}`, onDate, `${href}/briefing`)]
  }
  const isMember = ['members-of-the-body', 'alternates-of-the-body'].some(who =>
    ask.reader.isIn(bodyGroup(who, content.body)),
  )
  return isMember ? [duty(`Read the papers of ${reference}`, onDate)] : []
}

/** On the front page: what is held next. */
export async function nextMeetings(ask: Ask): Promise<FrontPart | undefined> {
  const coming = (await readComing(ask)).filter(({ content }) => !isOver(content))
  const shown = coming.slice(0, SHOWN).map(({ record }) => ({
    reference: record.reference,
    title: record.title,
    date: record.onDate,
    href: addressOfMeeting(record.reference),
  }))
  if (shown.length === 0) return undefined
  return {
    order: 10,
    title: 'Next meetings',
    data: shown,
    html: html`<ul class="govuk-list">${shown.map(
      ({ title, date, href }) =>
        html`<li><a class="govuk-link" href="${href}">${title}</a><br>${date !== null && formatDateWithWeekday(date)}</li>`,
    )}</ul><p class="govuk-body"><a class="govuk-link" href="/meetings">All meetings</a></p>`,
  }
}
