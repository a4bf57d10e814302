import { attributes, classNames } from '../../../shell/views/attributes.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { itemStateInWords } from '../../meetings/door.ts'
import { addressOfMinuting } from './addresses.ts'
import { isDecided, type MinuteView } from './minute-view.ts'
import { press } from './presses.ts'

export type StripEntry = Readonly<{
  number: number
  href: string
  isCurrent: boolean
  isDecided: boolean
  state: string
}>

/** The items of the meeting in order, each with whether something has been decided at it. */
export function stripOf(view: MinuteView): readonly StripEntry[] {
  return view.parts.items.map(item => {
    const number = item.content.number ?? 0
    return {
      number,
      href: addressOfMinuting(view.reference, number),
      isCurrent: number === view.number,
      isDecided: isDecided({ decided: view.decided, item }),
      state: item.record.state,
    }
  })
}

/** The strip of numbers, and the ways to the item before and the one after. */
export function stripPart(view: MinuteView, isLive: boolean): Html {
  const entries = stripOf(view)
  const at = entries.findIndex(({ isCurrent }) => isCurrent)
  return html`<nav class="govuk-pagination witan-strip" aria-label="Items">
    ${wayTo(view, entries[at - 1], isLive, 'ArrowLeft', 'Previous')}
    <ul class="govuk-pagination__list">${entries.map(entryOf)}</ul>
    ${wayTo(view, entries[at + 1], isLive, 'ArrowRight', 'Next')}
  </nav>`
}

export function neighbour(view: Pick<MinuteView, 'parts' | 'number'>, by: -1 | 1): number | undefined {
  const numbers = view.parts.items.map(({ content }) => content.number ?? 0)
  return numbers[numbers.indexOf(view.number) + by]
}

function entryOf(entry: StripEntry): Html {
  const { number, href, isCurrent, state } = entry
  const words = `Item ${number}, ${entry.isDecided ? 'decided' : itemStateInWords(state).toLowerCase()}`
  const own = {
    class: 'govuk-link govuk-pagination__link',
    href,
    'aria-label': words,
    title: words,
    'aria-current': isCurrent ? 'page' : undefined,
  }
  const mark = entry.isDecided ? '✓' : state === 'concluded' ? '–' : ''
  return html`<li class="${classNames('govuk-pagination__item', isCurrent && 'govuk-pagination__item--current')}"><a${attributes(own)}>${number}${mark}</a></li>`
}

/** While the meeting is minuted, to go on also keeps what has been typed. */
function wayTo(
  view: MinuteView,
  entry: StripEntry | undefined,
  isLive: boolean,
  key: string,
  text: string,
): Html | undefined {
  if (entry === undefined) return undefined
  const about = `item ${entry.number}`
  if (isLive) {
    const action = `${view.address}/notes`
    return press({ action, text: `${text} item`, name: 'goTo', value: String(entry.number), key, about })
  }
  const own = { class: 'govuk-link', href: entry.href, 'data-key': key }
  return html`<a${attributes(own)}>${text} item<span class="govuk-visually-hidden"> (${about})</span></a> `
}
