import * as cheerio from 'cheerio'
import type { World } from '../world.ts'

/** What somebody could learn: every address that can be reached by links, or is named, and what it answers, made comparable. */
export type Learnt = ReadonlyMap<string, string>

const MOST_PAGES = 400

/** Follows every link from these addresses on, as somebody; and asks each page for its data and its files as well. */
export async function crawl(
  world: World,
  from: readonly string[],
  cookies: Readonly<Record<string, string>>,
): Promise<Learnt> {
  const learnt = new Map<string, string>()
  const waiting = [...from]
  for (let next = waiting.shift(); next !== undefined && learnt.size < MOST_PAGES; next = waiting.shift()) {
    const name = comparable(next)
    if (learnt.has(name)) continue
    const reply = await world.server.inject({ url: next, cookies })
    const type = String(reply.headers['content-type'] ?? '')
    learnt.set(name, `${reply.statusCode} ${type}\n${contentOf(type, reply.body, reply.rawPayload)}`)
    if (!type.includes('text/html')) continue
    if (!next.includes('format=')) waiting.push(withFormat(next))
    waiting.push(...linksIn(reply.body))
  }
  if (learnt.size >= MOST_PAGES)
    throw new Error(`There are more than ${MOST_PAGES} pages: ${[...learnt.keys()].join(' ')}`)
  return learnt
}

function withFormat(url: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}format=json`
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

/** A PDF has an identifier of its own; what it says is compared by the tests of documents. Its length is what could be seen here. */
function contentOf(type: string, body: string, bytes: Buffer): string {
  const isText = /text|json|calendar|ndjson/.test(type)
  if (type.includes('ndjson')) return asSet(comparable(body))
  return isText ? comparable(body) : `${Math.round(bytes.length / 2000)} times 2 kB`
}

/** An export as the acts in it, whatever their order: which of two papers is issued first is chance. Of what is hidden, that it is there. */
function asSet(lines: string): string {
  const acts = lines
    .split('\n')
    .map(line => (line.includes('"redacted":true') ? '<redacted>' : line.replace(/"sequence":\d+/, '')))
  return acts.sort().join('\n')
}

/** Without what differs between any two worlds: identifiers, hashes, keys and signatures. */
function comparable(text: string): string {
  return text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, '<id>')
    .replaceAll(/[0-9a-f]{64}/g, '<hash>')
    .replaceAll(/[0-9a-f]{32}/g, '<key>')
    .replaceAll(/[A-Za-z0-9+/]{86}==/g, '<signature>')
    .replaceAll(/[A-Za-z0-9+/]{43}=/g, '<public key>')
    .replaceAll(/[0-9a-f]{16}…/g, '<root>')
    .replaceAll(/\b(root|key)( [0-9a-f]{8})+/g, '$1 <hash>')
    .replaceAll(/\bsignature( [A-Za-z0-9+/=]{1,8}){11}/g, '<signature>')
}
