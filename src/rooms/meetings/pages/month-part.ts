import {
  addMonths,
  type CalendarDate,
  dayOfMonth,
  formatDate,
  WEEKDAYS,
  weekdayName,
} from '../../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import type { MeetingMoment } from '../meeting.ts'
import { monthInWords, monthKey, weeksOf } from '../month.ts'
import { addressOfMeeting } from './addresses.ts'
import { addressOf, type CalendarView } from './calendar-view.ts'

const MOMENT_WORDS: Readonly<Record<MeetingMoment, string>> = {
  noticeDue: 'notice due',
  proposalsDue: 'proposals due',
  papersDue: 'papers due',
  headlineReportDue: 'headline report due',
  minutesDue: 'minutes due',
}

type Entry = Readonly<{ href: string; words: string; isMeeting: boolean }>

/** A month as a picture: its meetings, and the dates that follow from meetings. */
export function monthPart(view: CalendarView): Html {
  const { month } = view
  const entries = entriesOf(view)
  const beside = (months: number) => {
    const other = addMonths(month, months)
    return html`<a class="govuk-link" href="${addressOf(view, { month: monthKey(other) })}#month">${monthInWords(other)}</a>`
  }
  return html`<section class="witan-month" aria-labelledby="month"><h2 class="govuk-heading-m" id="month">${monthInWords(month)}</h2>
    <p class="govuk-body">${beside(-1)} | ${beside(1)}</p>
    ${scrollingTable({
      caption: `Meetings and dates in ${monthInWords(month)}`,
      captionSize: 'hidden',
      isDense: true,
      head: WEEKDAYS.map(weekday => weekdayName(weekday).slice(0, 3)),
      rows: weeksOf(month).map(week =>
        week.map(day => (day === undefined ? '' : cell(view, day, entries.get(day) ?? []))),
      ),
    })}<p class="govuk-body"><a class="govuk-link" href="/bank-holidays">Bank holidays</a>, on which no Working Day falls</p></section>`
}

function cell({ today }: CalendarView, day: CalendarDate, entries: readonly Entry[]): Html {
  const number = html`<time datetime="${day}"><span class="govuk-visually-hidden">${formatDate(day)}</span><span aria-hidden="true">${dayOfMonth(day)}</span></time>`
  return html`${day === today ? html`<strong>${number} today</strong>` : number}${entries.map(
    ({ href, words, isMeeting }) =>
      html`<br><a class="govuk-link" href="${href}">${isMeeting ? html`<strong>${words}</strong>` : words}</a>`,
  )}`
}

function entriesOf({ around }: CalendarView): ReadonlyMap<CalendarDate, readonly Entry[]> {
  const all = around
    .filter(({ content }) => content.cancelled === null)
    .flatMap(({ record, content }) => {
      const href = addressOfMeeting(record.reference)
      const held = { day: dateIn(LONDON, content.startsAt), href, words: record.reference, isMeeting: true }
      const derived = Object.entries(content.dates).map(([moment, { date }]) => {
        // The keys of `dates` are moments.
        const words = `${record.reference} ${MOMENT_WORDS[moment as MeetingMoment]}`
        return { day: date, href: `${href}#dates`, words, isMeeting: false }
      })
      return [held, ...derived]
    })
  return Map.groupBy(all, ({ day }) => day)
}
