import { personOf } from '../world-council.ts'
import { comparable } from './comparable.ts'
import { sendEverything } from './letters.ts'
import { credentialsOf } from './persona.ts'
import type { SecretWorld } from './secret-world.ts'

/** What came of asking for a link to sign in, of an invitation, and of a sign-in that fails. */
export type LinksAsked = Readonly<{
  /** What each was answered, by the address asked for; without what differs between any two answers. */
  answers: ReadonlyMap<string, string>
  /** To whom letters went, and what they say. */
  letters: readonly Readonly<{ to: string; says: string }>[]
}>

export const KNOWN = ['chair@example.org', 'borrower2@example.org', 'visitor@example.org']
export const UNKNOWN = ['nobody@example.org', 'somebody.else@example.com']
export const INVITED = 'invited@example.org'

/** Asks for all of it by addresses that have an account and by such that have none; then one person is invited. */
export async function askForLinks(world: SecretWorld): Promise<LinksAsked> {
  const before = world.postBox.letters.length
  const answers = new Map<string, string>()
  for (const address of [...KNOWN, ...UNKNOWN]) answers.set(address, await answersTo(world, address))
  await invite(world)
  await sendEverything(world, world.postBox)
  const sent = world.postBox.letters.slice(before)
  const letters = sent.map(({ to, ...letter }) => ({ to, says: withoutLink(JSON.stringify(letter)) }))
  return { answers, letters: letters.toSorted((a, b) => a.to.localeCompare(b.to)) }
}

async function answersTo(world: SecretWorld, address: string): Promise<string> {
  const asked = [
    ['/session/recovery', { address }],
    ['/session/password', { address, password: 'wrong words altogether', code: '123456' }],
  ] as const
  const replies = []
  for (const [url, payload] of asked)
    for (const accept of ['text/html', 'application/json']) {
      const reply = await world.server.inject({ method: 'POST', url, payload, headers: { accept } })
      replies.push(`${reply.statusCode} ${JSON.stringify(reply.headers)} ${reply.body}`)
    }
  return comparable(
    replies
      .join('\n')
      .replaceAll(address, '<address>')
      .replaceAll(/"(date|content-length)":"[^"]+"/g, ''),
  )
}

async function invite(world: SecretWorld): Promise<void> {
  const { cookies } = await credentialsOf(world, { as: 'systemAdministrator' })
  const url = `/people/${personOf(world, 'lender2')}/invitation`
  const reply = await world.server.inject({ method: 'POST', url, payload: { address: INVITED }, cookies })
  if (reply.statusCode !== 303 && reply.statusCode !== 200) throw new Error(`nobody was invited: ${reply.body}`)
}

/** The link is another one each time. */
function withoutLink(letter: string): string {
  return letter.replaceAll(/\/links\/[\w-]+/g, '/links/<link>')
}
