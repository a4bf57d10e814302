import type { Instant } from '../../kit/instant.ts'
import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Content, html, type Html, type Value } from './html.ts'
import { instantElement } from './words.ts'

export type TimelineItem = Readonly<{
  title: Content
  /** When it was recorded; or, in words of the page's own, the day on which it took effect. */
  at: Instant | Html
  /** Who, and in which capacity. */
  by?: Content | undefined
  body?: Value
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

export type TimelineOptions = Readonly<{
  headingLevel?: number | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

/** The history of a record, the latest first if it is given so. */
export function timeline(items: readonly TimelineItem[], options: TimelineOptions = {}): Html {
  const own = { class: classNames('moj-timeline', options.classes), ...options.attributes }
  return html`<div${attributes(own)}>${items.map(item => entry(item, options.headingLevel ?? 2))}</div>`
}

function entry(item: TimelineItem, level: number): Html {
  const block = 'moj-timeline'
  const own = { class: classNames(`${block}__item`, item.classes), ...item.attributes }
  const by = item.by !== undefined && html`<p class="${block}__byline">by ${item.by}</p>`
  const when = typeof item.at === 'string' ? instantElement(item.at) : item.at
  return html`<div${attributes(own)}><div class="${block}__header"><h${level} class="${block}__title">${item.title}</h${level}> ${by}</div><p class="${block}__date">${when}</p>${
    item.body !== undefined && html`<div class="${block}__description">${item.body}</div>`
  }</div>`
}
