import type { RollEntry } from '../meetings/door.ts'
import type { AttendanceEntry, AttendanceGroup } from './sheet.ts'
import type { Attended, SheetParts } from './sheet-parts.ts'

type Parts = Pick<SheetParts, 'edition' | 'seats' | 'names' | 'attendance'>

/** Who was there, for seats and without one, and who was not; each by seat in the order of the body. Groups of nobody are left out. */
export function attendanceOn(parts: Parts): readonly AttendanceGroup[] {
  const { attendance } = parts
  const sitting = attendance.filter(({ entry }) => sits(entry))
  const present = sitting.filter(isPresent)
  const attending = attendance.filter(({ entry }) => !sits(entry)).filter(isPresent)
  const away = sitting.filter(({ entry }) => entry.status !== 'present' && entry.as === 'member')
  const groups: readonly AttendanceGroup[] = [
    { kind: 'present', title: 'Present', entries: inOrder(parts, present).map(one => entryOf(parts, one)) },
    { kind: 'in-attendance', title: 'In attendance', entries: attending.map(one => entryOf(parts, one)) },
    { kind: 'away', title: 'Apologies', entries: inOrder(parts, away).map(one => entryOf(parts, one)) },
  ]
  return groups.filter(({ entries }) => entries.length > 0)
}

/** Of old minutes it is known that somebody was a member, but not on which seat. */
function sits({ as, seat }: RollEntry): boolean {
  return seat !== null || as === 'member' || as === 'alternate'
}

function isPresent({ entry }: Attended): boolean {
  return entry.status === 'present' && entry.spells.length > 0
}

function inOrder({ seats }: Parts, attended: readonly Attended[]): readonly Attended[] {
  const place = ({ entry }: Attended) => seats.findIndex(({ id }) => id === entry.seat)
  return attended.toSorted((a, b) => place(a) - place(b))
}

function entryOf(parts: Parts, { entry, part }: Attended): AttendanceEntry {
  const seat = parts.seats.find(({ id }) => id === entry.seat)
  return {
    name: parts.names.get(entry.person) ?? '',
    category: seat === undefined ? '' : categoryOf(parts, seat),
    place: seat?.title ?? entry.organisation,
    remark: remarkOf(parts, entry, part),
  }
}

/** Its category as the code calls it; a seat of no category by its own title, without the number of the seats alike. */
function categoryOf({ edition }: Parts, seat: SheetParts['seats'][number]): string {
  const category = edition.partyCategories.find(({ key }) => key === seat.category)
  return category?.plural ?? seat.title.replace(/ \d+$/, '')
}

function remarkOf(
  parts: Parts,
  { as, seat, manner, status, alternateFor }: RollEntry,
  part: string | undefined,
): string {
  const title = parts.seats.find(({ id }) => id === seat)?.title
  const member = (alternateFor === null ? undefined : parts.names.get(alternateFor)) ?? title ?? ''
  const remarks = [
    as === 'alternate' ? `${parts.edition.words.alternate}${member === '' ? '' : ` for ${member}`}` : '',
    as === 'presenter' ? 'presenting' : '',
    status === 'present' && manner === 'telephone' ? 'by telephone' : '',
    status === 'absent' || status === 'expected' ? 'absent' : '',
    part ?? '',
  ]
  return remarks.filter(remark => remark !== '').join(', ')
}
