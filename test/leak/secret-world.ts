import {
  declareInterest,
  issuePapers,
  addItem,
  callMeeting,
  partsFrom,
  partsOf,
} from '../../src/rooms/meetings/door.ts'
import { KEEPER } from '../../src/shell/database/database.ts'
import { checkpoint } from '../../src/shell/ledger/checkpointing.ts'
import { contextAs, type CouncilKey, got, seatTheCouncil } from '../world-council.ts'
import { openWorld, type World } from '../world.ts'
import { type Aviary, aviary } from './canary.ts'
import { enterExtras, type Extras } from './extra-persons.ts'
import { giveAddresses, openPostBox, type PostBox, sendEverything } from './letters.ts'
import { holdTheMeeting } from './secret-meeting.ts'
import { keepOpenRecords } from './open-records.ts'
import { keepSecretPapers } from './secret-papers.ts'
import { keepSecretRecords } from './secret-records.ts'
import { keepSecretResponses } from './secret-responses.ts'

/** Two worlds that differ in nothing but what is restricted: titles, bodies, names of files, counts, votes and files. */
export type Which = 'first' | 'second'

export type SecretWorld = World &
  Readonly<{
    which: Which
    meeting: string
    /** Identifiers. */
    item: string
    closedItem: string
    twin: string
    birds: Aviary
    extras: Extras
    postBox: PostBox
    as: (key: CouncilKey) => ReturnType<typeof contextAs>
  }>

/**
 * The council met on 3 January 2017, with an open and a confidential item. What was said at the second, a red paper, a red appendix, papers and a
 * question of amber, a draft, a note, entries of registers and what is kept of grants and classes: all that is restricted, and the second world has
 * more of it. The repairer withdrew from the confidential item.
 */
export async function openSecretWorld(which: Which): Promise<SecretWorld> {
  const postBox = openPostBox()
  const opened = await openWorld({ at: '2016-12-05T09:00:00.000Z', parts: { mailer: postBox.mailer } })
  await seatTheCouncil(opened)
  const extras = await enterExtras(opened)
  await giveAddresses(Object.assign(opened, { extras }))
  await keepOpenRecords(opened)
  const birds = aviary(which)
  const as = async (key: CouncilKey) => await contextAs(opened, key)
  const meeting = got(await callMeeting(await as('secretary'), { body: 'council', date: '2017-01-03' }))
  const about = { meeting, purpose: 'decision', presenterKey: 'secretary', hasPaper: true } as const
  const white = { title: 'Kites in winter', classification: 'white' } as const
  const item = got(await addItem(await as('secretary'), { ...about, ...white }))
  const confidentialTitle = `The affair of the ${birds.word('twin', 'title')}`
  const closedItem = got(await addItem(await as('secretary'), { ...about, title: 'Closed item', confidentialTitle }))
  const [rows = []] = await opened.house.database.read(KEEPER, partsOf('toy', meeting))
  const twin = partsFrom(rows)?.twins.get(closedItem)?.record.id ?? ''
  // The same object: what the council’s world knows of a world hangs on it.
  const world = Object.assign(opened, { which, meeting, item, closedItem, twin, birds, extras, postBox, as })
  await keepSecretPapers(world)
  await keepSecretRecords(world)
  await keepSecretResponses(world)
  const interest = { meeting, item: closedItem, interest: 'I repair for the one concerned', isRecused: true }
  got(await declareInterest(await as('repairer'), interest))
  got(await issuePapers(await as('secretary'), { meeting }))
  await sendEverything(world, postBox)
  await holdTheMeeting(world)
  await sendEverything(world, postBox)
  await checkpoint(world.house)
  return world
}
