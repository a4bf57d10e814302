import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import { randomUUID } from 'node:crypto'
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { House } from '../house.ts'
import type { Room } from '../room.ts'
import { listAssets } from '../views/assets.ts'
import { askOf } from './ask.ts'
import { endConnectionsOnClose } from './draining.ts'
import { type Web, webOf } from './doors.ts'
import { brokenPage, refusedPage } from './error-pages.ts'
import { framed } from './frame.ts'
import { identify, readerOf } from './reader.ts'
import { ledgerDoors } from './ledger-pages.ts'
import { answerAbsent, wantsData } from './reply.ts'
import { searchDoors } from './search-page.ts'
import { tokenOf } from './doors.ts'

const LARGEST_FORM_BYTES = 2_000_000
const LARGEST_FILE_BYTES = 50_000_000
const LONGEST_PART = 200
/** No door hangs here. */
const NOWHERE = '/nowhere'

/** The server with every room's doors hung, not yet listening. */
export async function serverOf(
  house: House,
  rooms: readonly Room[],
): Promise<Readonly<{ server: FastifyInstance; web: Web }>> {
  const server = Fastify({
    bodyLimit: LARGEST_FORM_BYTES,
    trustProxy: [...(house.proxies ?? [])],
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: LONGEST_PART },
    rewriteUrl: ({ url = '/' }) => (isLegible(url) ? url : NOWHERE),
  })
  await server.register(helmet, {
    contentSecurityPolicy: { directives: POLICY },
    // With less a browser would not say where a form comes from, and with more other sites would learn what was read here.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: house.secureCookies,
  })
  endConnectionsOnClose(server)
  await server.register(cookie)
  await server.register(formbody, { bodyLimit: LARGEST_FORM_BYTES })
  await server.register(multipart, {
    limits: { fileSize: LARGEST_FILE_BYTES, files: 20, fields: 1000, fieldSize: LARGEST_FORM_BYTES },
  })
  server.addHook('onRequest', refuseForeignForms)
  hangAssets(server)
  server.setErrorHandler(async (fault: FastifyError, request, reply) => await answerFault(house, fault, request, reply))
  server.setNotFoundHandler(async (request, reply) => {
    const reader = await identify(house, tokenOf(request))
    return answerAbsent(reply, askOf({ house, reader, path: request.url, params: {}, query: {} }), wantsData(request))
  })
  const web = webOf(server, house)
  ledgerDoors(web)
  searchDoors(web)
  for (const room of rooms) room.doors?.(web)
  return { server, web }
}

/** What cannot be decoded, holds control characters or is longer than any reference names nothing: it is answered like what is absent. */
function isLegible(url: string): boolean {
  try {
    const parts = (url.split('?')[0] ?? '').split('/').map(decodeURIComponent)
    return parts.every(part => part.length <= LONGEST_PART && !/[\u0000-\u001f\u007f]/.test(part))
  } catch {
    return false
  }
}

const POLICY = {
  defaultSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  objectSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  upgradeInsecureRequests: null,
}

/** A browser says where a form comes from: one that comes from another site is not ours. */
async function refuseForeignForms(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const { origin, host } = request.headers
  const site = request.headers['sec-fetch-site']
  const isForeign =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && hostOf(origin) !== host)
  if (isForeign)
    await reply
      .code(403)
      .type('text/plain')
      .send('This form was sent from another site. Open the page here, and send it again.')
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}

function hangAssets(server: FastifyInstance): void {
  for (const { path, contentType, body } of listAssets()) {
    server.get(path, async (_request, reply) =>
      reply.header('cache-control', 'public, max-age=31536000, immutable').type(contentType).send(Buffer.from(body)),
    )
  }
}

/** What the client sent wrong is told; what broke here is logged under a number, and nothing more is said. */
async function answerFault(
  house: House,
  fault: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const reader = await readerOf(house, undefined, [])
  const ask = askOf({ house, reader, path: request.url, params: {}, query: {} })
  const status = fault.statusCode ?? 500
  if (status >= 400 && status < 500) {
    const refusal = {
      reason: 'bad-request',
      says: SAYS[fault.code] ?? 'The request could not be read. Go back and send it again.',
    }
    reply.code(status)
    return wantsData(request)
      ? reply
          .type('application/problem+json')
          .send(JSON.stringify({ type: 'about:blank', title: 'Bad request', status, refusals: [refusal] }))
      : reply.type('text/html; charset=utf-8').send(framed(ask, refusedPage([refusal])))
  }
  const incident = randomUUID().slice(0, 8)
  house.log(
    {
      incident,
      method: request.method,
      route: request.routeOptions.url,
      fault: fault.stack ?? String(fault),
      cause: String(fault.cause ?? ''),
    },
    'fault',
  )
  reply.code(500)
  return wantsData(request)
    ? reply
        .type('application/problem+json')
        .send(JSON.stringify({ type: 'about:blank', title: 'Fault', status: 500, incident }))
    : reply.type('text/html; charset=utf-8').send(framed(ask, brokenPage(incident)))
}

const SAYS: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'What was sent is too large. Send less text at once, or send it as a file.',
  FST_REQ_FILE_TOO_LARGE: 'The file is larger than 50 MB. Make it smaller, or split it.',
  FST_FILES_LIMIT: 'These are too many files at once. Send 20 at most.',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'What was sent is neither a form nor JSON.',
  FST_ERR_CTP_INVALID_JSON_BODY: 'What was sent is not JSON.',
}
