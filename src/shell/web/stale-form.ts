import { html, type Html, text } from '../views/html.ts'
import { sideBySide } from '../views/side-by-side.ts'
import type { Page } from './page.ts'

/**
 * The version that the forms of this page carry, by the address to which they and their buttons send, wherever these stand. Whatever is sent there
 * has to say it too, and a program is told. An address to which some form sends without one asks for none.
 */
export function formVersionsOf(shown: Page): Readonly<Record<string, number>> {
  const main = text(shown.main)
  const sent = formsIn(main).flatMap(form => {
    const version = Number(/name="_version" value="(\d+)"/.exec(form)?.[1] ?? 0)
    return addressesOf(form, main).map(address => [address, version] as const)
  })
  const without = new Set(sent.flatMap(([address, version]) => (version === 0 ? [address] : [])))
  return Object.fromEntries(sent.filter(([address]) => !without.has(address)))
}

function addressesOf(form: string, main: string): readonly string[] {
  const [opening = ''] = form.split('>')
  const id = /\sid="([^"]+)"/.exec(opening)?.[1]
  const apart =
    id === undefined ? [] : (main.match(/<button\b[^>]*>/g) ?? []).filter(one => one.includes(` form="${id}"`))
  const addresses = `${form}${apart.join('')}`.matchAll(/\s(?:form)?action="([^"]+)"/g)
  return [...new Set([...addresses].map(([, address = '']) => address))]
}

/**
 * The page of a form that was made from an older version, with both texts side by side: what stands in its boxes now, as a fresh page would
 * show it, and what was entered. A page that compares them itself stays as it is.
 */
export function withBothTexts(
  refused: Page,
  fresh: Page,
  action: string,
  entered: Readonly<Record<string, unknown>>,
): Page {
  if (text(refused.main).includes('class="witan-compare"')) return refused
  const now = boxesIn(text(fresh.main), action)
  const changed = [...now].map(([name, values]) => [values, textsOf(entered[name])] as const)
  const differing = changed.filter(([was, is]) => was.join('\n') !== is.join('\n'))
  if (differing.length === 0) return refused
  return { ...refused, main: html`${compared(differing)}${refused.main}` }
}

type Texts = readonly string[]

function compared(differing: readonly (readonly [was: Texts, is: Texts])[]): Html {
  const inLines = (place: 0 | 1) => differing.flatMap(pair => pair[place]).join('\n')
  return sideBySide({
    before: { title: 'As it stands now', text: inLines(0) },
    after: { title: 'As you entered it', text: inLines(1) },
    headingLevel: 2,
  })
}

/** The texts that stand in the boxes of the first form with this action, by name. */
function boxesIn(main: string, action: string): ReadonlyMap<string, Texts> {
  const own = formsIn(main).find(form => form.includes(`action="${action}"`)) ?? ''
  const found = new Map<string, string[]>()
  for (const [, tag = '', attributes = '', content = ''] of own.matchAll(BOX)) {
    const name = /\bname="([^"]*)"/.exec(attributes)?.[1] ?? ''
    const isWords = tag === 'textarea' || !/\btype="(?!text")/.test(attributes)
    if (name === '' || !isWords) continue
    const value = tag === 'textarea' ? content : (/\bvalue="([^"]*)"/.exec(attributes)?.[1] ?? '')
    found.set(name, [...(found.get(name) ?? []), asTyped(value)])
  }
  return found
}

function formsIn(main: string): readonly string[] {
  return main
    .split('<form')
    .slice(1)
    .map(form => form.split('</form>')[0] ?? '')
}

const BOX = /<(input|textarea)\b([^>]*)>(?:([^<]*)<\/textarea>)?/g

/** As it was before it was escaped. */
function asTyped(escaped: string): string {
  const words = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' } as Readonly<
    Record<string, string>
  >
  return escaped.replaceAll(/&(?:lt|gt|quot|amp|#39);/g, entity => words[entity] ?? entity)
}

function textsOf(value: unknown): Texts {
  return [value].flat().filter(one => typeof one === 'string')
}
