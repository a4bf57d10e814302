import {
  callMeeting,
  callRoll,
  closeItem,
  issuePapers,
  type MeetingDates,
  type MeetingParts,
  openMeeting,
  partsFrom,
  partsOf,
} from '../src/rooms/meetings/door.ts'
import { KEEPER } from '../src/shell/database/database.ts'
import { contextAs, type CouncilKey, got, personOf, seatTheCouncil } from './world-council.ts'
import { readData } from './world-visit.ts'
import { openWorld, type World, type WorldOptions } from './world.ts'

/** The seated council, on 21 November 2016, and its meeting of 6 December, which has just been called with its standing items. */
export type MeetingWorld = World & Readonly<{ meeting: string }>

export const MEETING_DAY = '2016-12-06T14:00:00.000Z'

export async function openMeetingWorld(options: WorldOptions = {}): Promise<MeetingWorld> {
  const world = await openWorld({ at: '2016-11-21T09:00:00.000Z', ...options })
  await seatTheCouncil(world)
  const meeting = got(await callMeeting(await contextAs(world, 'secretary'), { body: 'council', date: '2016-12-06' }))
  // The same object: what the council's world knows of a world hangs on it.
  return Object.assign(world, { meeting })
}

/** All that stands in the record of the meeting. */
export async function partsIn(world: World, meeting: string): Promise<MeetingParts> {
  const [rows = []] = await world.house.database.read(KEEPER, partsOf('toy', meeting))
  const parts = partsFrom(rows)
  if (parts === undefined) throw new Error(`there is no meeting ${meeting}`)
  return parts
}

/** The item with this title, or whose confidential item has it. */
export async function itemCalled(world: World, meeting: string, title: string) {
  const { items, twins } = await partsIn(world, meeting)
  const item = items.find(({ record }) => record.title === title || twins.get(record.id)?.record.title === title)
  if (item === undefined) throw new Error(`there is no item ${title}`)
  return {
    id: item.record.id,
    number: item.content.number ?? 0,
    version: String(item.record.version),
    twin: twins.get(item.record.id),
    item,
  }
}

/** The titles on the agenda, in its order. */
export async function agendaOf(world: World, meeting: string): Promise<readonly string[]> {
  const { items } = await partsIn(world, meeting)
  return items.map(({ record }) => record.title)
}

/** Calls the roll: these are present, the other members send apologies. */
export async function callTheRoll(world: World, meeting: string, present: readonly CouncilKey[]): Promise<void> {
  const context = await contextAs(world, 'secretary')
  got(await callRoll(context, { meeting, answers: [] }))
  const { roll } = await partsIn(world, meeting)
  const persons = present.map(key => personOf(world, key))
  const answers = (roll?.content.entries ?? []).map(({ id, person }) => {
    return { entry: id, answer: persons.includes(person) ? 'present' : 'apologies' }
  })
  got(await callRoll(context, { meeting, answers }))
}

/** The papers are out, those named are there, and the meeting is open. */
export async function openTheMeeting(world: MeetingWorld, present: readonly CouncilKey[]): Promise<void> {
  const { meeting } = world
  got(await issuePapers(await contextAs(world, 'secretary'), { meeting }))
  world.clock.now = MEETING_DAY
  await callTheRoll(world, meeting, present)
  got(await openMeeting(await contextAs(world, 'secretary'), { meeting }))
}

/** The identifier of somebody's entry in the roll. */
export async function entryOf(world: MeetingWorld, key: CouncilKey): Promise<string> {
  const { roll } = await partsIn(world, world.meeting)
  const entry = roll?.content.entries.find(({ person }) => person === personOf(world, key))
  if (entry === undefined) throw new Error(`${key} is not on the roll`)
  return entry.id
}

/** Concludes every item that has not been. */
export async function concludeAll(world: MeetingWorld): Promise<void> {
  const { items } = await partsIn(world, world.meeting)
  for (const { record } of items) {
    if (record.state === 'listed' || record.state === 'open') {
      got(await closeItem(await contextAs(world, 'secretary'), { item: record.id }))
    }
  }
}

export const QUORUM: readonly CouncilKey[] = ['chair', 'lender1', 'lender2', 'borrower1']

/** What the page of the meeting says to a machine, as far as tests ask. */
export type MeetingAsRead = Readonly<{
  state: string
  startsAt: string
  endsAt: string | null
  place: string
  documentReference: string
  dates: MeetingDates
  agenda: readonly Readonly<{
    number: number
    title: string
    isOpenToReader?: boolean
    confidential?: { title: string }
  }>[]
  roll?: Readonly<{ quorum: Readonly<{ isQuorate: boolean; says: string }> }>
  acts: readonly OfferAsRead[]
  history: readonly Readonly<{ verb: string; says: string }>[]
}>

export type OfferAsRead = Readonly<{
  act: string
  isPossible: boolean
  refusals: readonly Readonly<{ says: string; clause?: string }>[]
}>

export async function readAs(world: MeetingWorld, as?: CouncilKey): Promise<MeetingAsRead> {
  return await readData<MeetingAsRead>(world, `/meetings/${world.meeting}`, as)
}
