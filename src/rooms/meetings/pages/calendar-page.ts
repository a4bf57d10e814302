import { bodiesWith, findBody } from '../../../kit/pack/group-body.ts'
import { dateIn, formatTime, LONDON, timeIn } from '../../../kit/instant.ts'
import { titleOfState } from '../../../kit/pack/lifecycle.ts'
import { getEdition, getLifecycle } from '../../../kit/pack/pack.ts'
import { dateElement, dateWithWeekdayInWords } from '../../../shell/views/words.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { filterLayout } from '../../../shell/views/filter-layout.ts'
import { type Content, html, type Html } from '../../../shell/views/html.ts'
import { pagination } from '../../../shell/views/pagination.ts'
import { select } from '../../../shell/views/select.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import type { Meeting } from '../meeting.ts'
import { monthInWords, monthKey } from '../month.ts'
import { addressOfMeeting } from './addresses.ts'
import { addressOf, type CalendarView, readCalendar, ROWS } from './calendar-view.ts'
import { monthPart } from './month-part.ts'
import { callForm, proposalsPart } from './proposals-part.ts'

export async function showCalendar(ask: Ask): Promise<Page> {
  const view = await readCalendar(ask)
  const { coming, past, proposals } = view
  return page({
    title: 'Meetings',
    section: '/meetings',
    data: {
      coming: coming.map(meeting => lineData(meeting)),
      past: past.map(meeting => lineData(meeting)),
      proposed: proposals.map(({ body, date, restDay, isMoved }) => ({ body: body.key, date, restDay, isMoved })),
      next: view.hasMore ? addressOf(view, { page: String(view.offset / ROWS + 2) }) : null,
    },
    main: html`
      <h1 class="govuk-heading-l">Meetings</h1>
      ${filterLayout({
        action: '/meetings',
        heading: 'Which meetings',
        fields: filterFields(view),
        body: html`
          <h2 class="govuk-heading-m">To come</h2>
          ${coming.length === 0 ? emptyState('No meeting is called.') : byMonth(view)}
          ${proposalsPart(view)}
          ${callForm(view)}
          ${monthPart(view)}
          <h2 class="govuk-heading-m" id="past">Held</h2>
          ${past.length === 0 ? emptyState('No meeting is on record before this day.') : pastTable(view)}
          ${pages(view)}
          <p class="govuk-body"><a class="govuk-link" href="/meetings.ics${view.body === undefined ? '' : `?body=${view.body}`}">These meetings in your calendar</a></p>`,
      })}`,
  })
}

function filterFields({ ask, body }: CalendarView): Html {
  return html`${select({
    name: 'body',
    label: 'Body',
    items: [
      { value: '', text: 'All bodies' },
      ...bodiesWith(ask.edition, body === undefined ? [] : [body]).map(({ key, name }) => ({ value: key, text: name })),
    ],
    value: body ?? '',
  })}${ask.asAt !== undefined && html`<input type="hidden" name="as-at" value="${ask.asAt.date}">`}`
}

/** Month after month, as an agenda is written. */
function byMonth(view: CalendarView): Html {
  const months = [...Map.groupBy(view.coming, ({ content }) => monthKey(dateIn(LONDON, content.startsAt)))]
  return html`${months.map(([month, meetings]) => meetingsTable(view, `To come in ${monthInWords(`${month}-01`)}`, meetings, true))}`
}

function pastTable(view: CalendarView): Html {
  return meetingsTable(view, 'Held, the latest first', view.past, false)
}

/** A column in which nothing would stand is left out: where they meet, if no meeting says, and by when papers of past meetings were due. */
function meetingsTable(
  view: CalendarView,
  caption: string,
  meetings: readonly Kept<Meeting>[],
  isToCome: boolean,
): Html {
  const hasPlaces = meetings.some(({ content }) => content.place !== '')
  const columns = [true, true, true, hasPlaces, true, isToCome]
  const shown = <T>(cells: readonly T[]): readonly T[] => cells.filter((_, column) => columns[column])
  return scrollingTable({
    caption,
    captionSize: 's',
    isDense: true,
    head: shown(['When', 'Meeting', 'Body', 'Where', 'State', 'Papers due']),
    rows: meetings.map(meeting => shown(row(view, meeting))),
  })
}

function row({ ask }: CalendarView, { record, content }: Kept<Meeting>): readonly Content[] {
  const edition = getEdition(ask.house.pack, record.edition)
  const body = findBody(edition, content.body)
  const asAt = ask.asAt === undefined ? '' : `?as-at=${ask.asAt.date}`
  const { papersDue } = content.dates
  return [
    html`<time datetime="${content.startsAt}">${dateWithWeekdayInWords(dateIn(LONDON, content.startsAt))}, ${formatTime(timeIn(LONDON, content.startsAt))}</time>`,
    html`<a class="govuk-link" href="${addressOfMeeting(record.reference)}${asAt}">${record.reference}</a>`,
    body?.shortName ?? content.body,
    content.place,
    tag(titleOfState(getLifecycle(edition, 'meeting'), record.state)),
    html`${dateElement(papersDue.date)} ${papersDue.isProvisional && tag('Provisional', 'yellow')}`,
  ]
}

function pages(view: CalendarView): Html | undefined {
  const number = view.offset / ROWS + 1
  if (number === 1 && !view.hasMore) return undefined
  return pagination({
    label: 'Meetings held',
    ...(number > 1 ? { previous: { href: addressOf(view, { page: String(number - 1) }) } } : {}),
    ...(view.hasMore ? { next: { href: addressOf(view, { page: String(number + 1) }) } } : {}),
  })
}

function lineData({ record, content }: Kept<Meeting>) {
  return {
    reference: record.reference,
    title: record.title,
    body: content.body,
    startsAt: content.startsAt,
    place: content.place,
    state: record.state,
    papersDue: content.dates.papersDue.date,
    href: addressOfMeeting(record.reference),
  }
}
