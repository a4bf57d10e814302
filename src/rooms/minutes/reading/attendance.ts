import { attendanceLabel } from './attendance-label.ts'
import { isTableHead, type Person, peopleIn } from './attendance-person.ts'
import { cellsOf, type Line } from './line.ts'
import { initialsOf, isInitials, isPersonName, isRoleName } from './person-name.ts'
import type { AttendanceStatus, ReadAttendee } from './reading.ts'

type State = Readonly<{
  status: AttendanceStatus
  category?: string
  /** That of the row above, for rows that leave its column empty. */
  rowCategory?: string
  /** The first column names whom the persons represent. */
  isRepresenting?: boolean
  /** Which column of the table below its head holds the names. */
  nameAt?: number
  hasLabel: boolean
  isRemote?: true | undefined
  blanks: number
}>

/** Who was there and who was not, from the lines above the first item. */
export function attendanceOf(lines: readonly Line[]): readonly ReadAttendee[] {
  const attendees: ReadAttendee[] = []
  let state: State = { status: 'present', hasLabel: false, blanks: 0 }
  const hasLabels = lines.some(line => attendanceLabel(labelText(line)) !== undefined)
  lines.forEach((line, index) => {
    if (line.text === '') return
    const label = attendanceLabel(labelText(line))
    const cells = headCells(line)
    if (isTableHead(cells)) {
      state = stateBelow(cells, state)
      return
    }
    if (label !== undefined) state = { status: label.status, hasLabel: true, isRemote: label.isRemote, blanks: 0 }
    const rest = label === undefined ? cellsOf(line) : restOf(line, label.rest)
    const isOpen = state.hasLabel || isRunOfNames(lines, index) || !hasLabels
    const people = isOpen ? peopleIn(rest, state.hasLabel, state.nameAt) : []
    if (people.length === 0 && label === undefined && isCategory(line.text)) {
      state = { ...state, category: line.text.replace(/:$/, '') }
    }
    attendees.push(...people.map(person => attendeeOf(person, state, line.number)))
    const [only] = people.length === 1 ? people : []
    if (only?.category !== undefined) state = { ...state, rowCategory: only.category }
  })
  return withoutRepeats(joined(attendees))
}

/** The head of a table may say of those below it how they came: `Apologies | Representing`, `Representing | Other Participants`. */
function stateBelow(cells: readonly string[], { status: before }: State): State {
  const nameAt = cells.findIndex(cell => /^(?:(?:full )?name|attendee|participant|member)s?$/i.test(cell))
  const said = cells.map(headStatus).find(status => status !== undefined)
  // Below “Apologies:”, a table of members lists those who sent them.
  const isStillAway = said === 'present' && (before === 'apologies' || before === 'absent')
  return {
    status: isStillAway ? before : (said ?? before),
    hasLabel: true,
    blanks: 0,
    ...(nameAt < 0 ? {} : { nameAt }),
    ...(/^(?:representing|organi[sz]ation|company)$/i.test(cells[0] ?? '') ? { isRepresenting: true } : {}),
  }
}

/** The columns of a head, also where only one space was left between them: `Representing Other Participants`. */
function headCells(line: Line): readonly string[] {
  const cells = cellsOf(line).filter(cell => cell !== '')
  const [only = ''] = cells
  const match = cells.length === 1 ? /^(Representing|Category|Organi[sz]ation)\s\W*(.{3,40})$/.exec(only) : null
  return match === null ? cells : [match[1] ?? '', match[2] ?? '']
}

function headStatus(cell: string): AttendanceStatus | undefined {
  if (/^apologies$/i.test(cell)) return 'apologies'
  if (/^(?:other|additional|invited|non)\b.*\b(?:participants|attendees|representatives|members)$/i.test(cell))
    return 'in attendance'
  return /\bmembers$|^(?:present|attendees)$/i.test(cell) ? 'present' : undefined
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
  const { organisation, category } = placeOf(person, state)
  const doubt =
    person.doubt ?? (state.hasLabel ? undefined : 'No heading above this name says whether the person attended.')
  const { status: _status, doubt: _doubt, category: _category, organisation: _organisation, ...rest } = person
  return {
    ...rest,
    ...(state.isRemote === true ? { remote: true } : {}),
    status: state.status === 'apologies' || state.status === 'absent' ? keepAway(state.status, person) : status,
    ...(organisation === undefined ? {} : { organisation }),
    ...(category === undefined ? {} : { category }),
    lines: { from: line, to: line },
    ...(doubt === undefined ? {} : { doubt }),
  }
}

/** What stands before a name is a category, or whom the person represents. A row that leaves it empty has that of the row above. */
function placeOf(
  person: Person,
  { category: ofGroup, rowCategory, isRepresenting }: State,
): Readonly<{ organisation?: string | undefined; category?: string | undefined }> {
  const goesOn =
    rowCategory !== undefined && !/chair|secretary|clerk|minute/i.test(rowCategory) ? rowCategory : undefined
  const before =
    person.category ?? (person.role === undefined && person.organisation === undefined ? goesOn : undefined)
  return isRepresenting === true
    ? { organisation: person.organisation ?? before, category: ofGroup }
    : { organisation: person.organisation, category: before ?? ofGroup }
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
