import type { Instant } from '../../kit/instant.ts'
import {
  coming,
  isStillThere,
  leaving,
  type Manner,
  type Roll,
  type RollEntry,
  type RollStatus,
  withEntry,
} from './roll.ts'

/** What is said for one name when the roll is called. */
export type Answer =
  | Readonly<{ kind: 'status'; status: RollStatus; manner: Manner }>
  | Readonly<{ kind: 'alternate'; person: string; manner: Manner }>

const STATUS_ANSWERS: Readonly<Record<string, Readonly<{ status: RollStatus; manner: Manner }>>> = {
  expected: { status: 'expected', manner: 'in-person' },
  present: { status: 'present', manner: 'in-person' },
  telephone: { status: 'present', manner: 'telephone' },
  apologies: { status: 'apologies', manner: 'in-person' },
  absent: { status: 'absent', manner: 'in-person' },
}

export const ANSWER_WORDS: readonly (readonly [answer: string, words: string])[] = [
  ['expected', 'Expected'],
  ['present', 'Present'],
  ['telephone', 'Present by telephone'],
  ['apologies', 'Apologies'],
  ['absent', 'Not there'],
]

/** As a form sends it: `present`, `telephone`, `alternate:<person>`, `alternate-by-telephone:<person>`. */
export function parseAnswer(text: string): Answer | undefined {
  const status = Object.hasOwn(STATUS_ANSWERS, text) ? STATUS_ANSWERS[text] : undefined
  if (status !== undefined) return { kind: 'status', ...status }
  const [how = '', person = ''] = text.split(':')
  if (person === '') return undefined
  if (how === 'alternate') return { kind: 'alternate', person, manner: 'in-person' }
  return how === 'alternate-by-telephone' ? { kind: 'alternate', person, manner: 'telephone' } : undefined
}

/** The answer that the roll holds for an entry, as a form sends it. */
export function answerOf(roll: Roll, entry: RollEntry): string {
  const alternate = alternatesOf(roll, entry).find(isStillThere)
  if (alternate !== undefined) {
    return `${alternate.manner === 'telephone' ? 'alternate-by-telephone' : 'alternate'}:${alternate.person}`
  }
  return entry.status === 'present' && entry.manner === 'telephone' ? 'telephone' : entry.status
}

export type Calling = Readonly<{
  at: Instant
  /** The item from which somebody is there who was not; 0 before the meeting is opened. */
  number: number
  /** An identifier for an entry that is new. */
  newId: () => string
  /** Where a person comes from, in words. */
  organisationOf: (person: string) => string
}>

/**
 * The roll after one answer.
 *
 * In English:
 * - who is marked present is there from now on, or from the start if the meeting has not been opened;
 * - who was there and is marked otherwise was not: to leave is another act;
 * - an alternate takes the member's place, and gives it up when the member comes.
 */
export function answered(roll: Roll, entry: RollEntry, answer: Answer, calling: Calling): Roll {
  if (answer.kind === 'alternate') return represented(roll, entry, answer, calling)
  const alone = withoutAlternates(roll, entry, calling)
  return withEntry(alone, statusSet(entry, answer.status, answer.manner, calling))
}

function statusSet(entry: RollEntry, status: RollStatus, manner: Manner, { number, at }: Calling): RollEntry {
  if (status !== 'present') return { ...entry, status, manner, spells: [] }
  return { ...coming(entry, number, at), manner }
}

function represented(
  roll: Roll,
  entry: RollEntry,
  { person, manner }: Extract<Answer, { kind: 'alternate' }>,
  calling: Calling,
): Roll {
  const others = withoutAlternates(roll, entry, calling, person)
  const known = others.entries.find(other => other.seat === entry.seat && other.person === person)
  const alternate: RollEntry = known ?? {
    id: calling.newId(),
    person,
    as: 'alternate',
    seat: entry.seat,
    constituency: entry.constituency,
    organisation: calling.organisationOf(person),
    alternateFor: entry.person,
    manner,
    status: 'expected',
    spells: [],
  }
  const away =
    entry.status === 'present' ? leaving(entry, calling.number, calling.at) : { ...entry, status: 'apologies' as const }
  return withEntry(withEntry(others, away), statusSet(alternate, 'present', manner, calling))
}

/** The member's alternates go, except this one. Before the meeting is opened they had not come. */
function withoutAlternates(roll: Roll, entry: RollEntry, { number, at }: Calling, except?: string): Roll {
  const gone = alternatesOf(roll, entry).filter(({ person }) => person !== except)
  if (number === 0) return { entries: roll.entries.filter(other => !gone.includes(other)) }
  return gone.reduce((left, other) => withEntry(left, leaving(other, number, at)), roll)
}

function alternatesOf({ entries }: Roll, { id, seat, person }: RollEntry): readonly RollEntry[] {
  if (seat === null) return []
  return entries.filter(other => other.id !== id && other.seat === seat && other.alternateFor === person)
}
