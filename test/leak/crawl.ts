import { extractHere } from '../../src/shell/files/extract-here.ts'
import { DEFAULT_LIMITS } from '../../src/shell/files/limits.ts'
import { type Canary, heardIn } from './canary.ts'
import { asSet, comparable, withoutCounts } from './comparable.ts'
import type { Credentials, Persona } from './persona.ts'
import type { SecretWorld } from './secret-world.ts'

/** What an address answered: made comparable where it is compared, and the canaries that were heard in it. */
export type Answer = Readonly<{
  url: string
  status: number
  text: string | undefined
  heard: readonly Canary[]
  /** Is it a page that has a class, and does not say who can see it? */
  isUnexplained: boolean
}>

/** What somebody could learn, by address without what differs between any two worlds. */
export type Learnt = ReadonlyMap<string, Answer>

/** How somebody goes about it. Whoever reads everything asks each page for its data too, and for documents. */
export type Asking = Pick<Persona, 'readsData' | 'readsDocuments'> &
  Readonly<{
    /** Is it held against another world? */
    isCompared: boolean
  }>

const MOST_PAGES = 700

/** While one page is laid out, the database works for others. */
const AT_ONCE = 6

/** Follows every link from these addresses on, as somebody. Whoever does not read everything leaves out what stands beside records: seats, rules, forms. */
export async function crawl(
  world: SecretWorld,
  from: readonly string[],
  credentials: Credentials,
  asking: Asking,
): Promise<Learnt> {
  const learnt = new Map<string, Answer>()
  const known = new Set<string>()
  const isNew = (url: string): boolean => known.size < known.add(comparable(url)).size
  const isAsked = (url: string): boolean => !isLeftOut(url, asking) && isNew(url)
  let waiting = from.filter(isAsked)
  while (waiting.length > 0 && learnt.size < MOST_PAGES) {
    const led: string[] = []
    for (let at = 0; at < waiting.length; at += AT_ONCE) {
      const several = waiting.slice(at, at + AT_ONCE)
      const answered = await Promise.all(several.map(url => ask(world, url, credentials, asking)))
      for (const { answer, body } of answered) {
        learnt.set(comparable(answer.url), answer)
        if (body === undefined) continue
        if (asking.readsData === true && !answer.url.includes('format=')) led.push(withFormat(answer.url, 'json'))
        led.push(...linksIn(body))
      }
    }
    waiting = led.filter(isAsked)
  }
  if (learnt.size >= MOST_PAGES) throw new Error(`There are more than ${MOST_PAGES} pages`)
  return learnt
}

export async function ask(world: SecretWorld, url: string, credentials: Credentials, { isCompared }: Asking) {
  const reply = await world.server.inject({ url, ...credentials })
  const type = String(reply.headers['content-type'] ?? '')
  // Of the headers all but the moment, and the length: identifiers and signatures are as long, what is read out of a file need not be.
  const { date: _date, 'content-length': _length, ...headers } = reply.headers
  const words = `${JSON.stringify(headers)}\n${await wordsOf(type, reply.body, reply.rawPayload)}`
  const isPage = type.includes('text/html')
  const answer: Answer = {
    url,
    status: reply.statusCode,
    text: isCompared ? `${reply.statusCode} ${type}\n${comparableWords(url, type, words)}` : undefined,
    heard: heardIn(withoutQuestion(url, words), world.birds.all()),
    isUnexplained:
      isPage && reply.body.includes('witan-classification__class') && !reply.body.includes('Who can see this'),
  }
  return { answer, body: isPage ? reply.body : undefined }
}

function comparableWords(url: string, type: string, words: string): string {
  const plain = url.startsWith('/ledger') ? withoutCounts(comparable(words)) : comparable(words)
  return type.includes('ndjson') ? asSet(plain) : plain
}

async function wordsOf(type: string, body: string, bytes: Buffer): Promise<string> {
  if (/text|json|calendar|xml/.test(type) && !type.includes('officedocument')) return body
  const read = await extractHere(new Uint8Array(bytes), 'file', DEFAULT_LIMITS)
  return read.ok ? read.value.text : `${bytes.length} bytes`
}

/** A question is repeated on the page that answers it. */
function withoutQuestion(url: string, text: string): string {
  const question = new URL(url, 'http://localhost').searchParams.get('q')
  const words = question?.split(' OR ').filter(word => word !== '') ?? []
  return words.reduce((left, word) => left.replaceAll(new RegExp(word, 'gi'), ''), text)
}

function isLeftOut(url: string, { readsData, readsDocuments }: Asking): boolean {
  return (readsDocuments !== true && isDocument(url)) || (readsData !== true && isBeside(url))
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
  return [...body.matchAll(/<a\b[^>]*\shref="(\/[^"#]*)/g)]
    .map(([, href = '']) => href.replaceAll('&amp;', '&'))
    .filter(href => !href.startsWith('/assets/') && !isEndless(href))
}

/** Month follows month for ever: two of them are enough. */
function isEndless(href: string): boolean {
  return href.includes('month=') && !/month=(2016-12|2017-01)/.test(href)
}
