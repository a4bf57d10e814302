import type { BankHolidayCalendar } from '../../kit/bank-holidays.ts'
import { addDays, addMonths, type CalendarDate, formatDate, isCalendarDate } from '../../kit/calendar-date.ts'
import { deadlineOf } from '../../kit/deadline.ts'
import { compareInstants, endOfDay, formatInstant, type Instant, startOfDay } from '../../kit/instant.ts'
import type { Body, Seat } from '../../kit/pack/body.ts'
import type { PartyCategory } from '../../kit/pack/capacity.ts'
import { type BodyClock, runningClock } from '../../kit/pack/clock.ts'
import type { Code } from '../../kit/pack/code.ts'
import type { ElectionRule } from '../../kit/pack/election-rule.ts'
import { type Edition, findBodyClock } from '../../kit/pack/pack.ts'
import { granted, type Refusal, refused, type Verdict } from '../../kit/verdict.ts'
import type { Election } from './election.ts'

/** What whoever calls an election says. */
export type Calling = Readonly<{
  body: string
  /** Places of seats, such as `lender-1`. */
  seats: readonly string[]
  termFrom: CalendarDate
  /** The first day after the term; after the term of the code if absent. */
  termUntil?: CalendarDate | undefined
  nominationsFrom: CalendarDate
  /** The last days of the windows, and the first of the second; by the clocks of the body if absent. */
  nominationsUntil?: CalendarDate | undefined
  votingFrom?: CalendarDate | undefined
  votingUntil?: CalendarDate | undefined
}>

export type ElectiveBody = Readonly<{
  body: Body
  rule: ElectionRule
  category: PartyCategory
  /** References of the seats. */
  seats: readonly string[]
  term: Readonly<{ from: CalendarDate; until: CalendarDate | null }>
}>

/** The body and its rule, if the parties elect to these seats, and all of them are of one category. */
export function findElectiveBody(edition: Edition, calling: Calling): Verdict<ElectiveBody> {
  const body = edition.bodies.find(({ key }) => key === calling.body)
  if (body?.elections === undefined) {
    return refused(
      no('no-elections', 'By the rules in force nobody elects to this body. Appoint to its seats instead.', 'seats'),
    )
  }
  const rules = calling.seats.map(place => ruleOf(body, place))
  const [first] = rules
  const category = edition.partyCategories.find(({ key }) => key === first?.category)
  if (first === undefined || rules.includes(undefined)) {
    return refused(no('no-such-seat', 'Choose the seats that are to be filled.', 'seats'))
  }
  if (category === undefined || rules.some(rule => rule?.category !== first.category)) {
    return refused(
      no('several-categories', 'One election fills seats of one party category. Choose seats of one alone.', 'seats'),
    )
  }
  if (new Set(calling.seats).size !== calling.seats.length) {
    return refused(no('seat-twice', 'A seat is there twice. Choose each once.', 'seats'))
  }
  const { termFrom } = calling
  const usual =
    first.termMonths === undefined || !isCalendarDate(termFrom) ? null : addMonths(termFrom, first.termMonths)
  const term = { from: termFrom, until: calling.termUntil ?? usual }
  const seats = calling.seats.map(place => `${body.key}/${place}`)
  return granted({ body, rule: body.elections, category, seats, term })
}

function ruleOf({ seats }: Body, place: string): Seat | undefined {
  const at = place.lastIndexOf('-')
  const number = Number(place.slice(at + 1))
  const rule = seats.find(({ key }) => key === place.slice(0, at))
  const isThere = Number.isSafeInteger(number) && number > 0 && number <= (rule?.number === 'fixed' ? rule.count : 99)
  return isThere ? rule : undefined
}

export type Moment = Readonly<{
  at: Instant
  today: CalendarDate
  code: Code
  edition: Edition
  calendar: BankHolidayCalendar
}>

type Windows = Pick<Election, 'nominations' | 'voting' | 'closings'>

/**
 * When nominations and voting open and close.
 *
 * In English:
 * - nominations open at the start of their first day, or at once if that is today;
 * - a window closes at the end of the last day that was chosen, or where the clock of the body ends;
 * - voting opens at the start of the day that was chosen, or of the day after nominations close, and not before they have.
 */
export function windowsOf(moment: Moment, body: Body, calling: Calling): Verdict<Windows> {
  const { nominationsFrom, nominationsUntil, votingFrom, votingUntil } = calling
  if (!isCalendarDate(nominationsFrom) || nominationsFrom < moment.today) {
    return refused(no('not-a-day-ahead', 'Nominations open today or later. Give that day.', 'nominationsFrom'))
  }
  const start = startOfDay(nominationsFrom)
  const opens = compareInstants(start, moment.at) < 0 ? moment.at : start
  const nominated = closeOf(moment, body, 'nominationsClose', nominationsFrom, nominationsUntil, 'nominationsUntil')
  if (!nominated.ok) return nominated
  const firstDay = votingFrom ?? addDays(nominated.value.day, 1)
  if (!isCalendarDate(firstDay)) return refused(no('not-a-date', 'Give the day on which voting opens.', 'votingFrom'))
  const votingOpens = startOfDay(firstDay)
  const voted = closeOf(moment, body, 'votingCloses', firstDay, votingUntil, 'votingUntil')
  if (!voted.ok) return voted
  const windows = {
    nominations: { opens, closes: nominated.value.at },
    voting: { opens: votingOpens, closes: voted.value.at },
    closings: [nominated.value.says, voted.value.says],
  }
  return inOrder(windows) ?? granted(windows)
}

/** When another ballot opens and closes: at the start of its first day, or at once if that is today. */
export function votingWindowOf(
  moment: Moment,
  body: Body,
  from: CalendarDate,
  until: CalendarDate | undefined,
): Verdict<Readonly<{ voting: Election['voting']; says: string }>> {
  if (!isCalendarDate(from) || from < moment.today) {
    return refused(no('not-a-day-ahead', 'Voting opens today or later. Give that day.', 'votingFrom'))
  }
  const close = closeOf(moment, body, 'votingCloses', from, until, 'votingUntil')
  if (!close.ok) return close
  const start = startOfDay(from)
  const opens = compareInstants(start, moment.at) < 0 ? moment.at : start
  if (compareInstants(opens, close.value.at) < 0) {
    return granted({ voting: { opens, closes: close.value.at }, says: close.value.says })
  }
  return refused(no('closes-before-it-opens', 'Voting would close before it opens. Choose a later day.', 'votingUntil'))
}

function inOrder({ nominations, voting }: Windows): Verdict<never> | undefined {
  if (compareInstants(nominations.opens, nominations.closes) >= 0) {
    return refused(
      no(
        'closes-before-it-opens',
        `Nominations would close on ${formatInstant(nominations.closes)}, before they open. Choose a later day.`,
        'nominationsUntil',
      ),
    )
  }
  if (compareInstants(nominations.closes, voting.opens) > 0) {
    return refused(
      no(
        'voting-before-nominations-close',
        `Voting opens after nominations have closed, on ${formatInstant(nominations.closes)}. Choose a later day.`,
        'votingFrom',
      ),
    )
  }
  if (compareInstants(voting.opens, voting.closes) >= 0) {
    return refused(
      no('closes-before-it-opens', 'Voting would close before it opens. Choose a later day.', 'votingUntil'),
    )
  }
  return undefined
}

type Close = Readonly<{ at: Instant; day: CalendarDate; says: string }>

function closeOf(
  { code, edition, calendar }: Moment,
  body: Body,
  name: BodyClock,
  from: CalendarDate,
  chosen: CalendarDate | undefined,
  field: string,
): Verdict<Close> {
  if (chosen !== undefined) {
    if (!isCalendarDate(chosen)) return refused(no('not-a-date', 'Give the last day as a date.', field))
    return granted({
      at: endOfDay(chosen),
      day: chosen,
      says: `At the end of ${formatDate(chosen)}, as whoever called the election chose.`,
    })
  }
  const clock = findBodyClock(edition, body, name)
  if (clock === undefined) return refused(no('no-clock', 'The rules do not say when it closes. Choose a day.', field))
  const deadline = deadlineOf(runningClock(clock, code), from, calendar)
  return granted({ at: deadline.instant ?? endOfDay(deadline.date), day: deadline.date, says: deadline.explanation })
}

function no(reason: string, says: string, field: string): Refusal {
  return { reason, says, field }
}
