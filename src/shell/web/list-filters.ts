import { isCalendarDate } from '../../kit/calendar-date.ts'
import { html, type Html } from '../views/html.ts'
import { pagination } from '../views/pagination.ts'
import type { Ask } from './ask.ts'

export const PAGE_ROWS = 50

/** No page begins further on: whoever looks for something there asks with a filter. */
const LAST_OFFSET = 1000

/** What was asked under these names, trimmed; empty where nothing was. */
export function asked<const Names extends readonly string[]>(
  { query }: Ask,
  names: Names,
): Readonly<Record<Names[number], string>> {
  const entries = names.map(name => [name, (query[name] ?? '').trim().slice(0, 100)])
  // The names are those of the type.
  return Object.fromEntries(entries) as Record<Names[number], string>
}

export function askedDate({ query }: Ask, name: string): string {
  const date = (query[name] ?? '').trim()
  return isCalendarDate(date) ? date : ''
}

export function offsetOf({ query }: Ask): number {
  const number = Number(query['page'] ?? '1')
  const offset = Number.isSafeInteger(number) && number > 1 ? (number - 1) * PAGE_ROWS : 0
  return Math.min(offset, LAST_OFFSET)
}

/** The same list asked otherwise: what is empty is left out. */
export function listAddress(ask: Ask, path: string, filters: Readonly<Record<string, string>>): string {
  const all = Object.entries({ ...filters, 'as-at': ask.asAt?.date ?? '' }).filter(([, value]) => value !== '')
  return all.length === 0 ? path : `${path}?${new URLSearchParams(all)}`
}

export function pagesPart(
  ask: Ask,
  path: string,
  filters: Readonly<Record<string, string>>,
  hasMore: boolean,
): Html | undefined {
  const offset = offsetOf(ask)
  const number = offset / PAGE_ROWS + 1
  const href = (page: number) => listAddress(ask, path, { ...filters, page: page === 1 ? '' : String(page) })
  const previous = number > 1 ? { href: href(number - 1) } : undefined
  const next = hasMore && offset < LAST_OFFSET ? { href: href(number + 1) } : undefined
  return previous === undefined && next === undefined ? undefined : pagination({ previous, next })
}

/** The same rows as files. */
export function filesPart(ask: Ask, path: string, filters: Readonly<Record<string, string>>): Html {
  const link = (format: string, words: string) =>
    html`<a class="govuk-link" href="${listAddress(ask, path, { ...filters, format })}">${words}</a>`
  return html`<p class="govuk-body-s">Take these with you: ${link('csv', 'CSV')}, ${link('xlsx', 'XLSX')}, ${link('json', 'JSON')}.</p>`
}
