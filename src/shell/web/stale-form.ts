import { html, type Html, text } from '../views/html.ts'
import { sideBySide } from '../views/side-by-side.ts'
import type { Page } from './page.ts'

/**
 * Does the form of this page, by its address, say from which version it was made? Then whatever is sent there has to say it too. A button with
 * an address of its own sends the form that it belongs to.
 */
export function saysVersion(shown: Page, action: string): boolean {
  const main = text(shown.main)
  const own = formsIn(main).filter(form => leadsTo(form, main, action))
  return own.length > 0 && own.every(form => form.includes('name="_version"'))
}

/** For a program: the version that each form of this page carries, by its address, and by those of its buttons. */
export function formVersionsOf(shown: Page): Readonly<Record<string, number>> {
  const own = formsIn(text(shown.main)).flatMap(form => {
    const version = Number(/name="_version" value="(\d+)"/.exec(form)?.[1] ?? 0)
    const [opening = ''] = form.split('>')
    const addresses = [...opening.matchAll(/\saction="([^"]+)"/g), ...form.matchAll(/\sformaction="([^"]+)"/g)]
    return version === 0 ? [] : addresses.map(([, address = '']) => [address, version] as const)
  })
  return Object.fromEntries(own)
}

function leadsTo(form: string, main: string, action: string): boolean {
  const [opening = ''] = form.split('>')
  if (opening.includes(` action="${action}"`) || form.includes(` formaction="${action}"`)) return true
  const id = /\sid="([^"]+)"/.exec(opening)?.[1]
  const apart = id === undefined ? [] : main.split('<button').filter(button => button.includes(` form="${id}"`))
  return apart.some(button => button.split('>')[0]?.includes(` formaction="${action}"`))
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
