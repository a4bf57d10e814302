import * as cheerio from 'cheerio'
import { Secret, TOTP } from 'otpauth'
import { addMinutes, millisecondsOf } from '../src/kit/instant.ts'
import { enterPerson, inviteFirstAdministrator } from '../src/rooms/people/door.ts'
import { contextOf } from '../src/shell/house.ts'
import { sendMail } from '../src/shell/mail/send-mail.ts'
import { smtpMailer } from '../src/shell/mail/smtp-mailer.ts'
import { sendFresh } from './fresh-form.ts'
import { type MailServer, openMailServer, textOfMail } from './mail-server.ts'
import { openWorld, type World, type WorldOptions } from './world.ts'
import { got } from './world-council.ts'

/** A world of real work, in which nobody is chosen: people are invited by mail, and sign in. */
export type AccountsWorld = World & Readonly<{ mail: MailServer }>

export const PASSWORD = 'four herons over the mill'

export async function openAccountsWorld(parts: WorldOptions['parts'] = {}): Promise<AccountsWorld> {
  const mail = await openMailServer()
  const mailer = smtpMailer({ server: mail.url, from: 'office@example.org' })
  const world = await openWorld({ parts: { demonstration: undefined, mailer, ...parts } })
  return {
    ...world,
    mail,
    close: async () => {
      await world.close()
      await mail.close()
    },
  }
}

export type Cookies = Readonly<Record<string, string>>

export type Answered = Readonly<{
  status: number
  body: string
  /** Where it leads to. */
  location: string | undefined
  cookies: Cookies
  /** Reasons of refusals, where data was asked for. */
  reasons: readonly string[]
}>

/** Looks at a page. */
export async function look(world: World, url: string, cookies: Cookies = {}): Promise<Answered> {
  return answeredOf(await world.server.inject({ url, cookies }))
}

/** Sends a form, as a browser does or, if `data` is asked for, as a program does. */
export async function send(
  world: World,
  url: string,
  payload: Readonly<Record<string, unknown>>,
  cookies: Cookies = {},
  headers: Readonly<Record<string, string>> = { accept: 'application/json' },
): Promise<Answered> {
  return answeredOf(await sendFresh(world, { url, fields: payload, cookies, headers }))
}

type Injected = Awaited<ReturnType<World['server']['inject']>>

function answeredOf(reply: Injected): Answered {
  const said: unknown = String(reply.headers['content-type']).includes('json') ? reply.json() : {}
  const { location, refusals = [] } = said as { location?: string; refusals?: readonly { reason: string }[] }
  return {
    status: reply.statusCode,
    body: reply.body,
    location: location ?? reply.headers.location?.toString(),
    cookies: Object.fromEntries(reply.cookies.map(({ name, value }) => [name, value])),
    reasons: refusals.map(({ reason }) => reason),
  }
}

/** Enters a person by the system, and answers its identifier. */
export async function enter(world: World, name: string, functions: readonly string[] = []): Promise<string> {
  return got(
    await enterPerson(contextOf(world.house), { name, email: null, functions, party: null, organisation: null }),
  )
}

/** Sends what waits, and answers the link in the newest mail, without the address of the site. */
export async function linkInMail(world: AccountsWorld): Promise<string> {
  await sendMail(world.house)
  const path = /\/links\/[\w-]+/.exec(textOfMail(world.mail.mails.at(-1) ?? ''))?.[0]
  if (path === undefined) throw new Error('no link was sent')
  return path
}

/** The secret that a page offers to an authenticator application. */
export async function secretOn(world: World, path: string, cookies: Cookies = {}): Promise<string> {
  const $ = cheerio.load((await look(world, path, cookies)).body)
  return (
    $('code')
      .toArray()
      .map(code => $(code).text().replaceAll(' ', ''))
      .filter(text => /^[A-Z2-7]{32}$/.test(text))[0] ?? ''
  )
}

/** The six digits that an authenticator application shows now. */
export function codeNow(world: World, secret: string): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: millisecondsOf(world.clock.now) })
}

export type Member = Readonly<{ person: string; address: string; secret: string; cookies: Cookies }>

/** Uses a link with a password. */
export async function openBy(
  world: World,
  path: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Readonly<{ secret: string; answered: Answered }>> {
  const secret = await secretOn(world, path)
  const code = codeNow(world, secret)
  return { secret, answered: await send(world, `${path}/password`, { password: PASSWORD, code, ...more }) }
}

/** The first administrator, who has used the link of the console. */
export async function firstAdministrator(world: World): Promise<Member> {
  const link = new URL(got(await inviteFirstAdministrator(world.house)) ?? '').pathname
  const address = 'admin@example.org'
  const { secret, answered } = await openBy(world, link, { name: 'First Administrator', address })
  return { person: '', address, secret, cookies: answered.cookies }
}

/** Invites a person, as somebody who keeps the list, and has the person follow the link that came by mail. */
export async function join(
  world: AccountsWorld,
  host: Member,
  name: string,
  functions: readonly string[] = [],
): Promise<Member> {
  const person = await enter(world, name, functions)
  const address = `${name.toLowerCase().replaceAll(' ', '.')}@example.org`
  const invited = await send(world, `/people/${person}/invitation`, { address }, host.cookies)
  if (invited.status !== 200) throw new Error(`nobody was invited: ${invited.body}`)
  const { secret, answered } = await openBy(world, await linkInMail(world))
  return { person, address, secret, cookies: answered.cookies }
}

export function pass(world: World, minutes: number): void {
  world.clock.now = addMinutes(world.clock.now, minutes)
}

/** Signs in anew by password, a minute later, so that a code is not one that was used. */
export async function signInAgain(
  world: World,
  { address, secret }: Member,
  more: Readonly<Record<string, string>> = {},
): Promise<Answered> {
  pass(world, 1)
  return await send(world, '/session/password', { address, password: PASSWORD, code: codeNow(world, secret), ...more })
}

/** The cookies of a new session, begun a minute later. */
export async function signedIn(world: World, member: Member): Promise<Cookies> {
  const begun = await signInAgain(world, member)
  if (begun.status !== 200) throw new Error(`nobody signed in: ${begun.body}`)
  return begun.cookies
}

export async function isSignedIn(world: World, cookies: Cookies): Promise<boolean> {
  return (await look(world, '/account', cookies)).status === 200
}
