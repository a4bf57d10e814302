import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { type Canary, heardIn } from './canary.ts'
import { comparable, firstDifference } from './comparable.ts'
import type { Learnt } from './crawl.ts'
import type { Credentials } from './persona.ts'
import type { SecretWorld } from './secret-world.ts'
import { filled, type Route, routesOf, valuesIn } from '../hostile/routes.ts'

/** A world, and somebody in it. */
export type Standing = Readonly<{ world: SecretWorld; learnt: Learnt; credentials: Credentials }>

/** What each act says to somebody who sends it something that might be meant. */
export type Told = Readonly<{ path: string; says: string; heard: readonly Canary[] }>

/**
 * Sends something to each act, in both worlds: what is there in the second alone, by its reference, stands in every field for words. Answers what
 * was told otherwise, and what was heard.
 */
export async function compareRefusals(first: Standing, second: Standing): Promise<readonly Told[]> {
  const acts = routesOf(first.world).filter(({ method, path }) => method === 'POST' && !OF_ONES_OWN.test(path))
  const told: Told[] = []
  for (const [turn, act] of acts.entries()) {
    const words = hiddenIn(first.world)
    const fields = { ...fieldsOf(act, words[turn % words.length] ?? ''), _version: '1' }
    const [one, other] = await Promise.all([first, second].map(async at => await send(at, act, fields)))
    const says = firstDifference(comparable(one ?? ''), comparable(other ?? ''))
    const heard = heardIn(
      `${one}${other}`,
      [first, second].flatMap(({ world }) => world.birds.all()),
    )
    if (says !== '' || heard.length > 0) told.push({ path: act.path, says, heard })
  }
  return told
}

/** Begins or ends a session, or makes a secret of one’s own. */
const OF_ONES_OWN = /session|^\/account\//

function hiddenIn({ meeting }: SecretWorld): readonly string[] {
  return ['risk-amber-2', 'case-2', 'RC801/D2-A', `${meeting}-R/D02`, `${meeting}-R/02`]
}

function fieldsOf({ fields }: Route, words: string): Readonly<Record<string, string>> {
  const properties: Readonly<Record<string, TSchema>> = fields?.properties ?? {}
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, schema]) => {
      const value = [words, '2017-03-01', ...choicesOf(schema)].find(one => Value.Check(schema, one))
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

function choicesOf(schema: TSchema): readonly string[] {
  return 'enum' in schema && Array.isArray(schema.enum) ? schema.enum.map(String) : []
}

async function send({ world, learnt, credentials }: Standing, act: Route, payload: unknown): Promise<string> {
  const headers = {
    accept: 'application/json',
    'idempotency-key': `leak${act.path.replaceAll(/\W/g, '.')}`,
    ...credentials.headers,
  }
  const asked = { method: 'POST', url: addressFor(act, world, learnt), cookies: credentials.cookies } as const
  const reply = await world.server.inject({ ...asked, headers, payload: payload as object })
  return `${reply.statusCode} ${reply.body}`
}

/** By what somebody has found of that shape; a record by one that is closed, whose identifier alone somebody might have. */
function addressFor(act: Route, world: SecretWorld, learnt: Learnt): string {
  const found = [...learnt.values()].filter(({ status }) => status === 200).map(({ url }) => url.split('?')[0] ?? '')
  const parts = act.path.split('/')
  for (let length = parts.length; length > 2; length--) {
    const pattern = new RegExp(
      `^${parts
        .slice(0, length)
        .map(part => (part.startsWith(':') ? '([^/]+)' : part))
        .join('/')}(?=/|$)`,
    )
    const known = found.find(url => pattern.test(url))
    if (known !== undefined) return filled(act, [...valuesIn({ pattern }, known)])
  }
  return filled(
    act,
    act.names.map(() => world.twin),
  )
}
