import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Content, html, type Html } from './html.ts'

export type PageLink = Readonly<{
  href: string
  text?: Content | undefined
  /** What is there: the title of the next item. Only without numbered pages. */
  label?: string | undefined
  attributes?: Attributes | undefined
}>

export type PageItem =
  | Readonly<{
      number: number | string
      href: string
      isCurrent?: boolean | undefined
      label?: string | undefined
      attributes?: Attributes | undefined
    }>
  | 'ellipsis'

export type PaginationOptions = Readonly<{
  previous?: PageLink | undefined
  next?: PageLink | undefined
  items?: readonly (PageItem | undefined | false)[] | undefined
  label?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

export function pagination(options: PaginationOptions): Html {
  const block = 'govuk-pagination'
  const { previous, next, items } = options
  const isBlock = items === undefined && (previous !== undefined || next !== undefined)
  const own = {
    class: classNames(block, isBlock && `${block}--block`, options.classes),
    'aria-label': options.label ?? 'Pagination',
    ...options.attributes,
  }
  return html`<nav${attributes(own)}>${previous !== undefined && arrowLink(previous, 'prev', isBlock)}${
    items !== undefined && html`<ul class="${block}__list">${items.map(item => item && pageItem(item))}</ul>`
  }${next !== undefined && arrowLink(next, 'next', isBlock)}</nav>`
}

function arrowLink(link: PageLink, direction: 'prev' | 'next', isBlock: boolean): Html {
  const block = 'govuk-pagination'
  const own = { class: `govuk-link ${block}__link`, href: link.href, rel: direction, ...link.attributes }
  const isDecorated = isBlock && link.label === undefined
  const arrowFirst = isBlock || direction === 'prev'
  const label =
    link.label !== undefined &&
    isBlock &&
    html`<span class="govuk-visually-hidden">:</span> <span class="${block}__link-label">${link.label}</span>`
  return html`<div class="${block}__${direction}"><a${attributes(own)}>${arrowFirst && arrow(direction)} <span class="${classNames(
    `${block}__link-title`,
    isDecorated && `${block}__link-title--decorated`,
  )}">${link.text ?? pageWords(direction)}</span>${label}${!arrowFirst && arrow(direction)}</a></div>`
}

function pageWords(direction: 'prev' | 'next'): Html {
  return html`${direction === 'prev' ? 'Previous' : 'Next'}<span class="govuk-visually-hidden"> page</span>`
}

function arrow(direction: 'prev' | 'next'): Html {
  const path =
    direction === 'prev'
      ? 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z'
      : 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z'
  return html`<svg class="govuk-pagination__icon govuk-pagination__icon--${direction}" xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13"><path d="${path}"></path></svg>`
}

function pageItem(item: PageItem): Html {
  const block = 'govuk-pagination__item'
  if (item === 'ellipsis') return html`<li class="${block} ${block}--ellipsis">⋯</li>`
  const own = {
    class: 'govuk-link govuk-pagination__link',
    href: item.href,
    'aria-label': item.label ?? `Page ${item.number}`,
    'aria-current': item.isCurrent === true ? 'page' : undefined,
    ...item.attributes,
  }
  const classes = classNames(block, item.isCurrent === true && `${block}--current`)
  return html`<li class="${classes}"><a${attributes(own)}>${item.number}</a></li>`
}
