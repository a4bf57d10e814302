import { formatInstant } from '../../../kit/instant.ts'
import { dateWithWeekdayInWords } from '../../../shell/views/words.ts'
import { details } from '../../../shell/views/details.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { tag } from '../../../shell/views/tag.ts'
import type { DerivedDate, MeetingDates, MeetingMoment } from '../meeting.ts'

const MOMENTS: readonly (readonly [MeetingMoment, string])[] = [
  ['noticeDue', 'Notice due'],
  ['proposalsDue', 'Last day for proposals'],
  ['papersDue', 'Papers due'],
  ['headlineReportDue', 'Headline report due'],
  ['minutesDue', 'Draft minutes due'],
]

/** The dates that follow from the day of the meeting, each with how it was counted. */
export function datesPart(dates: MeetingDates, paperDay: string): Html {
  const rows = MOMENTS.flatMap(([moment, words]) => {
    const derived = dates[moment]
    if (derived === undefined) return []
    return [{ key: moment === 'papersDue' ? paperDay : words, value: dateWithReason(derived) }]
  })
  return html`<section aria-labelledby="dates"><h2 class="govuk-heading-m" id="dates">Dates</h2>${summaryList({ rows })}</section>`
}

function dateWithReason({ date, at, explanation, isProvisional, clause }: DerivedDate): Html {
  const words = at === null ? dateWithWeekdayInWords(date) : formatInstant(at)
  return html`<time datetime="${at ?? date}">${words}</time> ${isProvisional && tag('Provisional', 'yellow')}
    ${details({
      summary: 'How it is counted',
      body: html`${explanation}${clause !== null && html` <span class="witan-clause">${clause}</span>`}`,
      classes: 'govuk-!-margin-bottom-0',
    })}`
}
