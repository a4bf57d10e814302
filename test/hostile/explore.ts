import * as cheerio from 'cheerio'
import { type Form, formsOn } from './forms.ts'
import type { Persona, Senders } from './persons.ts'
import { filled, type Route, routeOf, valuesIn } from './routes.ts'

/** A form as somebody found it on a page. */
export type FoundForm = Readonly<{ form: Form; page: string; as: Persona; route: Route }>

export type Explored = Readonly<{
  /** Addresses that lead somewhere, of every page, with whom they are for. */
  pages: ReadonlyMap<Route, readonly Readonly<{ url: string; as: Persona }>[]>
  forms: readonly FoundForm[]
  /** Links that lead to a file for spreadsheets. */
  queries: ReadonlySet<string>
}>

const MOST_OF_A_ROUTE = 2
const FIRST = ['/', '/search?q=kites', '/ledger', '/decisions/written/new', '/papers/new', '/parties/new', '/sign-in']

/** Follows links as each of them, to a few addresses of every page, and notes the forms that stand there. */
export async function explore(
  senders: Senders,
  routes: readonly Route[],
  personas: readonly Persona[],
  from: readonly string[] = [],
): Promise<Explored> {
  const pages = new Map<Route, { url: string; as: Persona }[]>()
  const forms: FoundForm[] = []
  const queries = new Set<string>()
  for (const [turn, as] of personas.entries()) {
    const most = turn === 0 ? MOST_OF_A_ROUTE : 1
    const counts = new Map<Route, Set<string>>()
    const waiting = [...from, ...FIRST]
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      const route = routeOf(routes, 'GET', url)
      const seen = route === undefined ? undefined : (counts.get(route) ?? new Set())
      if (route === undefined || seen === undefined || seen.has(url) || seen.size >= most) continue
      counts.set(route, seen.add(url))
      const reply = await senders.send(as, { url })
      if (reply.statusCode !== 200) continue
      pages.set(route, [...(pages.get(route) ?? []), { url, as }])
      if (!String(reply.headers['content-type']).includes('text/html')) continue
      waiting.push(...linksIn(reply.body, queries))
      forms.push(...foundOn(reply.body, routes, url, as))
    }
  }
  return { pages, forms, queries }
}

/** The forms of a page that lead somewhere. */
export function foundOn(body: string, routes: readonly Route[], page: string, as: Persona): readonly FoundForm[] {
  return formsOn(body).flatMap(form => {
    const route = routeOf(routes, 'POST', form.action)
    return route === undefined ? [] : [{ form, page, as, route }]
  })
}

function linksIn(body: string, queries: Set<string>): readonly string[] {
  const $ = cheerio.load(body)
  const links = $('a[href^="/"]')
    .toArray()
    .flatMap(link => $(link).attr('href')?.split('#')[0] ?? [])
  const asked = $('form[method="get"] [name]')
    .toArray()
    .flatMap(box => $(box).attr('name') ?? [])
  for (const name of [...asked, ...links.flatMap(namesIn)]) queries.add(name)
  return links.filter(href => !href.startsWith('/assets/') && !href.includes('format='))
}

function namesIn(href: string): readonly string[] {
  return [...new URLSearchParams(href.split('?')[1] ?? '').keys()]
}

/** Values for the places of an address of which nobody found one: those of the address found that begins most alike. */
export function likeliestUrl({ pages, forms }: Explored, route: Route): string {
  const known = [
    ...[...pages].map(([like, [first]]) => ({ like, url: first?.url ?? '' })),
    ...forms.map(({ route: like, form }) => ({ like, url: form.action })),
  ]
  const parts = route.path.split('/')
  const alike = ({ path }: Route): number => {
    const others = path.split('/')
    const apart = parts.findIndex((part, n) => part !== others[n])
    return apart === -1 ? parts.length : apart
  }
  const [best] = known.toSorted((a, b) => alike(b.like) - alike(a.like))
  const values = best === undefined ? [] : valuesIn(best.like, best.url)
  const named = new Map(best?.like.names.map((name, n) => [name, values[n] ?? '']))
  return filled(
    route,
    route.names.map(name => named.get(name) ?? 'unknown'),
  )
}
