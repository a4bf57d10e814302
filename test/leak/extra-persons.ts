import { appointToSeat, signDeclaration } from '../../src/rooms/bodies/door.ts'
import { enterPerson } from '../../src/rooms/people/door.ts'
import { contextOf } from '../../src/shell/house.ts'
import { identifyPerson } from '../../src/shell/web/reader.ts'
import { got } from '../world-council.ts'
import type { World } from '../world.ts'

/** Persons beside the council, by key: what nobody there is. */
const EXTRAS = {
  formerMember: { name: 'Former Lender Member', functions: [], organisation: null },
  unsignedStandIn: { name: 'Stand-in who has not signed', functions: [], organisation: null },
  ministry: { name: 'Ministry representative', functions: ['ministry'], organisation: 'ministry-of-play' },
  assessor: { name: 'Toy Inspector', functions: ['toy-inspector'], organisation: null },
  auditor: { name: 'Auditor', functions: ['auditor'], organisation: null },
  systemAdministrator: { name: 'System administrator', functions: ['system-administrator'], organisation: null },
  guest: { name: 'Guest who was let in', functions: [], organisation: null },
  formerGuest: { name: 'Guest whose grant has ended', functions: [], organisation: null },
} as const

export type ExtraKey = keyof typeof EXTRAS
export type Extras = Readonly<Record<ExtraKey, string>>

const SEATED_FROM = '2016-07-01'

export async function enterExtras(world: World): Promise<Extras> {
  const context = contextOf(world.house)
  const entered: [string, string][] = []
  for (const [key, { name, functions, organisation }] of Object.entries(EXTRAS)) {
    const signIn = { group: 'Others', order: 50 + entered.length, says: name }
    const person = { name, email: null, functions, party: null, organisation, signIn }
    entered.push([key, got(await enterPerson(context, person))])
  }
  // One identifier for each key, in the lines above.
  const extras = Object.fromEntries(entered) as Extras
  const lender = { body: 'council', seat: 'lender', from: SEATED_FROM } as const
  const former = { ...lender, number: 3, person: extras.formerMember, role: 'member', until: '2016-12-20' } as const
  got(await appointToSeat(context, former))
  const reader = await identifyPerson(world.house, extras.formerMember)
  got(await signDeclaration(contextOf(world.house, reader.actor), { body: 'council' }))
  const standIn = { body: 'council', seat: 'borrower', number: 1, from: SEATED_FROM, role: 'alternate' } as const
  got(await appointToSeat(context, { ...standIn, person: extras.unsignedStandIn }))
  return extras
}
