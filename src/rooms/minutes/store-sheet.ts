import type { Compilable } from 'kysely'
import { dateIn, type Instant, LONDON } from '../../kit/instant.ts'
import type { Code } from '../../kit/pack/code.ts'
import { type Edition, getBody } from '../../kit/pack/pack.ts'
import type { Row } from '../../shell/database/connection.ts'
import { actionsFrom, actionsOf } from '../actions/door.ts'
import { seatsFrom, seatsStatement } from '../bodies/door.ts'
import { decisionsFrom, decisionsOf, discussionsFrom, discussionsOf } from '../decisions/door.ts'
import { type MeetingParts, partInWords, type Read } from '../meetings/door.ts'
import { papersFrom, papersOf } from '../papers/door.ts'
import type { SheetParts } from './sheet-parts.ts'
import { actionsUpdatedAt, actionsUpdatedFrom, meetingFrom, meetingNamed } from './store.ts'

export type SheetQuestion = Readonly<{
  code: Code
  edition: Edition
  parts: MeetingParts
  /** The names of persons: a statement for those who may know them. */
  names: ((persons: readonly string[]) => Compilable) | undefined
  asAt?: Instant | undefined
}>

/** Everything that the minutes of a meeting are made of, as far as whoever reads may see it, in one round trip. */
export async function readSheetParts(
  read: Read,
  { code, edition, parts, names, asAt }: SheetQuestion,
): Promise<SheetParts> {
  const { meeting, items, twins, roll } = parts
  const { body } = meeting.content
  const { reference } = meeting.record
  const places = [...items.map(({ record }) => record.id), ...[...twins.values()].map(({ record }) => record.id)]
  const persons = personsIn(parts)
  const isNamed = names !== undefined && persons.length > 0
  const [seats = [], discussions = [], decisions = [], actions = [], updated = [], papers = [], next = [], named = []] =
    await read(
      seatsStatement(code.key, body, dateIn(LONDON, meeting.content.startsAt), asAt),
      discussionsOf(code.key, places, asAt),
      decisionsOf(code.key, places, asAt),
      actionsOf(code.key, places, asAt),
      actionsUpdatedAt(code.key, body, reference, asAt),
      papersOf(code.key, reference, asAt),
      meetingNamed(code.key, meeting.content.next, asAt),
      ...(isNamed ? [names(persons)] : []),
    )
  return {
    code,
    edition,
    body: getBody(edition, body),
    meeting,
    items,
    twins,
    attendance: (roll?.content.entries ?? []).map(entry => ({ entry, part: partInWords(entry) })),
    seats: seatsFrom(seats),
    discussions: discussionsFrom(discussions),
    decisions: decisionsFrom(decisions),
    actions: actionsFrom(actions),
    updated: actionsUpdatedFrom(updated),
    papers: papersFrom(papers),
    names: namesIn(named),
    next: meetingFrom(next),
  }
}

function personsIn({ meeting, items, twins, roll }: MeetingParts): readonly string[] {
  const interests = [
    ...meeting.content.interests,
    ...items.flatMap(({ content }) => content.recusals),
    ...[...twins.values()].flatMap(({ content }) => content.recusals),
  ]
  const entries = roll?.content.entries ?? []
  return [...new Set([...interests, ...entries].map(({ person }) => person))]
}

function namesIn(rows: readonly Row[]): ReadonlyMap<string, string> {
  return new Map(rows.map(row => [String(row['id']), String(row['name'])]))
}
