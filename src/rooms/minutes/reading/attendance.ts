import { attendanceLabel } from './attendance-label.ts'
import { isTableHead, type Person, peopleIn } from './attendance-person.ts'
import { cellsOf, type Line } from './line.ts'
import { initialsOf, isInitials, isPersonName, isRoleName } from './person-name.ts'
import type { AttendanceStatus, ReadAttendee } from './reading.ts'

type State = Readonly<{ status: AttendanceStatus; category?: string; hasLabel: boolean; blanks: number }>

/** Who was there and who was not, from the lines above the first item. */
export function attendanceOf(lines: readonly Line[]): readonly ReadAttendee[] {
  const attendees: ReadAttendee[] = []
  let state: State = { status: 'present', hasLabel: false, blanks: 0 }
  const hasLabels = lines.some(line => attendanceLabel(labelText(line)) !== undefined)
  lines.forEach((line, index) => {
    if (line.text === '') return
    const label = attendanceLabel(labelText(line))
    if (isTableHead(cellsOf(line).filter(cell => cell !== ''))) {
      state = { ...state, hasLabel: true }
      return
    }
    if (label !== undefined) state = { status: label.status, hasLabel: true, blanks: 0 }
    const rest = label === undefined ? cellsOf(line) : restOf(line, label.rest)
    const isOpen = state.hasLabel || isRunOfNames(lines, index) || !hasLabels
    const people = isOpen ? peopleIn(rest, state.hasLabel) : []
    if (people.length === 0 && label === undefined && isCategory(line.text)) {
      state = { ...state, category: line.text.replace(/:$/, '') }
    }
    attendees.push(...people.map(person => attendeeOf(person, state, line.number)))
  })
  return withoutRepeats(joined(attendees))
}

/** The words of the first column, where a label stands alone in it. */
function labelText(line: Line): string {
  const [first = ''] = cellsOf(line)
  return attendanceLabel(first) === undefined
    ? line.text
    : first === line.text
      ? line.text
      : `${first}: ${line.text.slice(first.length)}`
}

function restOf(line: Line, rest: string): readonly string[] {
  const cells = cellsOf(line)
  return cells.length > 1 ? cells.slice(1).filter(cell => cell !== '') : [rest]
}

/** A heading that may stand above names: `Large Suppliers`, `Voting Members:`. */
function isCategory(text: string): boolean {
  return text.length < 50 && /^\p{Lu}/u.test(text) && !/[.;,]$|\d|\b(were|was|are|is)\b/.test(text)
}

/** Names without a label above them count only together: alone, two capital words may be anything. */
function isRunOfNames(lines: readonly Line[], index: number): boolean {
  const near = lines.slice(Math.max(0, index - 3), index + 4)
  return near.filter(line => line.text !== '' && peopleIn([line.text], false).length === 1).length >= 2
}

function attendeeOf(person: Person, state: State, line: number): ReadAttendee {
  const status = person.status ?? state.status
  const category = person.category ?? state.category
  const doubt =
    person.doubt ?? (state.hasLabel ? undefined : 'No heading above this name says whether the person attended.')
  const { status: _status, doubt: _doubt, category: _category, ...rest } = person
  return {
    ...rest,
    status: state.status === 'apologies' || state.status === 'absent' ? keepAway(state.status, person) : status,
    ...(category === undefined ? {} : { category }),
    lines: { from: line, to: line },
    ...(doubt === undefined ? {} : { doubt }),
  }
}

function keepAway(status: AttendanceStatus, person: Person): AttendanceStatus {
  return person.status === 'alternate' ? 'alternate' : status
}

/** Where columns were broken apart, a name’s initials and then its role stand on lines of their own below it. */
function joined(attendees: readonly ReadAttendee[]): readonly ReadAttendee[] {
  const people: ReadAttendee[] = []
  let hasOwnInitials = false
  for (const attendee of attendees) {
    const last = people.at(-1)
    const isBelow = last !== undefined && attendee.lines.from - last.lines.to <= 3 && isPersonName(last.name)
    if (isBelow && isInitials(attendee.name) && initialsOf(last.name) === attendee.name) {
      people[people.length - 1] = {
        ...last,
        initials: attendee.name,
        lines: { from: last.lines.from, to: attendee.lines.to },
      }
      hasOwnInitials = true
    } else if (isBelow && hasOwnInitials && isRoleName(attendee.name) && last.role === undefined) {
      people[people.length - 1] = {
        ...last,
        role: attendee.name,
        lines: { from: last.lines.from, to: attendee.lines.to },
      }
    } else people.push(attendee)
  }
  return people
}

function withoutRepeats(attendees: readonly ReadAttendee[]): readonly ReadAttendee[] {
  const seen = new Set<string>()
  return attendees.filter(({ name, status }) => {
    const key = `${name.toLowerCase()}/${status}`
    return seen.has(key) ? false : seen.add(key)
  })
}
