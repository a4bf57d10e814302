import * as cheerio from 'cheerio'
import { extractHere } from '../../src/shell/files/extract-here.ts'
import { DEFAULT_LIMITS } from '../../src/shell/files/limits.ts'
import { asSet, comparable, withoutCounts } from './comparable.ts'
import type { Credentials, Persona } from './persona.ts'
import type { SecretWorld } from './secret-world.ts'

/** What an address answered: made comparable, and as it was for listening to. */
export type Answer = Readonly<{ url: string; status: number; text: string; heard: string; isRed: boolean }>

/** What somebody could learn, by address without what differs between any two worlds. */
export type Learnt = ReadonlyMap<string, Answer>

const MOST_PAGES = 700

/** Follows every link from these addresses on, as somebody. Whoever reads everything asks each page for its data too, and for documents; whoever does
 * not, leaves out what stands beside records: seats, rules, forms. */
export async function crawl(
  world: SecretWorld,
  from: readonly string[],
  credentials: Credentials,
  { readsData = false, readsDocuments = false }: Pick<Persona, 'readsData' | 'readsDocuments'>,
): Promise<Learnt> {
  const learnt = new Map<string, Answer>()
  const waiting = [...from]
  for (let next = waiting.shift(); next !== undefined && learnt.size < MOST_PAGES; next = waiting.shift()) {
    const name = comparable(next)
    if (learnt.has(name) || (!readsDocuments && isDocument(next)) || (!readsData && isBeside(next))) continue
    const { answer, body } = await ask(world, next, credentials)
    learnt.set(name, answer)
    if (body === undefined) continue
    if (readsData && !next.includes('format=')) waiting.push(withFormat(next, 'json'))
    waiting.push(...linksIn(body))
  }
  if (learnt.size >= MOST_PAGES) throw new Error(`There are more than ${MOST_PAGES} pages`)
  return learnt
}

export async function ask(world: SecretWorld, url: string, credentials: Credentials) {
  const reply = await world.server.inject({ url, ...credentials })
  const type = String(reply.headers['content-type'] ?? '')
  const headers = JSON.stringify([reply.headers['content-disposition'], reply.headers.location, reply.headers.etag])
  const heard = `${headers}\n${await wordsOf(type, reply.body, reply.rawPayload)}`
  const plain = url.startsWith('/ledger') ? withoutCounts(comparable(heard)) : comparable(heard)
  const text = type.includes('ndjson') ? asSet(plain) : plain
  const isPage = type.includes('text/html')
  const isRed = isPage && reply.body.includes('witan-classification--red')
  const answer: Answer = {
    url,
    status: reply.statusCode,
    text: `${reply.statusCode} ${type}\n${text}`,
    heard: withoutQuestion(url, heard),
    isRed,
  }
  return { answer, body: isPage ? reply.body : undefined }
}

async function wordsOf(type: string, body: string, bytes: Buffer): Promise<string> {
  if (/text|json|calendar|xml/.test(type) && !type.includes('officedocument')) return body
  const read = await extractHere(new Uint8Array(bytes), 'file', DEFAULT_LIMITS)
  return read.ok ? read.value.text : `${bytes.length} bytes`
}

/** A question is repeated on the page that answers it. */
function withoutQuestion(url: string, text: string): string {
  const question = new URL(url, 'http://localhost').searchParams.get('q')
  return question === null || question === '' ? text : text.replaceAll(new RegExp(question, 'gi'), '')
}

function isDocument(url: string): boolean {
  return /\.(pdf|docx)$|\/files\/\d+$/.test(url)
}

/** Pages beside those of records: what they show is the same, and is read by those who read everything. */
function isBeside(url: string): boolean {
  return /^\/bodies\/[^/]+\/.|\/(new|edit|class)$|[?&](month|from)=/.test(url)
}

export function withFormat(url: string, format: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}format=${format}`
}

function linksIn(body: string): readonly string[] {
  const $ = cheerio.load(body)
  return $('a[href^="/"]')
    .toArray()
    .flatMap(link => $(link).attr('href')?.split('#')[0] ?? [])
    .filter(href => href !== '' && !href.startsWith('/assets/') && !isEndless(href))
}

/** Month follows month for ever: two of them are enough. */
function isEndless(href: string): boolean {
  return href.includes('month=') && !/month=(2016-12|2017-01)/.test(href)
}
