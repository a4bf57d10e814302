import { capital } from '../../kit/capital.ts'
import { formatDateWithWeekday } from '../../kit/calendar-date.ts'
import { dateIn, formatTime, type Instant, LONDON, timeIn } from '../../kit/instant.ts'
import { countParagraphs, numbered } from './passages.ts'
import { placesOn } from './place-on-sheet.ts'
import type { Sheet, SheetItem } from './sheet.ts'
import { attendanceOn } from './sheet-attendance.ts'
import { interestsIn, itemOn, updatesAt } from './sheet-item.ts'
import type { SheetParts, Wanted } from './sheet-parts.ts'

/** The minutes of a meeting from its record: the open ones, or the closed ones. */
export function sheetOf(parts: SheetParts, wanted: Wanted): Sheet {
  const { code, edition, body, meeting } = parts
  const updates = updatesAt(parts, wanted)
  const places = placesOn(parts, wanted.twin, wanted.openClassification)
  const home = places.find(({ kind, id }) => kind === 'minutes-and-actions' && id !== null)
  const items = places.map(place => itemOn(parts, wanted, place, place === home ? updates : []))
  const what = wanted.twin ? capital(edition.words.confidentialMinutes) : 'Minutes'
  return {
    title: `${what} of ${meeting.record.title}`,
    reference: wanted.twin ? `${meeting.record.reference}/confidential-minutes` : meeting.content.documentReference,
    meeting: meeting.record.reference,
    code: code.title,
    body: body.name,
    organisation: code.organisations.find(({ role }) => role === 'code-administrator')?.name ?? code.title,
    classification: wanted.classification,
    marking: edition.classification.classes[wanted.classification].marking,
    version: wanted.version,
    date: dateIn(LONDON, meeting.content.startsAt),
    head: headOf(parts),
    attendance: attendanceOn(parts),
    interests: interestsIn(parts, meeting.content.interests),
    updates: home === undefined ? updates : [],
    items: withNumbers(items, edition.minutesStyle.numbering),
    next: nextOf(parts),
    style: edition.minutesStyle,
  }
}

function headOf({ body, meeting }: SheetParts): Sheet['head'] {
  const { number, startsAt, openedAt, closedAt, place } = meeting.content
  const began = openedAt ?? startsAt
  const until = closedAt === null || isEndOfDay(closedAt) ? '' : ` to ${clockAt(closedAt)}`
  return [
    { label: 'Body', value: body.name },
    { label: 'Meeting', value: `${number} (${meeting.record.reference})` },
    { label: 'Date', value: formatDateWithWeekday(dateIn(LONDON, startsAt)) },
    { label: 'Time', value: `${clockAt(began)}${until}` },
    ...(place === '' ? [] : [{ label: 'Place', value: place }]),
  ]
}

/** A meeting that was taken over from paper closes with its day, where nobody knows when it did. */
function isEndOfDay(instant: Instant): boolean {
  return timeIn(LONDON, instant) === '23:59'
}

function clockAt(instant: Instant): string {
  return formatTime(timeIn(LONDON, instant))
}

function withNumbers(items: readonly SheetItem[], numbering: Sheet['style']['numbering']): readonly SheetItem[] {
  let before = 0
  return items.map(item => {
    const passages = numbered(item.passages, numbering, item.number, before)
    before += countParagraphs(item.passages)
    return { ...item, passages }
  })
}

function nextOf({ next }: SheetParts): string | null {
  if (next === undefined) return null
  const { startsAt, place } = next.content
  const when = `${formatDateWithWeekday(dateIn(LONDON, startsAt))}, ${clockAt(startsAt)}`
  return `${[when, place].filter(part => part !== '').join(', ')} (${next.record.reference})`
}
