import { html, type Html } from '../views/html.ts'
import type { Box } from '../views/markup.ts'
import { sideBySide } from '../views/side-by-side.ts'
import type { Page } from './page.ts'

/**
 * The version that the forms of this page carry, by the address to which they and their buttons send, wherever these stand. Whatever is sent there
 * has to say it too, and a program is told. An address to which some form sends without one asks for none.
 */
export function formVersionsOf({ main }: Page): Readonly<Record<string, number>> {
  const forms = main.asks.filter(asked => asked.kind === 'form')
  const presses = main.asks.filter(asked => asked.kind === 'press')
  const sent = forms.flatMap(({ id, action, version }) =>
    [action, ...presses.filter(({ form }) => form === id).map(press => press.action)].map(to => [to, version] as const),
  )
  const without = new Set(sent.flatMap(([address, version]) => (version === undefined ? [address] : [])))
  return Object.fromEntries(
    sent.flatMap(([to, version]) => (version === undefined || without.has(to) ? [] : [[to, version] as const])),
  )
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
  if (refused.main.asks.some(({ kind }) => kind === 'comparison')) return refused
  const now = [...Map.groupBy(boxesIn(fresh, action), ({ name }) => name)]
  const changed = now.map(([name, boxes]) => [boxes.map(({ text }) => text), textsOf(entered[name])] as const)
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

/** The boxes of the first form with this action. */
function boxesIn({ main }: Page, action: string): readonly Box[] {
  return main.asks.flatMap(asked => (asked.kind === 'form' && asked.action === action ? [asked.boxes] : []))[0] ?? []
}

function textsOf(value: unknown): Texts {
  return [value].flat().filter(one => typeof one === 'string')
}
