import type { Classification } from '../../src/kit/classification.ts'
import { respond } from '../../src/rooms/consultations/door.ts'
import { collateResponses, publishResponses } from '../../src/rooms/consultations/door.ts'
import { enterModification } from '../../src/rooms/modifications/door.ts'
import { attachDocument } from '../../src/rooms/modifications/acts/attach-document.ts'
import { issueConsultation } from '../../src/rooms/modifications/acts/issue-consultation.ts'
import { enterEntry } from '../../src/rooms/registers/acts/enter-entry.ts'
import { contextOf } from '../../src/shell/house.ts'
import { got } from '../world-council.ts'
import type { SecretWorld } from './secret-world.ts'

/**
 * Two consultations that everybody may read of. To the one that is open the second world has a response more; the other has been published, and
 * of what was said there in confidence the words differ.
 */
export async function keepSecretResponses(world: SecretWorld): Promise<void> {
  const { birds, which } = world
  const before = world.clock.now
  const published = await issueOn(world, 'RC801')
  const apart = `It costs the ${birds.word('confidential-part', 'answer')}.`
  const named = `Club of the ${birds.word('confidential-part', 'name')}`
  await say(world, published, { respondent: named, cost: apart, isAnonymous: true })
  world.clock.now = '2016-12-12T17:00:00.000Z'
  got(await collateResponses(await world.as('secretary'), { consultation: published, summary: 'One spoke.' }))
  got(await publishResponses(await world.as('secretary'), { consultation: published }))
  world.clock.now = before
  for (const n of which === 'first' ? [1] : [1, 2]) await attachSecret(world, `Drawing ${n}`)
  const open = await issueOn(world, 'RC802')
  for (const n of which === 'first' ? [1] : [1, 2]) {
    const text = `We like the ${birds.word('response', 'answer')}.`
    await say(world, open, { respondent: `Friends ${n} of the ${birds.word('response', 'name')}`, agree: text })
  }
  await followInTheOpen(world, open)
}

/** What is open and comes after: its number tells nobody how many came before of what is not. */
async function followInTheOpen(world: SecretWorld, consultation: string): Promise<void> {
  got(await attachDocument(await world.as('secretary'), drawing('An open drawing', 'white', 'Kites fly.')))
  const risk = { register: 'risk', title: 'Kites may tear', classification: 'white' } as const
  got(await enterEntry(await world.as('secretary'), risk))
  const answers = [{ question: 'agree', text: 'We do.' }]
  const given = { stances: [], effects: [], answers, confidential: [], isAnonymous: false }
  got(await respond(await world.as('contact'), { consultation, ...given }))
}

async function issueOn(world: SecretWorld, reference: string): Promise<string> {
  const entry = { reference, title: 'Kites in winter', state: 'before-rules-panel', body: 'council' }
  got(await enterModification(contextOf(world.house), entry))
  const asked = { modification: reference, kind: 'asking-around' }
  return got(await issueConsultation(await world.as('secretary'), asked)).record.reference
}

type Said = Readonly<{ respondent: string; agree?: string; cost?: string; isAnonymous?: boolean }>

async function say(world: SecretWorld, consultation: string, said: Said): Promise<void> {
  const { respondent, agree = 'Yes, we do.', cost = '', isAnonymous = false } = said
  const answers = [
    { question: 'agree', text: agree },
    { question: 'cost', text: cost },
  ]
  const given = { stances: [], effects: [], answers, confidential: cost === '' ? [] : ['cost'], isAnonymous }
  got(await respond(await world.as('secretary'), { consultation, respondent, ...given }))
}

/** A document for the members of the council, on a modification that everybody may read of. */
async function attachSecret(world: SecretWorld, name: string): Promise<void> {
  const { birds } = world
  const title = `${name} of the ${birds.word('amber-document', 'title')}`
  const shows = `${name} shows the ${birds.word('amber-document', 'text')}.`
  got(await attachDocument(await world.as('secretary'), drawing(title, 'amber', shows)))
}

function drawing(title: string, classification: Classification, shows: string) {
  const bytes = new TextEncoder().encode(`${shows}\n`)
  return { modification: 'RC801', type: 'drawing', title, classification, name: 'drawing.txt', bytes } as const
}
