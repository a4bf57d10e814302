import { type Edition, getEdition } from '../../../kit/pack/pack.ts'
import { keptRecords } from '../../../shell/ledger/read-record.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { type Quorum, type SeatOnDay, seatsFrom, seatsStatement } from '../../bodies/door.ts'
import {
  isInSession,
  isThereAt,
  type MeetingParts,
  partsFrom,
  partsOf,
  quorumAt,
  recusedAmong,
} from '../../meetings/door.ts'
import { type Paper, papersFrom } from '../../papers/door.ts'
import type { Decision } from '../decision.ts'
import type { Discussion } from '../discussion.ts'
import { decisionsFrom, decisionsOf, discussionsFrom, discussionsOf } from '../store.ts'
import { recordsById, recordsFrom } from '../store-register.ts'
import { mayDecide } from './may-do.ts'

/** An item, or its confidential twin, as the page on which it is decided needs it. */
export type PlaceView = Readonly<{
  meeting: MeetingParts['meeting']
  item: MeetingParts['items'][number]
  /** The record that decisions here belong to. */
  parent: SpineRecord
  isTwin: boolean
  edition: Edition
  body: string
  /** The number of the item on the agenda. */
  number: number
  papers: readonly Kept<Paper>[]
  subjects: readonly SpineRecord[]
  decisions: readonly Kept<Decision>[]
  discussion: Kept<Discussion> | undefined
  seats: readonly SeatOnDay[]
  /** Seats that somebody is there for, who has not withdrawn. */
  present: readonly SeatOnDay[]
  /** Undefined if the reader may not see the roll. */
  quorum: Quorum | undefined
  isInSession: boolean
  mayRecord: boolean
}>

/** Reads the item of the address; undefined if the reader may not see it, or its confidential twin if that is asked. */
export async function readPlace(ask: Ask, isTwin: boolean): Promise<PlaceView | undefined> {
  const { meeting: reference = '', item: number = '' } = ask.params
  const [rows = []] = await ask.read(partsOf(ask.house.pack.code.key, reference, ask.asAt?.instant))
  const parts = partsFrom(rows)
  const item = parts?.items.find(({ content }) => String(content.number) === number)
  if (parts === undefined || item === undefined) return undefined
  const twin = parts.twins.get(item.record.id)
  if (isTwin && twin === undefined) return undefined
  return await viewOf(ask, parts, item, isTwin ? twin : undefined)
}

/** The same for an item that has been read. */
export async function viewOf(
  ask: Ask,
  parts: MeetingParts,
  item: PlaceView['item'],
  twin: NonNullable<ReturnType<MeetingParts['twins']['get']>> | undefined,
): Promise<PlaceView> {
  const own = twin ?? item
  const { meeting } = parts
  const { body } = meeting.content
  const code = ask.house.pack.code.key
  const at = ask.asAt?.instant
  const named = own.content.papers.length === 0 ? [own.record.id] : own.content.papers
  const [decisions = [], discussions = [], papers = [], subjects = [], seatRows = []] = await ask.read(
    decisionsOf(code, [own.record.id], at),
    discussionsOf(code, [own.record.id], at),
    keptRecords(code, at).where('record.kind', '=', 'paper').where('record.id', 'in', named),
    recordsById(code, own.content.subjects),
    seatsStatement(code, body, meeting.record.onDate ?? '', at),
  )
  const edition = getEdition(ask.house.pack, meeting.record.edition)
  return {
    meeting,
    item,
    parent: own.record,
    isTwin: twin !== undefined,
    edition,
    body,
    number: item.content.number ?? item.content.serial,
    papers: papersFrom(papers),
    subjects: [...recordsFrom(subjects).values()],
    decisions: decisionsFrom(decisions),
    discussion: discussionsFrom(discussions)[0],
    ...seatsAt(parts, item, twin, edition, seatsFrom(seatRows)),
    isInSession: isInSession(meeting.content),
    mayRecord: ask.asAt === undefined && mayDecide(ask, edition, body, 'record-decision'),
  }
}

function seatsAt(
  { meeting, roll }: MeetingParts,
  item: PlaceView['item'],
  twin: Readonly<{ content: Readonly<{ recusals: PlaceView['item']['content']['recusals'] }> }> | undefined,
  edition: Edition,
  all: readonly SeatOnDay[],
): Pick<PlaceView, 'seats' | 'present' | 'quorum'> {
  const seats = all.filter(({ member }) => member !== null)
  if (roll === undefined) return { seats, present: [], quorum: undefined }
  const recused = recusedAmong(meeting.content.interests, item.content.recusals, twin?.content.recusals ?? [])
  const number = item.content.number ?? 0
  const isTaken = ({ id }: SeatOnDay) =>
    roll.content.entries.some(entry => entry.seat === id && isThereAt(entry, number) && !recused.includes(entry.person))
  return {
    seats,
    present: seats.filter(isTaken),
    quorum: quorumAt(edition, meeting.content.body, all, roll.content, { number, recused }),
  }
}
