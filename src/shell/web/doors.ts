import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TObject } from 'typebox'
import { granted, refused, type Refusal, type Verdict } from '../../kit/verdict.ts'
import type { House } from '../house.ts'
import { type ActContext, isRepeated } from '../ledger/perform.ts'
import { type Ask, askOf } from './ask.ts'
import { digestOfRequest, type FormInput, readForm } from './form-input.ts'
import {
  addressOfConfirmation,
  confirmationPart,
  confirmationRefusal,
  isMostSecret,
  needsConfirmation,
} from './confirmation.ts'
import { html } from '../views/html.ts'
import { checkActsAsOpened } from './form-key.ts'
import { type Moved, moved, type Page, type Reply } from './page.ts'
import { checkDaysAsked } from './days-asked.ts'
import { identify, type Reader } from './reader.ts'
import { answer, answerNotSignedIn, answerRefused, wantsData } from './reply.ts'
import { sentForm } from './sent-form.ts'
import { formVersionsOf, withBothTexts } from './stale-form.ts'
import { asFarAsConfirmed, showUnconfirmed } from './unconfirmed.ts'

export const SESSION_COOKIE = 'witan'

/** Where rooms hang their doors. Each address serves people and machines alike: HTML, or JSON to `Accept: application/json` or `?format=json`. */
export type Web = Readonly<{
  house: House
  /** A page: shows, and changes nothing. */
  page: (path: string, show: (ask: Ask) => Promise<Reply>, door?: PageDoor) => void
  /**
   * An act, at the address of the noun that it leaves behind. Its verdict's value is the address to go to. Where it refuses, the page that
   * the form stands on is shown again, filled in, with the refusals.
   */
  act: <Fields extends TObject>(path: string, door: ActDoor<Fields>) => void
  /** All addresses, as they were hung. */
  routes: () => readonly Route[]
}>

export type Route = Readonly<{
  method: 'GET' | 'POST'
  path: string
  /** Whether one must have shown lately who one is, before it is answered: always, as the act says, or never. */
  confirmation: 'always' | 'depending' | 'never'
}>

export type PageDoor = Readonly<{
  /** Must the reader have shown lately who it is? Where the page is of the most secret class, that is asked in any case. */
  needsConfirmation?: boolean
  /** What its address may ask by a day: `date`, `since`. What is there and is no day is refused, and not taken for another. */
  days?: readonly string[]
}>

export type ActDoor<Fields extends TObject> = Readonly<{
  fields: Fields
  /** The page that the form stands on. */
  from: (ask: Ask) => Promise<Reply>
  /** May it be done without signing in? Signing in itself may. */
  isForEverybody?: boolean
  /** Must whoever does it have shown lately who it is? Or only for what is asked here? */
  needsConfirmation?: boolean | ((ask: Ask, input: FormInput<Fields>) => boolean | Promise<boolean>)
  /**
   * Where the version that the form carries is that of one of its fields, and not of the record: without that field none is asked for. Null where
   * the form carries none, since what is sent is added to what stands there: its page need not be made to find that out.
   */
  versionOf?: string | null
  /** A cheaper way to tell whether the reader may see that page. */
  sees?: (ask: Ask) => Promise<boolean>
  /** Its value is where to go; or a page, where what it shows is shown once. */
  act: (ask: Ask, input: FormInput<Fields>) => Promise<Verdict<string | Moved | Page>>
}>

export function webOf(server: FastifyInstance, house: House): Web {
  const routes: Route[] = []
  return {
    house,
    routes: () => routes,
    page: (path, show, door) => {
      routes.push({ method: 'GET', path, confirmation: whenConfirmed(door?.needsConfirmation) })
      server.get(path, async (request, reply) => await showPage(house, { show, ...door }, request, reply))
    },
    act: (path, door) => {
      routes.push({ method: 'POST', path, confirmation: whenConfirmed(door.needsConfirmation) })
      server.post(path, async (request, reply) => await carryOut(house, door, request, reply))
    },
  }
}

function whenConfirmed(asks: boolean | object | undefined): Route['confirmation'] {
  if (typeof asks === 'function') return 'depending'
  return asks === true ? 'always' : 'never'
}

async function showPage(
  house: House,
  { show, needsConfirmation: asks, days = [] }: PageDoor & Readonly<{ show: (ask: Ask) => Promise<Reply> }>,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const ask = await askFrom(house, request)
  const legible = checkDaysAsked(ask, days)
  if (!legible.ok) return await answerRefused(reply, ask, wantsData(request), legible.refusals, undefined)
  const shown = await show(ask)
  // Who may not see it is told that there is nothing, and nothing else.
  if (shown === undefined || !needsConfirmation(ask)) return await answer(reply, ask, wantsData(request), shown)
  if (asks !== true && !isMostSecret(shown)) {
    const open = await showUnconfirmed(ask, shown, show)
    if (open.reply !== undefined) return await answer(reply, open.ask, wantsData(request), open.reply)
  }
  return wantsData(request)
    ? await answerRefused(reply, ask, true, [confirmationRefusal(ask)], undefined, 403)
    : await answer(reply, ask, false, moved(addressOfConfirmation(request.url)))
}

async function carryOut<Fields extends TObject>(
  house: House,
  door: ActDoor<Fields>,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { sent, files } = await sentForm(request)
  const form = readForm(door.fields, sent, files)
  const ask = await askFrom(house, request, requestOf(request, sent, digestOfRequest(pathOf(request), sent, files)))
  // Whoever may not see the page that the form stands on can neither act from it nor learn why not.
  const stands = door.sees === undefined ? await door.from(ask) : undefined
  if (!(door.sees ? await door.sees(ask) : stands !== undefined)) {
    return await answer(reply, ask, wantsData(request), undefined)
  }
  if (ask.reader.person === undefined && door.isForEverybody !== true)
    return await answerNotSignedIn(reply, ask, wantsData(request))
  if (ask.reader.signedIn?.mayAct === false)
    return await answerRefused(reply, ask, wantsData(request), [TOKEN_READS], undefined, 403)
  if (form.ok && (await asksConfirmation(ask, door, form.value)))
    return await answerUnconfirmed(reply, ask, request, door, sent)
  const verdict = form.ok ? await done(ask, door, form.value, stands) : form
  if (verdict.ok) {
    const reached = typeof verdict.value === 'string' ? moved(verdict.value) : verdict.value
    return await answer(reply, ask, wantsData(request), reached)
  }
  const { refusals } = verdict
  if (wantsData(request)) return await answerRefused(reply, ask, true, refusals, undefined)
  const open = await asFarAsConfirmed(ask)
  const again = await door.from({ ...open, refusals, entered: asEntered(sent) })
  const both = isStale(refusals) ? await bothTexts(open, door, again, sent) : again
  return await answerRefused(reply, open, false, refusals, readable(open, both))
}

/** What is sent in another capacity than it was opened in is not done. What comes without the version that its form carries could be of any age, and is stale. */
async function done<Fields extends TObject>(
  ask: Ask,
  door: ActDoor<Fields>,
  input: FormInput<Fields>,
  stands: Reply,
): Promise<Verdict<string | Moved | Page>> {
  const { versionOf, isForEverybody } = door
  const { context } = ask
  const asOpened = isForEverybody === true ? granted() : checkActsAsOpened(ask.reader, context.request?.key)
  if (!asOpened.ok && !(await isRepeated(context))) return asOpened
  const isAsked = versionOf === undefined || (versionOf !== null && Object.hasOwn(input.fields, versionOf))
  if (input.version === undefined && isAsked) {
    const shown = stands ?? (await door.from(ask))
    const isWanting = shown?.kind === 'page' && Object.hasOwn(formVersionsOf(shown), ask.path)
    if (isWanting && !(await isRepeated(ask.context))) return refused(NO_VERSION)
  }
  return await door.act(ask, input)
}

const NO_VERSION: Refusal = {
  reason: 'changed-meanwhile',
  says: 'Somebody else has changed this since you opened it, or may have: what was sent does not say from which version it was made. Load the page again, and send it from there. A program sends the version that it read as _version.',
}

function isStale(refusals: readonly Refusal[]): boolean {
  return refusals.some(({ reason }) => reason === 'changed-meanwhile')
}

async function bothTexts<Fields extends TObject>(ask: Ask, door: ActDoor<Fields>, again: Reply, sent: unknown) {
  const fresh = await door.from(ask)
  if (again?.kind !== 'page' || fresh?.kind !== 'page') return again
  return withBothTexts(again, fresh, ask.path, asEntered(sent))
}

/** A page that is not shown to whoever asks for it is not shown because a form on it was refused either. */
function readable(ask: Ask, again: Reply): Reply {
  return isMostSecret(again) && needsConfirmation(ask) ? undefined : again
}

const TOKEN_READS: Refusal = {
  reason: 'token-reads-only',
  says: 'This token may read, and do nothing. Make one on your account page that may act.',
}

async function asksConfirmation<Fields extends TObject>(
  ask: Ask,
  { needsConfirmation: asks }: ActDoor<Fields>,
  input: FormInput<Fields>,
): Promise<boolean> {
  if (asks === undefined || asks === false || !needsConfirmation(ask)) return false
  return asks === true || (await asks(ask, input))
}

/** The page that the form stands on, filled in, with the way to show who one is. */
async function answerUnconfirmed<Fields extends TObject>(
  reply: FastifyReply,
  ask: Ask,
  request: FastifyRequest,
  door: ActDoor<Fields>,
  sent: unknown,
) {
  const refusals = [confirmationRefusal(ask)]
  if (wantsData(request)) return await answerRefused(reply, ask, true, refusals, undefined, 403)
  const open = await asFarAsConfirmed(ask)
  const again = await door.from({ ...open, refusals, entered: asEntered(sent) })
  const shown = again?.kind === 'page' ? { ...again, main: html`${confirmationPart()}${again.main}` } : again
  return await answerRefused(reply, open, false, refusals, readable(open, shown), 403)
}

async function askFrom(house: House, request: FastifyRequest, acting?: ActContext['request']): Promise<Ask> {
  const token = tokenOf(request)
  const reader = await readerInUse(house, token)
  return askOf({
    house,
    reader,
    token,
    client: {
      address: request.ip,
      agent: String(request.headers['user-agent'] ?? ''),
      cookies: request.cookies,
    },
    path: pathOf(request),
    here: hereOf(request),
    // Fastify gives each parameter of the path as text.
    params: (request.params ?? {}) as Readonly<Record<string, string>>,
    query: queryOf(request),
    ...(acting === undefined ? {} : { request: acting }),
  })
}

async function readerInUse(house: House, token: string | undefined): Promise<Reader> {
  const reader = await identify(house, token)
  const { signedIn } = reader
  if (signedIn === undefined) return reader
  return { ...reader, signedIn: await house.identity.noteUse(house.database, signedIn, house.now()) }
}

export function tokenOf(request: FastifyRequest): string | undefined {
  const bearer = /^bearer +([\w.~-]{20,200})$/i.exec(request.headers.authorization ?? '')?.[1]
  return bearer ?? request.cookies[SESSION_COOKIE]
}

/** A browser says of a form from which page it came. */
function hereOf(request: FastifyRequest): string {
  if (request.method !== 'POST') return request.url
  const from = URL.parse(request.headers.referer ?? '')
  return from?.host === request.headers.host ? `${from?.pathname}${from?.search}` : '/'
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?')[0] ?? '/'
}

/** A name that is given twice counts as not given: nobody can mean both. No text that is looked for has null characters. */
function queryOf(request: FastifyRequest): Readonly<Record<string, string | undefined>> {
  const query = (request.query ?? {}) as Readonly<Record<string, unknown>>
  return Object.fromEntries(
    Object.entries(query).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll('\0', '') : undefined,
    ]),
  )
}

function requestOf(request: FastifyRequest, sent: unknown, digest: string): ActContext['request'] {
  const header = request.headers['idempotency-key']
  const field = (sent as Readonly<Record<string, unknown>> | undefined)?.['_key']
  const key = typeof header === 'string' ? header : typeof field === 'string' ? field : undefined
  return key !== undefined && /^[\w.:-]{8,100}$/.test(key) ? { key, digest } : undefined
}

function asEntered(sent: unknown): Readonly<Record<string, unknown>> {
  return typeof sent === 'object' && sent !== null ? { ...sent } : {}
}
