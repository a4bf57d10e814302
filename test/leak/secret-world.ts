import { raiseAction } from '../../src/rooms/actions/door.ts'
import { recordDecision, saveDiscussion } from '../../src/rooms/decisions/door.ts'
import {
  addItem,
  callMeeting,
  issuePapers,
  openItem,
  openMeeting,
  partsFrom,
  partsOf,
  placePaperAtItem,
} from '../../src/rooms/meetings/door.ts'
import { addAppendix, addVersion, draftPaper, stepPaper } from '../../src/rooms/papers/door.ts'
import { KEEPER } from '../../src/shell/database/database.ts'
import { contextOf } from '../../src/shell/house.ts'
import { checkpoint } from '../../src/shell/ledger/checkpointing.ts'
import { enterSubject } from '../../src/shell/subjects/enter-subject.ts'
import { contextAs, type CouncilKey, got, seatTheCouncil } from '../world-council.ts'
import { seatAtTable } from '../world-decisions.ts'
import { openWorld, type World } from '../world.ts'

/** What stands only in rows that are restricted. Two worlds that differ in nothing else must look alike to whoever may not see these. */
export type Secret = Readonly<{ word: string; sentence: string; verb: 'note' | 'resolve'; file: Uint8Array }>

/** The council in session, with one open and one confidential item; everything about the second, and a few records beside, is secret. */
export async function openSecretWorld(secret: Secret): Promise<World & Readonly<{ meeting: string; twin: string }>> {
  const world = await openWorld({ at: '2016-12-05T09:00:00.000Z' })
  await seatTheCouncil(world)
  const as = async (key: CouncilKey) => await contextAs(world, key)
  const meeting = got(await callMeeting(await as('secretary'), { body: 'council', date: '2017-01-03' }))
  const about = { meeting, purpose: 'decision', presenterKey: 'secretary', hasPaper: true } as const
  const open = got(
    await addItem(await as('secretary'), { ...about, title: 'Kites in winter', classification: 'white' }),
  )
  const closed = got(
    await addItem(await as('secretary'), {
      ...about,
      title: 'Closed item',
      confidentialTitle: `The affair of the ${secret.word}`,
    }),
  )
  await openPaperWithRedAppendix(world, open, secret)
  await redPaper(world, closed, secret)
  await secretSubjects(world, secret)
  got(await issuePapers(await as('secretary'), { meeting }))
  const twin = await holdTheMeeting(world, { meeting, open, closed }, secret)
  await checkpoint(world.house)
  return Object.assign(world, { meeting, twin })
}

type Held = Readonly<{ meeting: string; open: string; closed: string }>

/** Both items are discussed, decided and given an action; the answer is the identifier of the confidential item. */
async function holdTheMeeting(world: World, { meeting, open, closed }: Held, secret: Secret): Promise<string> {
  const as = async (key: CouncilKey) => await contextAs(world, key)
  world.clock.now = '2017-01-03T14:10:00.000Z'
  await seatAtTable(world, meeting, ['chair', 'lender1', 'lender2', 'borrower1', 'repairer'])
  got(await openMeeting(await as('secretary'), { meeting }))
  const [rows = []] = await world.house.database.read(KEEPER, partsOf('toy', meeting))
  const twin = partsFrom(rows)?.twins.get(closed)?.record.id ?? ''
  got(await openItem(await as('secretary'), { item: open }))
  got(await recordDecision(await as('secretary'), { item: open, verb: 'note', text: 'how many kites broke' }))
  got(
    await raiseAction(await as('secretary'), {
      item: open,
      text: 'Code Secretary to count the kites by the next meeting',
    }),
  )
  got(await openItem(await as('secretary'), { item: closed }))
  got(
    await saveDiscussion(await as('secretary'), {
      item: twin,
      text: `${secret.sentence} The ${secret.word} was named.`,
    }),
  )
  got(
    await recordDecision(await as('secretary'), {
      item: twin,
      verb: secret.verb,
      text: `what became of the ${secret.word}`,
    }),
  )
  got(
    await raiseAction(await as('secretary'), {
      item: twin,
      text: `Code Secretary to look for the ${secret.word} by the next meeting`,
    }),
  )
  return twin
}

const AUTHOR = { kind: 'function', key: 'secretary', words: 'Code Secretary' } as const

async function openPaperWithRedAppendix(world: World, item: string, secret: Secret): Promise<void> {
  const as = async () => await contextAs(world, 'secretary')
  const paper = got(
    await draftPaper(await as(), {
      title: 'Lending kites in winter',
      body: 'council',
      author: AUTHOR,
      purpose: 'decision',
      classification: 'white',
      summary: 'Kites break in frost.',
      recommendations: [{ verb: 'note', text: 'how many kites broke' }],
    }),
  )
  got(
    await addVersion(await as(), {
      record: paper.record.id,
      name: 'kites.md',
      bytes: new TextEncoder().encode('# Kites\n\nKites break.\n'),
    }),
  )
  const appendix = got(
    await addAppendix(await as(), {
      paper: paper.record.id,
      title: `Who had the ${secret.word}`,
      classification: 'red',
      summary: secret.sentence,
    }),
  )
  got(await addVersion(await as(), { record: appendix.record.id, name: `${secret.word}.md`, bytes: secret.file }))
  await accept(world, paper.record.id, item)
}

async function redPaper(world: World, item: string, secret: Secret): Promise<void> {
  const as = async () => await contextAs(world, 'secretary')
  const paper = got(
    await draftPaper(await as(), {
      title: `On the ${secret.word}`,
      body: 'council',
      author: AUTHOR,
      purpose: 'decision',
      classification: 'red',
      summary: secret.sentence,
      recommendations: [{ verb: secret.verb, text: `what became of the ${secret.word}` }],
    }),
  )
  got(await addVersion(await as(), { record: paper.record.id, name: `${secret.word}.md`, bytes: secret.file }))
  await accept(world, paper.record.id, item)
}

async function accept(world: World, paper: string, item: string): Promise<void> {
  const as = async () => await contextAs(world, 'secretary')
  got(await stepPaper(await as(), { paper, act: 'submit-paper' }))
  got(await stepPaper(await as(), { paper, act: 'accept-paper' }))
  got(await placePaperAtItem(await as(), { item, paper }))
}

async function secretSubjects(world: World, secret: Secret): Promise<void> {
  const context = contextOf(world.house)
  const entry = {
    kind: 'assurance-case',
    reference: 'case-1',
    title: `Case of the ${secret.word}`,
    state: 'recommended',
    body: 'council',
  } as const
  got(
    await enterSubject(
      context,
      { ...entry, classification: 'red', facts: { status: secret.sentence } },
      'entry-entered',
    ),
  )
  got(
    await enterSubject(
      context,
      { ...entry, kind: 'interpretation', reference: 'reading-1', classification: 'red' },
      'entry-entered',
    ),
  )
}
