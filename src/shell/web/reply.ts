import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Refusal } from '../../kit/verdict.ts'
import type { Ask } from './ask.ts'
import { framed } from './frame.ts'
import { asSecretAsTold, sightOf } from './page-sight.ts'
import { recordRead } from './record-read.ts'
import type { Download, Moved, Page, Reply } from './page.ts'
import { readerStill } from './reader.ts'
import { formVersionsOf } from './stale-form.ts'
import { absentPage, refusedPage } from './error-pages.ts'

export function wantsData(request: FastifyRequest): boolean {
  const { format } = (request.query ?? {}) as Readonly<Record<string, unknown>>
  if (format === 'json') return true
  const accepted = request.headers.accept ?? ''
  return accepted.includes('application/json') && !accepted.includes('text/html')
}

export async function answer(
  reply: FastifyReply,
  ask: Ask,
  isForMachine: boolean,
  result: Reply,
): Promise<FastifyReply> {
  keepPrivate(reply, ask, result?.kind === 'page' && result.isPrivate)
  if (
    result === undefined ||
    !(await isStillFor(ask, result)) ||
    (result.kind !== 'moved' && !(await recordRead(ask, result)))
  )
    return answerAbsent(reply, ask, isForMachine)
  if (result.kind === 'download') return reply.headers(result.headers).send(result.body)
  if (result.kind === 'moved') {
    for (const { name, value, maxAgeSeconds } of result.cookies ?? []) {
      reply.setCookie(name, value, { ...COOKIE, secure: ask.house.secureCookies, maxAge: maxAgeSeconds })
    }
    return isForMachine ? reply.send({ location: result.location }) : reply.redirect(result.location, 303)
  }
  return await sendPage(reply, ask, isForMachine, result)
}

/** A file may take long to print: whoever has lost anything of what it was made by meanwhile is not given it. */
async function isStillFor({ house, reader, token }: Ask, result: Page | Moved | Download): Promise<boolean> {
  if (result.kind !== 'download') return true
  const still = await readerStill(house, reader, token)
  return still !== undefined && still.groupKeys.length === reader.groupKeys.length
}

const COOKIE = { path: '/', httpOnly: true, sameSite: 'lax' } as const

/** The page again, filled in, with the refusals; for a machine the refusals alone, as RFC 9457 has them. */
export async function answerRefused(
  reply: FastifyReply,
  ask: Ask,
  isForMachine: boolean,
  refusals: readonly Refusal[],
  again: Reply,
  status = 422,
): Promise<FastifyReply> {
  keepPrivate(reply, ask, again?.kind === 'page' && again.isPrivate)
  reply.code(status)
  if (isForMachine) {
    const problem = { type: 'about:blank', title: 'Refused', status, refusals }
    return reply.type('application/problem+json').send(JSON.stringify(problem))
  }
  const isRead = again?.kind === 'page' && (await recordRead(ask, again))
  const shown = isRead ? asSecretAsTold(ask, again) : refusedPage(refusals)
  return reply.type('text/html; charset=utf-8').send(framed({ ...ask, refusals }, shown, await sightOf(ask, shown)))
}

/** Whoever has not signed in reads, and does nothing. */
export async function answerNotSignedIn(reply: FastifyReply, ask: Ask, isForMachine: boolean): Promise<FastifyReply> {
  const refusal = {
    reason: 'not-signed-in',
    says: 'Sign in first. Without signing in, everything public can be read, and nothing can be done.',
  }
  return await answerRefused(reply, ask, isForMachine, [refusal], undefined, 403)
}

export function answerAbsent(reply: FastifyReply, ask: Ask, isForMachine: boolean): FastifyReply {
  reply.code(404)
  if (isForMachine) {
    return reply
      .type('application/problem+json')
      .send(JSON.stringify({ type: 'about:blank', title: 'Not found', status: 404 }))
  }
  return reply.type('text/html; charset=utf-8').send(framed(withoutAsAt(ask), absentPage()))
}

function withoutAsAt({ asAt: _asAt, ...ask }: Ask): Ask {
  return ask
}

async function sendPage(reply: FastifyReply, ask: Ask, isForMachine: boolean, made: Page): Promise<FastifyReply> {
  const shown = asSecretAsTold(ask, made)
  const sight = await sightOf(ask, shown)
  reply.code(shown.status ?? 200)
  if (!isForMachine) return reply.type('text/html; charset=utf-8').send(framed(ask, shown, sight))
  const isObject = typeof shown.data === 'object' && shown.data !== null && !Array.isArray(shown.data)
  const versions = isObject ? formVersionsOf(shown) : {}
  const more = {
    ...(sight === undefined ? {} : { sight: sight.data }),
    ...(Object.keys(versions).length === 0 ? {} : { formVersions: versions }),
  }
  const data = isObject ? { ...shown.data, ...more } : shown.data
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(data))
}

/** What is shown to somebody signed in is kept by nobody on the way. */
function keepPrivate(reply: FastifyReply, ask: Ask, isPrivate = false): void {
  reply.header('vary', 'Accept, Cookie, Authorization')
  reply.header('cache-control', ask.reader.person === undefined && !isPrivate ? 'no-cache' : 'no-store')
}
