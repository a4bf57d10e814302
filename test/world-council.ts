import { appointToSeat, signDeclaration } from '../src/rooms/bodies/door.ts'
import { enterParty } from '../src/rooms/parties/door.ts'
import { enterPerson } from '../src/rooms/people/door.ts'
import { contextOf } from '../src/shell/house.ts'
import type { ActContext } from '../src/shell/ledger/perform.ts'
import { contextOfPerson, signInPerson } from './signed-in.ts'
import type { Verdict } from '../src/kit/verdict.ts'
import type { World } from './world.ts'

/**
 * The Council of the Toy Lending Code, seated on 1 July 2016.
 *
 * Of its eight seats six are held; the third lender's and the children's are vacant. Everybody who needs to has signed the declaration, but
 * `borrower2`. `standIn` stands in for `lender1` until further notice. `panelMember` sits on the Rules Panel alone; `visitor` is nothing to
 * the code. `contact` speaks for the Toybox Library, a party that began as a borrower and has been a lender since 3 October 2016.
 */
export type CouncilKey = keyof typeof CAST

/** The identifiers of the persons. */
export type Council = Readonly<Record<CouncilKey, string>>

type Part = Readonly<{
  name: string
  functions?: readonly string[]
  organisation?: string
  seat?: readonly [body: string, seat: string, number: number]
  standsInAt?: readonly [body: string, seat: string, number: number]
  hasSigned?: boolean
  speaksForTheLibrary?: boolean
}>

const CAST = {
  chair: { name: 'Council Chair', seat: ['council', 'chair', 1], hasSigned: true },
  lender1: { name: 'Lender Member 1', seat: ['council', 'lender', 1], hasSigned: true },
  lender2: { name: 'Lender Member 2', seat: ['council', 'lender', 2], hasSigned: true },
  borrower1: { name: 'Borrower Member 1', seat: ['council', 'borrower', 1], hasSigned: true },
  borrower2: { name: 'Borrower Member 2', seat: ['council', 'borrower', 2] },
  repairer: { name: 'Repairer Member', seat: ['council', 'repairer', 1], hasSigned: true },
  standIn: { name: 'Stand-in of Lender Member 1', standsInAt: ['council', 'lender', 1], hasSigned: true },
  secretary: { name: 'Code Secretary', functions: ['secretary'], organisation: 'toy-office', hasSigned: true },
  administrator: { name: 'Code Administrator', functions: ['administrator'], organisation: 'toy-office' },
  commission: { name: 'Play Commission representative', functions: ['commission'], organisation: 'play-commission' },
  toyStore: { name: 'Toy Store representative', functions: ['toy-store'], organisation: 'central-toy-store' },
  panelMember: { name: 'Rules Panel Member', seat: ['rules-panel', 'lender', 1] },
  contact: { name: 'Contact of the Toybox Library', functions: ['party-contact'], speaksForTheLibrary: true },
  visitor: { name: 'Visitor' },
} as const satisfies Record<string, Part>

/** A party of the Toy Lending Code, at `/parties/toybox-library`. */
export const TOYBOX_LIBRARY = {
  name: 'Toybox Library',
  admittedOn: '2016-07-01',
  categories: [
    { category: 'borrower', from: '2016-07-01' },
    { category: 'lender', from: '2016-10-03', evidence: 'It has begun to lend.' },
  ],
} as const

const SEATED_FROM = '2016-07-01'

const COUNCILS = new WeakMap<World, Council>()

/** Enters the persons, seats them, and has them sign: once in each world. */
export async function seatTheCouncil(world: World): Promise<Council> {
  const context = contextOf(world.house)
  const cast = Object.entries(CAST) as [CouncilKey, Part][]
  const persons: [string, string][] = []
  const library = got(await enterParty(context, TOYBOX_LIBRARY)).id
  for (const [index, [key, part]] of cast.entries()) persons.push([key, await enter(context, part, index, library)])
  // One identifier for each key of the cast, in the lines above.
  const council = Object.fromEntries(persons) as Council
  COUNCILS.set(world, council)
  for (const [key, part] of cast) await seat(context, council[key], part)
  for (const [key, part] of cast) {
    if (part.hasSigned) got(await signDeclaration(await contextAs(world, key), { body: 'council' }))
  }
  return council
}

async function enter(context: ActContext, part: Part, order: number, library: string): Promise<string> {
  const { name, functions = [], organisation } = part
  const party = part.speaksForTheLibrary === true ? library : null
  const signIn = { group: 'Everybody', order, says: name }
  const person = { name, email: null, functions, party, organisation: organisation ?? null, signIn }
  return got(await enterPerson(context, person))
}

async function seat(context: ActContext, person: string, { seat: held, standsInAt }: Part): Promise<void> {
  if (held !== undefined) {
    const [body, key, number] = held
    got(await appointToSeat(context, { body, seat: key, number, person, from: SEATED_FROM, role: 'member' }))
  }
  if (standsInAt !== undefined) {
    const [body, key, number] = standsInAt
    got(await appointToSeat(context, { body, seat: key, number, person, from: SEATED_FROM, role: 'alternate' }))
  }
}

/** The cookies of a session begun as one of them, for `server.inject`. */
export async function signInAs(world: World, key: CouncilKey): Promise<Record<string, string>> {
  return await signInPerson(world, personOf(world, key))
}

/** What an act needs that one of them carries out. */
export async function contextAs(world: World, key: CouncilKey): Promise<ActContext> {
  return await contextOfPerson(world, personOf(world, key))
}

export function personOf(world: World, key: CouncilKey): string {
  const council = COUNCILS.get(world)
  if (council === undefined) throw new Error('the council has not been seated in this world')
  return council[key]
}

/** The value of a verdict that a test takes for granted. */
export function got<T>(verdict: Verdict<T>): T {
  if (!verdict.ok) throw new Error(verdict.refusals.map(({ says }) => says).join(' '))
  return verdict.value
}
