import type { CouncilKey } from '../world-council.ts'
import { personOf, signInAs } from '../world-council.ts'
import type { ExtraKey, Extras } from './extra-persons.ts'
import type { SecretWorld } from './secret-world.ts'
import type { World } from '../world.ts'

/** Somebody who asks for everything. What a persona may learn is named by the records of the canaries. */
export type Persona = Readonly<{
  name: string
  as: CouncilKey | ExtraKey | undefined
  /** By a header instead of a cookie. */
  isProgram?: boolean
  learns: readonly string[]
  /** Asks for the data of each page, too. */
  readsData?: boolean
  /** Reads documents, too: each is printed for its reader, which takes long. */
  readsDocuments?: boolean
  /** Has a part in the access matrix. */
  isInMatrix?: boolean
}>

const AMBER = ['amber-paper', 'reclassified', 'amber-risk', 'question', 'amber-document']
const RED = ['appendix', 'case']
const CONFIDENTIAL = ['red-paper', 'twin', 'discussion', 'decision', 'action']
const KEPT = ['grant', 'transmission']
const SAID = ['response', 'confidential-part']

export const PERSONAS: readonly Persona[] = [
  { name: 'public', as: undefined, learns: [], isInMatrix: true, readsData: true, readsDocuments: true },
  { name: 'contact of a party', as: 'contact', learns: [], isInMatrix: true, readsData: true },
  { name: 'signed in, nothing else', as: 'visitor', learns: [] },
  { name: 'Authority', as: 'commission', learns: ['confidential-part'], isInMatrix: true },
  { name: 'government', as: 'ministry', learns: [] },
  { name: 'central provider', as: 'toyStore', learns: [] },
  { name: 'assessor', as: 'assessor', learns: [] },
  { name: 'auditor', as: 'auditor', learns: [] },
  { name: 'system administrator', as: 'systemAdministrator', learns: [], isInMatrix: true },
  { name: 'former member', as: 'formerMember', learns: [], readsData: true, isInMatrix: true },
  { name: 'member of another body', as: 'panelMember', learns: [] },
  { name: 'guest whose grant has ended', as: 'formerGuest', learns: [], isInMatrix: true },
  { name: 'guest who was let in', as: 'guest', learns: ['amber-paper'], isInMatrix: true },
  {
    name: 'member who has not signed',
    as: 'borrower2',
    learns: AMBER,
    isInMatrix: true,
    readsData: true,
    readsDocuments: true,
  },
  { name: 'alternate who has not signed', as: 'unsignedStandIn', learns: AMBER },
  { name: 'token of a member who has not signed', as: 'borrower2', isProgram: true, learns: AMBER, isInMatrix: true },
  { name: 'token of a member who has signed', as: 'lender1', isProgram: true, learns: AMBER },
  {
    name: 'code administrator who has not signed',
    as: 'administrator',
    learns: [...AMBER, 'draft', ...KEPT, ...SAID],
    isInMatrix: true,
  },
  {
    name: 'member who has withdrawn',
    as: 'repairer',
    learns: [...AMBER, ...RED],
    isInMatrix: true,
    readsData: true,
    readsDocuments: true,
  },
  { name: 'alternate who has signed', as: 'standIn', learns: [...AMBER, ...RED, ...CONFIDENTIAL] },
  {
    name: 'member who has signed',
    as: 'lender1',
    learns: [...AMBER, ...RED, ...CONFIDENTIAL],
    readsDocuments: true,
    isInMatrix: true,
  },
  { name: 'chair', as: 'chair', learns: [...AMBER, ...RED, ...CONFIDENTIAL, 'draft', ...KEPT], isInMatrix: true },
  {
    name: 'secretary',
    as: 'secretary',
    learns: [...AMBER, ...RED, ...CONFIDENTIAL, 'draft', 'note', ...KEPT, ...SAID],
    isInMatrix: true,
  },
]

export type Credentials = Readonly<{ cookies: Record<string, string>; headers: Record<string, string> }>

export async function credentialsOf(
  world: SecretWorld,
  { as, isProgram }: Pick<Persona, 'as' | 'isProgram'>,
): Promise<Credentials> {
  if (as === undefined) return { cookies: {}, headers: {} }
  const token =
    as in world.extras ? await beginSession(world, as as ExtraKey) : await sessionOf(world, as as CouncilKey)
  return isProgram === true
    ? { cookies: {}, headers: { authorization: `Bearer ${await tokenOf(world, token)}` } }
    : { cookies: { witan: token }, headers: {} }
}

/** A token for programs that may act, made on the account page. */
async function tokenOf(world: SecretWorld, session: string): Promise<string> {
  const made = await world.server.inject({
    method: 'POST',
    url: '/account/tokens',
    headers: { accept: 'application/json' },
    cookies: { witan: session },
    payload: { title: 'Report', may: 'act', lastDay: '2017-03-01' },
  })
  if (made.statusCode !== 200) throw new Error(`no token was made: ${made.body}`)
  return made.json<{ token: string }>().token
}

/** The identifier of the person that this persona is. */
export function personIn(world: World & Readonly<{ extras: Extras }>, { as }: Pick<Persona, 'as'>): string {
  // Either a key of the extras, or one of the council.
  return as !== undefined && as in world.extras ? world.extras[as as ExtraKey] : personOf(world, as as CouncilKey)
}

async function sessionOf(world: SecretWorld, key: CouncilKey): Promise<string> {
  return (await signInAs(world, key))['witan'] ?? ''
}

async function beginSession(world: SecretWorld, key: ExtraKey): Promise<string> {
  const payload = { person: world.extras[key] }
  const reply = await world.server.inject({ method: 'POST', url: '/session', payload })
  const cookie = reply.cookies.find(({ name }) => name === 'witan')
  if (cookie === undefined) throw new Error(`nobody could sign in as ${key}: ${reply.statusCode}`)
  return cookie.value
}
