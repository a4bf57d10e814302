import { dateIn, LONDON } from '../../../kit/instant.ts'
import type { Body } from '../../../kit/pack/body.ts'
import { type Edition, getBody, getEdition } from '../../../kit/pack/pack.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import { OUTCOMES } from '../../../shell/ledger/outcome.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { type Action, actionsFrom, actionsOf, openActionsOf } from '../../actions/door.ts'
import { type SeatOnDay, seatsFrom, seatsStatement } from '../../bodies/door.ts'
import {
  type Decision,
  decisionsFrom,
  decisionsOf,
  type Discussion,
  discussionsFrom,
  discussionsOf,
} from '../../decisions/door.ts'
import { type Item, type MeetingParts, partsFrom, partsOf } from '../../meetings/door.ts'
import { type Paper, papersFrom, papersOf } from '../../papers/door.ts'
import { recordsFrom, recordsWith } from '../store.ts'
import { addressOfMinuting } from './addresses.ts'
import { mayMinute, rolesOfReader } from './reader-roles.ts'

/** One item of a meeting, or its confidential part, as the minute-taker has it in hand. */
export type MinutePlace = Readonly<{
  ask: Ask
  parts: MeetingParts
  edition: Edition
  body: Body
  /** The reference of the meeting. */
  reference: string
  item: Kept<Item>
  number: number
  isTwin: boolean
  /** The item, or the confidential item: where what is recorded belongs. */
  own: SpineRecord
  papers: readonly string[]
  subjects: readonly string[]
  /** The address of this page. */
  address: string
}>

export type MinuteView = MinutePlace &
  Readonly<{
    seats: readonly SeatOnDay[]
    papersHere: readonly Kept<Paper>[]
    /** Of what the item is about, that to which a decision can do something. */
    subjectsHere: readonly Kept<unknown>[]
    discussion: Kept<Discussion> | undefined
    /** Decisions here, drafts among them. */
    decisions: readonly Kept<Decision>[]
    /** Items, and confidential items, at which something has been decided. */
    decided: ReadonlySet<string>
    actions: readonly Kept<Action>[]
    /** Open actions of earlier meetings, of this side of the record. */
    earlier: readonly Kept<Action>[]
    names: ReadonlyMap<string, string>
  }>

/** The place that the address names, for somebody who takes minutes; undefined for everybody else. */
export async function readPlace(ask: Ask, isTwin: boolean): Promise<MinutePlace | undefined> {
  const { meeting: reference = '', number: asked = '' } = ask.params
  const [rows = []] = await ask.read(partsOf(ask.house.pack.code.key, reference, ask.asAt?.instant))
  const parts = partsFrom(rows)
  const item = parts?.items.find(({ content }) => String(content.number) === asked)
  if (parts === undefined || item === undefined) return undefined
  const twin = parts.twins.get(item.record.id)
  const own = isTwin ? twin : item
  const edition = getEdition(ask.house.pack, parts.meeting.record.edition)
  const { body } = parts.meeting.content
  if (own === undefined || !mayMinute(edition, rolesOfReader(ask, body))) return undefined
  const number = item.content.number ?? 0
  return {
    ask,
    parts,
    edition,
    body: getBody(edition, body),
    reference,
    item,
    number,
    isTwin,
    own: own.record,
    papers: own.content.papers,
    subjects: own.content.subjects,
    address: addressOfMinuting(reference, number, isTwin),
  }
}

/** The place with all that is known of it, in one round trip more. */
export async function readMinute(ask: Ask, isTwin: boolean): Promise<MinuteView | undefined> {
  const place = await readPlace(ask, isTwin)
  if (place === undefined) return undefined
  const { parts, own, reference, body } = place
  const { code } = ask.house.pack
  const at = ask.asAt?.instant
  const places = [
    ...parts.items.map(({ record }) => record.id),
    ...[...parts.twins.values()].map(({ record }) => record.id),
  ]
  const persons = personsIn(parts)
  const [
    seats = [],
    papers = [],
    subjects = [],
    discussions = [],
    decisions = [],
    actions = [],
    open = [],
    names = [],
  ] = await ask.read(
    seatsStatement(code.key, body.key, dateIn(LONDON, parts.meeting.content.startsAt), at),
    papersOf(code.key, reference, at),
    recordsWith(code.key, place.subjects, at),
    discussionsOf(code.key, [own.id], at),
    decisionsOf(code.key, places, at),
    actionsOf(code.key, [own.id], at),
    openActionsOf(code.key, body.key, at),
    ...(persons.length === 0 ? [] : [ask.house.identity.names(persons)]),
  )
  const all = decisionsFrom(decisions)
  const here = papersFrom(papers).filter(({ record }) => place.papers.includes(record.id))
  return {
    ...place,
    seats: seatsFrom(seats),
    papersHere: inOrderOf(place.papers, here),
    subjectsHere: recordsFrom(subjects).filter(({ record }) => canBeChanged(ask, record)),
    discussion: discussionsFrom(discussions)[0],
    decisions: all.filter(({ record }) => record.parent === own.id),
    decided: new Set(all.flatMap(({ record }) => (record.state === 'recorded' ? [record.parent ?? ''] : []))),
    actions: actionsFrom(actions),
    earlier: actionsFrom(open).filter(
      ({ content }) => content.meeting !== reference && content.confidential === place.isTwin,
    ),
    names: new Map(names.map(row => [String(row['id']), String(row['name'])])),
  }
}

function canBeChanged({ house }: Ask, { kind }: SpineRecord): boolean {
  return house.offers.of(OUTCOMES).some(outcome => outcome.kind === kind)
}

function personsIn({ roll }: MeetingParts): readonly string[] {
  return [...new Set((roll?.content.entries ?? []).map(({ person }) => person))]
}

function inOrderOf<T extends Readonly<{ record: SpineRecord }>>(
  ids: readonly string[],
  all: readonly T[],
): readonly T[] {
  return all.toSorted((a, b) => ids.indexOf(a.record.id) - ids.indexOf(b.record.id))
}

/** Has something been decided at the item, in the open or in confidence? */
export function isDecided({ decided, item }: Pick<MinuteView, 'decided' | 'item'>): boolean {
  return decided.has(item.record.id) || (item.content.twin !== null && decided.has(item.content.twin))
}

/**
 * What a decision here is about, unless it is said: the item's subjects; but not at the item at which many earlier things come up, each by itself.
 */
export function aboutByDefault({ item, subjectsHere }: Pick<MinuteView, 'item' | 'subjectsHere'>): readonly string[] {
  return item.content.kind === 'minutes-and-actions' ? [] : subjectsHere.map(({ record }) => record.id)
}

/** Is there something to press? Not on a page that shows the past. */
export function isLive({ ask }: Pick<MinutePlace, 'ask'>): boolean {
  return ask.asAt === undefined
}
