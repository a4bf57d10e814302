import { contextOf } from '../src/shell/house.ts'
import type { ActContext } from '../src/shell/ledger/perform.ts'
import { identify } from '../src/shell/web/reader.ts'
import type { World } from './world.ts'

/** The cookies of a session begun as somebody, by the person’s identifier, for `server.inject`. */
export async function signInPerson(world: World, person: string): Promise<Record<string, string>> {
  const reply = await world.server.inject({ method: 'POST', url: '/session', payload: { person } })
  const cookie = reply.cookies.find(({ name }) => name === 'witan')
  if (cookie === undefined) throw new Error(`nobody could sign in: ${reply.statusCode} ${reply.payload.slice(0, 200)}`)
  return { witan: cookie.value }
}

/** What an act needs that somebody carries out. */
export async function contextOfPerson(world: World, person: string): Promise<ActContext> {
  const { witan } = await signInPerson(world, person)
  const reader = await identify(world.house, witan)
  return contextOf(world.house, reader.actor)
}
