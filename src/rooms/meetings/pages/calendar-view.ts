import { findBody } from '../../../kit/pack/group-body.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import type { CalendarDate } from '../../../kit/calendar-date.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Meeting } from '../meeting.ts'
import { lastOfMonth, monthAround, parseMonth } from '../month.ts'
import { listProposals, type Proposal } from '../proposals.ts'
import { comingMeetings, meetingsAround, meetingsFrom, pastMeetings } from '../store-lists.ts'
import { isDoneBy, rolesOfReader } from './meeting-view.ts'

export const ROWS = 50
const PROPOSAL_MONTHS = 3

export type CalendarView = Readonly<{
  ask: Ask
  /** The body that was asked for, by key. */
  body: string | undefined
  /** The first day of the month that is shown. */
  month: CalendarDate
  today: CalendarDate
  coming: readonly Kept<Meeting>[]
  past: readonly Kept<Meeting>[]
  offset: number
  hasMore: boolean
  /** Meetings of the month, and those with a date in it. */
  around: readonly Kept<Meeting>[]
  proposals: readonly (Proposal & Readonly<{ mayCall: boolean }>)[]
}>

export async function readCalendar(ask: Ask): Promise<CalendarView> {
  const code = ask.house.pack.code.key
  const at = ask.asAt?.instant
  const today = ask.asAt?.date ?? dateIn(LONDON, ask.now)
  const body = findBody(ask.edition, ask.query['body'])?.key
  const month = parseMonth(ask.query['month']) ?? monthAround(today)
  const offset = offsetOf(ask.query['page'])
  const [coming = [], past = [], around = []] = await ask.read(
    comingMeetings(code, today, body, at),
    pastMeetings(code, today, body, { offset, limit: ROWS + 1 }, at),
    meetingsAround(code, { from: month, to: lastOfMonth(month) }, body, at),
  )
  const called = meetingsFrom(coming)
  return {
    ask,
    body,
    month,
    today,
    coming: called,
    past: meetingsFrom(past.slice(0, ROWS)),
    offset,
    hasMore: past.length > ROWS,
    around: meetingsFrom(around),
    proposals: ask.asAt === undefined ? proposalsOf(ask, body, today, called) : [],
  }
}

function proposalsOf(ask: Ask, body: string | undefined, today: CalendarDate, called: readonly Kept<Meeting>[]) {
  const { house, edition } = ask
  const bodies = edition.bodies.filter(({ key }) => body === undefined || key === body)
  const meetings = called.map(({ content }) => content)
  const all = listProposals({ bodies }, house.pack.code, house.calendar, today, meetings, PROPOSAL_MONTHS)
  return all.map(proposal => ({ ...proposal, mayCall: mayCall(ask, proposal.body.key) }))
}

export function mayCall(ask: Ask, body: string): boolean {
  return isDoneBy(ask.edition, 'call-meeting', rolesOfReader(ask, body))
}

/** The past is told as far back as anybody pages. */
function offsetOf(page: string | undefined): number {
  const number = Number(page)
  return Number.isInteger(number) && number > 1 ? Math.min((number - 1) * ROWS, 1000) : 0
}

/** The same calendar, with something else asked. */
export function addressOf({ ask, body }: CalendarView, more: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams({
    ...(body === undefined ? {} : { body }),
    ...(ask.asAt === undefined ? {} : { 'as-at': ask.asAt.date }),
    ...more,
  })
  return `/meetings?${query.toString()}`
}
