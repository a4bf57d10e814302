import type { TObject } from 'typebox'
import { listAddresses } from '../reference/address-list.ts'
import type { World } from '../world.ts'

/** An address of the router, with the fields of its form. */
export type Route = Readonly<{
  method: 'GET' | 'POST'
  path: string
  fields: TObject | undefined
  names: readonly string[]
  pattern: RegExp
}>

/** All addresses of the router, the most definite first. */
export function routesOf({ web, house }: Pick<World, 'web' | 'house'>): readonly Route[] {
  const known = listAddresses(house)
  return web
    .routes()
    .map(({ method, path }) => {
      const fields = known.find(one => one.method === method && one.path === path)?.fields
      const names = [...path.matchAll(/:(\w+)/g)].flatMap(([, name]) => name ?? [])
      const pattern = new RegExp(`^${path.split(/:\w+/).map(quoted).join('([^/]+?)')}$`)
      return { method, path, fields, names, pattern }
    })
    .toSorted((a, b) => a.names.length - b.names.length || b.path.length - a.path.length)
}

/** A confidential twin, and a reference of more parts, are hung by the same source: what is true of one is true of the other. */
function sourceOf({ method, path }: Route): string {
  const single = path.replace(/\/:a(?:\/:[bcd])*/, '/:a').replace(/\/confidential(?=\/|$)/, '')
  return `${method} ${single.replace('/confidential-minutes', '/minutes')}`
}

/** Of all addresses that are hung by the same source, the one of which something was found, or the first. */
export function foremost(routes: readonly Route[], isFound: (route: Route) => boolean): readonly Route[] {
  const groups = [...Map.groupBy(routes, sourceOf).values()]
  return groups.flatMap(same => same.find(isFound) ?? same[0] ?? [])
}

/** The address that answers this one. */
export function routeOf(routes: readonly Route[], method: Route['method'], url: string): Route | undefined {
  const [path = ''] = url.split('?')
  return routes.find(route => route.method === method && route.pattern.test(path))
}

/** The address with these in the places of its names. */
export function filled({ path }: Pick<Route, 'path'>, values: readonly string[]): string {
  let place = 0
  return path.replaceAll(/:\w+/g, () => values[place++] ?? 'unknown')
}

/** What stands in an address in the places of the names. */
export function valuesIn({ pattern }: Pick<Route, 'pattern'>, url: string): readonly string[] {
  return pattern.exec(url.split('?')[0] ?? '')?.slice(1) ?? []
}

function quoted(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
