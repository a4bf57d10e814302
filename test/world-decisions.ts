import {
  addItem,
  callMeeting,
  callRoll,
  issuePapers,
  openItem,
  openMeeting,
  placePaperAtItem,
  partsFrom,
  partsOf,
  recordDeparture,
  recordReturn,
} from '../src/rooms/meetings/door.ts'
import { seatsFrom, seatsStatement } from '../src/rooms/bodies/door.ts'
import { addVersion, draftPaper, type Paper, type Recommendation, stepPaper } from '../src/rooms/papers/door.ts'
import type { Classification } from '../src/kit/classification.ts'
import type { Verdict } from '../src/kit/verdict.ts'
import { KEEPER } from '../src/shell/database/database.ts'
import type { Kept } from '../src/shell/ledger/record.ts'
import { contextAs, type CouncilKey, got, personOf, seatTheCouncil } from './world-council.ts'
import { openWorld, type World, type WorldOptions } from './world.ts'

/**
 * The council in session on 3 January 2017 at 14:00. At the table are the chair, both lenders, the first borrower and the repairer; the second
 * borrower, who has not signed, is not. The item “Kites in winter” is open, with a paper that asks to note and to approve; “Closed item” is
 * confidential.
 */
export type DecisionsWorld = World &
  Readonly<{
    meeting: string
    /** Identifiers of items. */
    item: string
    closedItem: string
    closedTwin: string
    /** Their numbers on the agenda. */
    number: number
    closedNumber: number
    paper: Kept<Paper>
  }>

export const SESSION = '2017-01-03T14:10:00.000Z'

export async function openDecisionsWorld(options: WorldOptions = {}): Promise<DecisionsWorld> {
  const world = await openWorld({ at: '2016-12-05T09:00:00.000Z', ...options })
  await seatTheCouncil(world)
  const secretary = async () => await contextAs(world, 'secretary')
  const meeting = got(await callMeeting(await secretary(), { body: 'council', date: '2017-01-03' }))
  const about = { meeting, purpose: 'decision', presenterKey: 'secretary', hasPaper: true } as const
  const item = got(await addItem(await secretary(), { ...about, title: 'Kites in winter' }))
  const closed = { title: 'Closed item', confidentialTitle: 'The missing kite' }
  const closedItem = got(await addItem(await secretary(), { ...about, ...closed }))
  const paper = await paperAt(world, item, 'white')
  got(await issuePapers(await secretary(), { meeting }))
  world.clock.now = SESSION
  await seatAtTable(world, meeting, ['chair', 'lender1', 'lender2', 'borrower1', 'repairer'])
  got(await openMeeting(await secretary(), { meeting }))
  got(await openItem(await secretary(), { item }))
  const parts = await partsOfMeeting(world, meeting)
  const numberOf = (id: string) => parts.items.find(({ record }) => record.id === id)?.content.number ?? 0
  const closedTwin = parts.twins.get(closedItem)?.record.id ?? ''
  // The same object: what the council’s world knows of a world hangs on it.
  return Object.assign(world, {
    meeting,
    item,
    closedItem,
    closedTwin,
    number: numberOf(item),
    closedNumber: numberOf(closedItem),
    paper,
  })
}

/** Turns to an item, as the secretary does. */
export async function turnTo(world: World, item: string): Promise<void> {
  got(await openItem(await contextAs(world, 'secretary'), { item }))
}

const RECOMMENDATIONS: readonly Recommendation[] = [
  { verb: 'note', text: 'how many kites broke' },
  { verb: 'approve', text: 'that kites are lent from March to October' },
]

/** A paper at an item, accepted. */
export async function paperAt(world: World, item: string, classification: Classification): Promise<Kept<Paper>> {
  const context = await contextAs(world, 'secretary')
  const author = { kind: 'function', key: 'secretary', words: 'Code Secretary' } as const
  const { record } = got(
    await draftPaper(context, {
      title: 'Lending kites in winter',
      body: 'council',
      author,
      purpose: 'decision',
      classification,
      summary: 'Kites break in frost.',
      recommendations: RECOMMENDATIONS,
    }),
  )
  const bytes = new TextEncoder().encode('# Kites\n\nKites break in frost.\n')
  got(await addVersion(await contextAs(world, 'secretary'), { record: record.id, name: 'kites.md', bytes }))
  got(await stepPaper(await contextAs(world, 'secretary'), { paper: record.id, act: 'submit-paper' }))
  const accepted = got(await stepPaper(await contextAs(world, 'secretary'), { paper: record.id, act: 'accept-paper' }))
  got(await placePaperAtItem(await contextAs(world, 'secretary'), { item, paper: record.id }))
  return accepted
}

/** Calls the roll: these are present, nobody else is. */
export async function seatAtTable(world: World, meeting: string, present: readonly CouncilKey[]): Promise<void> {
  const { roll } = await partsOfMeeting(world, meeting)
  const persons = present.map(key => personOf(world, key))
  const answers = (roll?.content.entries ?? [])
    .filter(({ seat }) => seat !== null)
    .map(({ id, person }) => ({ entry: id, answer: persons.includes(person) ? 'present' : 'apologies' }))
  got(await callRoll(await contextAs(world, 'secretary'), { meeting, answers }))
}

/** Somebody leaves the room, or comes back. */
export async function leave(world: World, meeting: string, key: CouncilKey): Promise<void> {
  got(await recordDeparture(await contextAs(world, 'secretary'), await onRoll(world, meeting, key)))
}

export async function comeBack(world: World, meeting: string, key: CouncilKey): Promise<void> {
  got(await recordReturn(await contextAs(world, 'secretary'), await onRoll(world, meeting, key)))
}

async function onRoll(world: World, meeting: string, key: CouncilKey) {
  const { roll } = await partsOfMeeting(world, meeting)
  const entry = roll?.content.entries.find(({ person }) => person === personOf(world, key))
  return { meeting, entry: entry?.id ?? '' }
}

/** The identifiers of the seats of the council, by the key of the seat and which of them: `lender-2`. */
export async function councilSeats(world: World): Promise<(key: string) => string> {
  const [rows = []] = await world.house.database.read(KEEPER, seatsStatement('toy', 'council', '2017-01-03'))
  const ids = new Map(seatsFrom(rows).map(({ key, number, id }) => [`${key}-${number}`, id]))
  return key => ids.get(key) ?? ''
}

/** Why an act was refused; nothing if it was not. */
export function reasonsOf(verdict: Verdict<unknown>): readonly string[] {
  return verdict.ok ? [] : verdict.refusals.map(({ reason }) => reason)
}

async function partsOfMeeting(world: World, meeting: string) {
  const [rows = []] = await world.house.database.read(KEEPER, partsOf('toy', meeting))
  const parts = partsFrom(rows)
  if (parts === undefined) throw new Error(`there is no meeting ${meeting}`)
  return parts
}
