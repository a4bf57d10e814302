import { type CalendarDate, formatDate } from '../../../kit/calendar-date.ts'
import { eventDate, isNewestFirst, isYearSlip } from './event-date.ts'
import type { Flag } from './flag.ts'
import type { GivenEvent } from './given-history.ts'

/** An event whose day is known, and where it stood in the file. */
export type DatedEvent = Readonly<{ on: CalendarDate; text: string; event: number }>

/**
 * The events that happened, in the order of time, with everything about their dates that somebody has to look at.
 *
 * In English:
 * - what has no date, or one that stands for none, is left out and flagged, and so is what is still to come;
 * - a list from the newest to the oldest is read from its end;
 * - a date that is a year off between its neighbours stays what and where it is;
 * - everything else that is out of order is taken in the order of its dates.
 */
export function putInOrder(
  events: readonly GivenEvent[],
  today: CalendarDate,
): Readonly<{ events: readonly DatedEvent[]; flags: readonly Flag[] }> {
  const flags: Flag[] = []
  const dated: DatedEvent[] = []
  for (const [event, { date, text }] of events.entries()) {
    const read = eventDate(date)
    if (text === '')
      flags.push({ kind: 'not-recognised', event, says: `Event ${event + 1} has no words. It was left out.` })
    else if ('doubt' in read) flags.push({ kind: read.doubt, event, says: doubtInWords(read.doubt, date, text) })
    else if (read.on > today)
      flags.push({
        kind: 'still-to-come',
        event,
        says: `“${cut(text)}” is of ${formatDate(read.on)}, which is still to come.`,
      })
    else dated.push({ on: read.on, text, event })
  }
  const isTurned = isNewestFirst(dated.map(({ on }) => on))
  if (isTurned)
    flags.push({
      kind: 'newest-first',
      event: null,
      says: 'The newest event stands first. The list was read from its end.',
    })
  const listed = isTurned ? dated.toReversed() : dated
  const slips = new Set(slipsIn(listed))
  for (const one of listed.filter(({ event }) => slips.has(event)))
    flags.push({
      kind: 'year-slip',
      event: one.event,
      says: `“${cut(one.text)}” is of ${formatDate(one.on)}, which is a year off from what stands around it.`,
    })
  const ordered = sortedButFor(listed, slips)
  if (ordered.some((one, n) => one !== listed[n]))
    flags.push({
      kind: 'out-of-order',
      event: null,
      says: 'The events do not stand in the order of their dates. They were taken in that order.',
    })
  return { events: ordered, flags }
}

/** Those whose year is wrong: out of order, and in order if it were another year; at an end, only if it lies past the other end. */
function slipsIn(events: readonly DatedEvent[]): readonly number[] {
  const days = events.map(({ on }) => on).toSorted()
  return events.flatMap(({ on, event }, n) => {
    const [before, after] = [events[n - 1]?.on, events[n + 1]?.on]
    // Where the neighbours are out of order themselves, nothing can be told from them.
    if (before !== undefined && after !== undefined)
      return before <= after && isYearSlip(on, before, after) ? [event] : []
    const isPast = events.length > 2 && on === days.at(before === undefined ? -1 : 0)
    return isPast && isYearSlip(on, before, after) ? [event] : []
  })
}

/** Sorted by date; those that are to stay where they are stay behind the one that they stood behind. */
function sortedButFor(events: readonly DatedEvent[], staying: ReadonlySet<number>): readonly DatedEvent[] {
  const moving = events.filter(({ event }) => !staying.has(event))
  const sorted = moving.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const result = [...sorted]
  for (const [n, one] of events.entries()) {
    if (!staying.has(one.event)) continue
    const before = events[n - 1]
    result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, one)
  }
  return result
}

function doubtInWords(doubt: 'no-date' | 'placeholder-date', date: string, text: string): string {
  if (doubt === 'placeholder-date')
    return `“${cut(text)}” has the date ${date}, which stands for none. It was left out.`
  return date === ''
    ? `“${cut(text)}” has no date. It was left out.`
    : `“${cut(text)}” has “${cut(date)}” where a date is to stand. It was left out.`
}

export function cut(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79).toWellFormed()}…`
}
