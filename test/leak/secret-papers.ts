import { placePaperAtItem } from '../../src/rooms/meetings/door.ts'
import { addAppendix, addVersion, draftPaper, stepPaper } from '../../src/rooms/papers/door.ts'
import type { Classification } from '../../src/kit/classification.ts'
import { got } from '../world-council.ts'
import { askForClass, askForGrant } from '../world-sight.ts'
import { send } from '../world-visit.ts'
import type { SecretWorld } from './secret-world.ts'

const AUTHOR = { kind: 'function', key: 'secretary', words: 'Code Secretary' } as const

type Draft = Readonly<{ title: string; classification: Classification; summary?: string; asks?: string; verb?: string }>

/** Papers of every class; what is secret in each is a canary, and the files of the second world are longer. */
export async function keepSecretPapers(world: SecretWorld): Promise<void> {
  await openPaperWithRedAppendix(world)
  await redPaper(world)
  await amberPaper(world)
  await reclassifiedPaper(world)
  const { birds } = world
  await draft(world, { title: `Draft on ${birds.word('draft', 'title')}`, classification: 'white' })
}

async function draft(world: SecretWorld, { title, classification, summary, asks, verb }: Draft): Promise<string> {
  const drafted = await draftPaper(await world.as('secretary'), {
    title,
    body: 'council',
    author: AUTHOR,
    purpose: 'decision',
    classification,
    summary: summary ?? 'Kites break in frost.',
    recommendations: [{ verb: verb ?? 'note', text: asks ?? 'how many kites broke' }],
  })
  return got(drafted).record.id
}

async function handIn(world: SecretWorld, record: string, name: string, text: string): Promise<void> {
  const more = world.which === 'second' ? '\nA much longer account of it. '.repeat(40) : ''
  const bytes = new TextEncoder().encode(`# Kites\n\n${text}${more}\n`)
  got(await addVersion(await world.as('secretary'), { record, name, bytes }))
}

async function accept(world: SecretWorld, paper: string, item: string): Promise<string> {
  got(await stepPaper(await world.as('secretary'), { paper, act: 'submit-paper' }))
  got(await stepPaper(await world.as('secretary'), { paper, act: 'accept-paper' }))
  return got(await placePaperAtItem(await world.as('secretary'), { item, paper }))
}

async function openPaperWithRedAppendix(world: SecretWorld): Promise<void> {
  const { birds } = world
  const paper = await draft(world, { title: 'Lending kites in winter', classification: 'white' })
  const bytes = new TextEncoder().encode('# Kites\n\nKites break.\n')
  got(await addVersion(await world.as('secretary'), { record: paper, name: 'kites.md', bytes }))
  const appendix = await addAppendix(await world.as('secretary'), {
    paper,
    title: `Who had the ${birds.word('appendix', 'title')}`,
    classification: 'red',
    summary: `Of ${birds.word('appendix', 'summary')}.`,
  })
  const name = `${birds.word('appendix', 'file-name')}.md`
  await handIn(world, got(appendix).record.id, name, `Of ${birds.word('appendix', 'file')}.`)
  const reference = await accept(world, paper, world.item)
  await note(world, reference)
}

/** It is its writer’s alone. */
async function note(world: SecretWorld, reference: string): Promise<void> {
  const text = `Ask about ${world.birds.word('note', 'text')}.`
  await granted(send(world, `/papers/${reference}/notes`, { text }, 'secretary'))
}

async function redPaper(world: SecretWorld): Promise<void> {
  const { birds } = world
  const paper = await draft(world, {
    title: `On the ${birds.word('red-paper', 'title')}`,
    classification: 'red',
    summary: `Of ${birds.word('red-paper', 'summary')}.`,
    asks: `what became of ${birds.word('red-paper', 'recommendation')}`,
    verb: world.which === 'first' ? 'note' : 'resolve',
  })
  await handIn(world, paper, `${birds.word('red-paper', 'file-name')}.csv.md`, `Of ${birds.word('red-paper', 'file')}.`)
  await accept(world, paper, world.closedItem)
}

/** Two guests were let in to it; one of the grants has ended. */
async function amberPaper(world: SecretWorld): Promise<void> {
  const { birds, extras } = world
  const title = `Whose turn it is with the ${birds.word('amber-paper', 'title')}`
  const summary = `Of ${birds.word('amber-paper', 'summary')}.`
  const paper = await draft(world, { title, classification: 'amber', summary })
  await handIn(world, paper, 'turns.md', `Of ${birds.word('amber-paper', 'file')}.`)
  await accept(world, paper, world.item)
  const until = '2017-01-04'
  const reason = `Advises on ${birds.word('grant', 'reason')}`
  await granted(askForGrant(world, paper, extras.guest, { reason, until }))
  await granted(askForGrant(world, paper, extras.formerGuest, { reason, until: '2016-12-06' }))
  const sent = { channel: 'Courier', to: `Keeper of ${birds.word('transmission', 'to')}`, sentOn: '2016-12-05' }
  await granted(send(world, `/records/${paper}/transmissions`, sent, 'secretary'))
}

/** It was green, and has become amber: who read it then reads it no more. */
async function reclassifiedPaper(world: SecretWorld): Promise<void> {
  const title = `Once open: ${world.birds.word('reclassified', 'title')}`
  const paper = await draft(world, { title, classification: 'green' })
  await accept(world, paper, world.item)
  got(await stepPaper(await world.as('secretary'), { paper, act: 'issue-paper' }))
  await granted(askForClass(world, paper, 'amber'))
}

async function granted(act: Promise<Readonly<{ status: number; problems: readonly string[] }>>): Promise<void> {
  const { status, problems } = await act
  if (status !== 303) throw new Error(`${status} ${problems.join(' ')}`)
}
