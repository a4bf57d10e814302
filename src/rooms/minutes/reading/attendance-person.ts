import { bulletOf } from './bullet.ts'
import { initialsOf, isInitials, isPersonName, isRoleName, nameAtEnd, nameAtStart } from './person-name.ts'
import type { AttendanceStatus } from './reading.ts'

export type Person = Readonly<{
  name: string
  status?: AttendanceStatus
  initials?: string
  role?: string
  category?: string
  organisation?: string
  alternateFor?: string
  remote?: true
  items?: string
  doubt?: string
}>

/** The people in the cells of one line. `isLabelled` says that a heading above announces names, so that roles and initials count too. */
export function peopleIn(cells: readonly string[], isLabelled: boolean, nameAt?: number): readonly Person[] {
  const used = cells.filter(cell => cell !== '').map(cell => cell.replace(/\[([^[\]]{1,60})\]/g, '($1)'))
  if (isTableHead(used)) return []
  if (used.length > 1) return fromRow(used, isLabelled, used.length === cells.length ? nameAt : undefined)
  const isShouted = !/\p{Ll}/u.test(used[0] ?? '') && !/[,;(]/.test(used[0] ?? '') && (used[0] ?? '').length > 5
  if (isShouted) return []
  const text = bulletOf(used[0] ?? '')?.rest ?? used[0] ?? ''
  if (text === '' || text.length > 2_000) return []
  if (isLabelled && isListOfNames(text)) return partsOf(text).flatMap(part => one(part, isLabelled))
  const [first = '', second = ''] = partsOf(text)
  if (isRoleName(first) && isPersonName(second)) return [{ ...one(second, isLabelled)[0], name: second, role: first }]
  const alone = one(text, isLabelled)
  return alone.length > 0 || !isLabelled ? alone : partsOf(text).flatMap(part => one(part, false))
}

const HEADS =
  /^(?:category|(?:panel |committee |board |council |group )?members?|(?:full )?names?|organi[sz]ations?|company|roles?|position|initials|representing|title|constituency|status|attendance|attendees?|party|alternates?|capacity|attended|job title|apologies|present|participants?)$/i
/** `Rates Committee Members`, `Other Participants`. */
const HEAD_OF_GROUP = /^(?:\p{Lu}[\p{L}&-]*\s){1,5}(?:Members|Participants|Attendees|Representatives)$/u

/** The heads of a table's columns, which are nobody's names. */
export function isTableHead(cells: readonly string[]): boolean {
  if (/^categor(y|ies)\b/i.test(cells[0] ?? '') && cells.join(' ').length < 60) return true
  const words = cells.length === 1 ? (cells[0] ?? '').split(' ') : cells
  return (
    words.length > 1 &&
    words.every(cell => HEADS.test(cell.replace(/^[A-Z][a-z]+ (?=Members?$)/, '')) || HEAD_OF_GROUP.test(cell))
  )
}

/** A row of a table: the cell that is a name, with what the others tell about it. */
function fromRow(cells: readonly string[], isLabelled: boolean, nameAt?: number): readonly Person[] {
  if (isListOfNames(cells[0] ?? '')) return cells.flatMap(cell => peopleIn([cell], isLabelled))
  const at = cells.findIndex(cell => one(cell, false).length === 1)
  const unusual = at >= 0 ? undefined : inNameColumn(cells[nameAt ?? -1])
  const place =
    at >= 0
      ? at
      : unusual !== undefined
        ? (nameAt ?? 0)
        : isLabelled
          ? cells.findIndex(cell => one(cell, true).length === 1)
          : -1
  const [person] = unusual === undefined ? one(cells[place] ?? '', isLabelled) : [unusual]
  if (person === undefined) return []
  const marks = cells.filter((cell, index) => index !== place && attendedAs(cell) !== undefined)
  const notes = cells.filter((cell, index) => index !== place && IS_NOTE.test(cell))
  const others = cells.filter((cell, index) => index !== place && !marks.includes(cell) && !notes.includes(cell))
  const status = attendedAs(marks[0] ?? '')
  if (person.initials === undefined && others.length > 0 && others.every(cell => one(cell, false).length === 1))
    return cells.flatMap(cell => one(cell, isLabelled))
  const initials = others.find(
    cell => isInitialsCell(cell) && couldBeInitialsOf(person.name, cell.replace(/[()]/g, '')),
  )
  const rest = others.filter(cell => cell !== initials)
  const before = place > 0 ? cells[0] : undefined
  // “Ann Example | AE Chair”: a narrow column ran into the next.
  const runIn = initials === undefined && person.initials === undefined ? initialsOf(person.name) : ''
  const after = rest
    .filter(cell => cell !== before)
    .map(cell => (runIn.length > 1 && cell.startsWith(`${runIn} `) ? cell.slice(runIn.length + 1) : cell))
  const isRunIn = after.some((cell, index) => cell !== rest.filter(other => other !== before)[index])
  return [
    {
      ...person,
      ...(status === undefined || (status === 'present' && person.status !== undefined) ? {} : { status }),
      ...(initials === undefined ? {} : { initials: initials.replace(/[()]/g, '') }),
      ...(isRunIn ? { initials: runIn } : {}),
      ...(before === undefined || before === initials ? {} : { category: before }),
      ...asRoleOrOrganisation(after),
      ...noteOf([...marks, ...notes, ...after].join(' ')),
    },
  ]
}

/** What stands where the head of the table announces names is one, also where it is like no other: `Chidi O.`, `Björk`. */
function inNameColumn(cell: string | undefined): Person | undefined {
  if (cell === undefined || !/^\p{Lu}\p{L}*(?:[ .'’-]{1,2}\p{L}+){0,3}\.?$/u.test(cell)) return undefined
  if (isRoleName(cell) || isRole(cell) || isInitials(cell)) return undefined
  return { name: cell, doubt: 'Read as a name only because it stands in the column for names.' }
}

/** A column that says how somebody came, or for how long. */
const IS_NOTE =
  /^(?:in )?part\b|^(?:by|via) (?:tele|phone|video|teams|zoom)|^(?:remote(?:ly)?|online|teleconference|dial[- ]in)$|^items?\s\d/i

/** A column that says of each name whether the person came. */
function attendedAs(cell: string): AttendanceStatus | undefined {
  if (/^(?:yes|y|present|attended|in person|✓|✔|x|p)(?:\s*[,(–-].{0,60})?$/i.test(cell)) return 'present'
  if (/^(?:apologies|apols?\.?|apology|regrets)(?:\s*\(.{0,60}\))?$/i.test(cell)) return 'apologies'
  return /^(?:no|n|absent|not present)$/i.test(cell) ? 'absent' : undefined
}

function isInitialsCell(cell: string): boolean {
  return isInitials(cell.replace(/[()]/g, ''))
}

function asRoleOrOrganisation(cells: readonly string[]): Pick<Person, 'role' | 'organisation'> {
  const [first, second] = cells.map(withoutNote).filter(cell => cell !== '')
  if (first === undefined) return {}
  if (second !== undefined)
    return isRole(second) ? { organisation: first, role: second } : { role: first, organisation: second }
  return isRole(first) ? { role: first } : { organisation: first }
}

/** `Member (by telephone)`, `Member – left after item 4` and `Presenter, item 6 only` say what somebody is, and how long they came. */
function withoutNote(cell: string): string {
  const isNote = (words: string): boolean => Object.keys(noteOf(words)).length > 0
  return cell
    .replace(/\s*\(([^()]{1,80})\)/g, (whole, inner: string) => (isNote(inner) ? '' : whole))
    .replace(/(?:\s+[–—-]\s+|,\s+|^)([^,–—]{3,60})$/u, (whole, end: string) => (isNote(end) ? '' : whole))
    .trim()
}

function isRole(text: string): boolean {
  return /\b(chair|chairman|chairperson|member|secretary|clerk|observer|officer|director|representative|alternate|treasurer|president|minutes|presenter|manager)\b/i.test(
    text,
  )
}

function isListOfNames(text: string): boolean {
  const parts = partsOf(text)
  const people = parts.filter(part => one(part, true).length > 0)
  const isOnlyRoles = people.every(part => !isPersonName(part) && isRoleName(part))
  // “Ann Example, Secretary” is one person.
  return (
    people.length >= 2 &&
    (isOnlyRoles ||
      people.filter(
        part => !/^(?:\p{L}+\s)?(?:Vice[- ])?(?:Chair\w*|Secretary|Clerk|Treasurer|President|Director)$/u.test(part),
      ).length >= 2)
  )
}

/** Commas, semicolons and “and” part names, but not inside brackets. “Cllrs A Example, B Sample” keeps its title for the first alone. */
function partsOf(text: string): readonly string[] {
  return text
    .replace(/\([^()]*\)/g, inner =>
      inner.replaceAll(',', '\u0001').replaceAll(';', '\u0002').replaceAll(' and ', '\u0003'),
    )
    .split(/[,;]|\sand\s|\s&\s/)
    .map(part => part.replaceAll('\u0001', ',').replaceAll('\u0002', ';').replaceAll('\u0003', ' and ').trim())
    .filter(part => part !== '')
}

/** With all that is said beside the name. */
const LONGEST_PERSON = 400

function one(text: string, isLabelled: boolean): readonly Person[] {
  if (text.length > LONGEST_PERSON) return []
  const brackets = [...text.matchAll(/\(([^()]{1,80})\)/g)].map(([, inner = '']) => inner.trim())
  const beside = BESIDE.exec(text)
  if (beside !== null)
    return one(beside[1] ?? '', isLabelled).map(person => ({ ...person, ...noteOf(beside[2] ?? '') }))
  const bare = text
    .replace(/\([^()]*\)?/g, ' ')
    .replace(/[*†‡]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;,:]$/, '')
  const [written = '', organisation] = bare.split(/\s+[–—-]\s+|\s*,\s+/, 2)
  // A scanner reads the I of “Instance” as a small l.
  const words = written.replace(/(?<=^|\s)l(?=[bcdfghjkmnpqrstvwxz])/g, 'I')
  const named = named_(words, isLabelled)
  if (named === undefined) return []
  const initials = brackets.find(inner => isInitials(inner) && couldBeInitialsOf(named.name, inner))
  const notes = brackets.filter(inner => inner !== initials)
  return [
    {
      ...named,
      ...(organisation === undefined ? {} : asRoleOrOrganisation([organisation])),
      ...(initials === undefined ? {} : { initials }),
      ...notes.reduce<Partial<Person>>((all, note) => ({ ...all, ...noteOf(note, true) }), {}),
      ...noteOf(written === bare ? '' : bare),
      ...(words === written ? {} : { doubt: `Read as ${words} from ${written}.` }),
    },
  ]
}

/** `BS` of Bob Sample; `BSI` is rather where he comes from. */
function couldBeInitialsOf(name: string, letters: string): boolean {
  const own = initialsOf(name)
  return !isPersonName(name) || (own.startsWith(letters.slice(0, 1)) && own.includes(letters.slice(-1)))
}

/** “Ann Example, alternate for Bob Sample”, without brackets. */
const BESIDE =
  /^([^()]{3,60}(?:\([^()]{1,20}\))?)[\s,–-]+((?:alternate|alt\.|deputy|deputising|substitute|substituting|proxy)\s(?:for|to)\s.+)$/i

const TITLED = /^(?:PC|DR|MR|MRS|MS|REV|SIR|CR|CLLR)\b/

function named_(words: string, isLabelled: boolean): Person | undefined {
  const plain = words.replace(/^(?:Cllrs|Councillors|Councilors|Council Members|Commissioners|Messrs)\.?\s+/, '')
  // “MOT Dan Pattern”: an abbreviation in capitals is no given name.
  const [, before, name = ''] = /^(\p{Lu}{2,8})\s(\S*\p{Ll}\S*\s.*)$/u.exec(plain) ?? []
  if (before !== undefined && !TITLED.test(plain) && isPersonName(name)) return { name, category: before }
  if (isPersonName(plain) && !/\s\p{Lu}{2,4}$/u.test(plain)) return { name: plain }
  const start = nameAtStart(words)
  if (start !== undefined && (isLabelled || start.initials !== undefined)) {
    const { name, initials, rest } = start
    return {
      name,
      ...(initials === undefined ? {} : { initials }),
      ...(rest === '' ? {} : asRoleOrOrganisation([rest])),
    }
  }
  if (!isLabelled) return undefined
  if (isRoleName(words)) return { name: words }
  if (isInitials(words)) return { name: words, initials: words }
  const split = words.split(' ').length <= 8 ? nameAtEnd(words) : undefined
  if (
    split === undefined ||
    !/^\p{Lu}/u.test(split.before) ||
    /\b(from|by|to|was|were|the|at|on)\b/i.test(split.before)
  )
    return undefined
  return { name: split.name, category: split.before }
}

/** What brackets or a further column say: part, alternate for, by telephone, items. Otherwise a role or an organisation. */
function noteOf(note: string, isBracket = false): Partial<Person> {
  if (note === '') return {}
  const alternateFor =
    /\b(?:alternate|alt|deputy|substitute|deputising|proxy)\b\.?(?:\s+member)?\s+(?:for|to)\s+([^,;)]{2,50})/i.exec(
      note,
    )?.[1]
  const items =
    /\b((?:left|until|from|joined|arrived)\b[^,;)]{0,12}\bitems?\s\d[\d.]*)/i.exec(note)?.[1] ??
    /\b(?:items?|agenda items?|minutes?|para(?:graph)?s?)\s+(\d(?:[\d./,\s–—and&-]|to(?=\s\d))*(?:only|onwards?)?)/i.exec(
      note,
    )?.[1]
  const isPart =
    items !== undefined ||
    /\bpart\b(?!\s+of\s+the\s+(?!meeting|session|day))|\b(?:left|joined|arrived|from|until)\b.*(?:\d|item|late)/i.test(
      note,
    )
  const isAlternate = alternateFor !== undefined || /^\s*alternate\b/i.test(note)
  const isRemote =
    /\b(?:tele(?:phone|con\w*)|phone|video\w*|dial(?:led)?[- ]in|remote(?:ly)?|via \w+|online|teams|zoom|webex|skype)\b/i.test(
      note,
    )
  const isNote = isPart || isAlternate || isRemote || /^apologies|^present$/i.test(note)
  return {
    ...(isAlternate ? { status: 'alternate' as const } : isPart ? { status: 'part' as const } : {}),
    ...(alternateFor === undefined ? {} : { alternateFor: alternateFor.trim() }),
    ...(items === undefined ? {} : { items: items.trim() }),
    ...(isRemote ? { remote: true as const } : {}),
    ...(isNote || !isBracket ? {} : isRole(note) ? { role: note } : { organisation: note }),
  }
}
