import { findBody } from '../../kit/pack/group-body.ts'
import { addDays, type CalendarDate, formatDate } from '../../kit/calendar-date.ts'
import { deadlineOf } from '../../kit/deadline.ts'
import { runningClock } from '../../kit/pack/clock.ts'
import { findBodyClock } from '../../kit/pack/pack.ts'
import type { Ask } from '../../shell/web/ask.ts'
import type { Duty } from '../../shell/web/duties.ts'
import { checkKeeps } from './body.ts'
import { todayOf } from './pages-list.ts'
import { endingTerms } from './store-tenure.ts'

/** How long before a term ends, or before its notice is due, it comes onto the desk. */
const DAYS_AHEAD = 30

/** Far enough ahead for the longest notice that a code may ask for. */
const DAYS_LOOKED_AT = 200

/**
 * Terms of office that come to their end with nobody to follow.
 *
 * In English:
 * - the secretariat and the code administrator are told 30 days before the notice of the election is due, or before the end where the code
 *   has no such notice;
 * - whoever holds the seat is told 30 days before the end.
 */
export async function termDuties(ask: Ask): Promise<readonly Duty[]> {
  const { person } = ask.reader
  if (person === undefined || ask.asAt !== undefined) return []
  const today = todayOf(ask)
  const keeps = checkKeeps(ask.edition, ask.context.actor).ok
  const [rows = []] = await ask.read(
    endingTerms(ask.house.pack.code.key, today, addDays(today, DAYS_LOOKED_AT), keeps ? undefined : person.id),
  )
  return rows.flatMap(row => {
    const [until, key] = [String(row['until_on']), String(row['body'])]
    const body = findBody(ask.edition, key)
    if (body === undefined) return []
    const href = `/bodies/${String(row['reference']).replace('/', '/seats/')}`
    const title = String(row['title'])
    const dueOn = keeps ? noticeOf(ask, key, until) : until
    if (addDays(dueOn, -DAYS_AHEAD) > today) return []
    const says = keeps
      ? `Fill the seat “${title}”: its term ends on ${formatDate(until)}`
      : `Your term as ${title} ends on ${formatDate(until)}`
    return [{ says, href, dueOn, about: body.name }]
  })
}

function noticeOf(ask: Ask, key: string, until: CalendarDate): CalendarDate {
  const body = findBody(ask.edition, key)
  const clock = body === undefined ? undefined : findBodyClock(ask.edition, body, 'termEndNoticeDue')
  if (clock === undefined) return until
  return deadlineOf(runningClock(clock, ask.house.pack.code), addDays(until, -1), ask.house.calendar).date
}
