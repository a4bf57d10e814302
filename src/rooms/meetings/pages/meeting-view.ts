import { dateIn, LONDON } from '../../../kit/instant.ts'
import type { Body } from '../../../kit/pack/body.ts'
import type { ActOf } from '../../../kit/pack/lifecycle-options.ts'
import { type Edition, getBody, getEdition, getLifecycle } from '../../../kit/pack/pack.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { type SeatOnDay, seatsFrom, seatsStatement } from '../../bodies/door.ts'
import { type Paper, papersFrom, papersOf } from '../../papers/door.ts'
import { type MeetingParts, partsFrom, partsOf } from '../store.ts'

/** A meeting with all that this reader may see of it, now or as it stood. */
export type MeetingView = MeetingParts &
  Readonly<{
    ask: Ask
    reference: string
    edition: Edition
    body: Body
    seats: readonly SeatOnDay[]
    papers: readonly Kept<Paper>[]
    /** Names of persons by identifier, as far as this reader may know them. */
    names: ReadonlyMap<string, string>
    /** What the reader is to this body, besides the functions. */
    roles: readonly string[]
    /** May the reader do what belongs to this act? A page that shows the past lets nobody do anything. */
    mayKeep: (act: ActOf<'meeting'>) => boolean
  }>

/** Reads the meeting of the address: two round trips, because its seats depend on its day. */
export async function readMeeting(ask: Ask): Promise<MeetingView | undefined> {
  const { code } = ask.house.pack
  const reference = ask.params['meeting'] ?? ''
  const at = ask.asAt?.instant
  const [rows = []] = await ask.read(partsOf(code.key, reference, at))
  const parts = partsFrom(rows)
  if (parts === undefined) return undefined
  const { record, content } = parts.meeting
  const edition = getEdition(ask.house.pack, record.edition)
  const persons = personsIn(parts)
  const isKnown = persons.length > 0 && ask.reader.person !== undefined
  const [seats = [], papers = [], names = []] = await ask.read(
    seatsStatement(code.key, content.body, dateIn(LONDON, content.startsAt), at),
    papersOf(code.key, reference, at),
    ...(isKnown ? [ask.house.identity.names(persons)] : []),
  )
  const roles = rolesOfReader(ask, content.body)
  return {
    ...parts,
    ask,
    reference,
    edition,
    body: getBody(edition, content.body),
    seats: seatsFrom(seats),
    papers: papersFrom(papers),
    names: new Map(names.map(row => [String(row['id']), String(row['name'])])),
    roles,
    mayKeep: act => ask.asAt === undefined && isDoneBy(edition, act, roles),
  }
}

function personsIn({ meeting, items, twins, roll }: MeetingParts): readonly string[] {
  const interests = [
    ...meeting.content.interests,
    ...items.flatMap(({ content }) => content.recusals),
    ...[...twins.values()].flatMap(({ content }) => content.recusals),
  ]
  const entries = roll?.content.entries ?? []
  return [...new Set([...interests.map(({ person }) => person), ...entries.map(({ person }) => person)])]
}

/** Functions, and `chair`, `member`, `alternate` of the body. */
export function rolesOfReader({ reader }: Pick<Ask, 'reader'>, body: string): readonly string[] {
  const standing = (['chair', 'member', 'alternate'] as const).filter(role => {
    return reader.isIn(role === 'chair' ? `chair-of-the-body:${body}` : `${role}s-of-the-body:${body}`)
  })
  return [...(reader.person?.functions ?? []), ...standing]
}

export function isDoneBy(edition: Edition, act: ActOf<'meeting'>, roles: readonly string[]): boolean {
  return getLifecycle(edition, 'meeting').rows.some(row => row.act === act && row.by.some(role => roles.includes(role)))
}

/** Whoever keeps the agenda or leads through the meeting sees its working pages. */
export function isWorkingOn({ mayKeep }: Pick<MeetingView, 'mayKeep'>): boolean {
  return mayKeep('issue-papers') || mayKeep('open-meeting')
}
