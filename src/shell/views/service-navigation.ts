import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Content, html, type Html, type Value } from './html.ts'

export type NavigationItem = Readonly<{
  text: Content
  href?: string | undefined
  /** This is the page. */
  isCurrent?: boolean | undefined
  /** The page is one of those below. */
  isActive?: boolean | undefined
  attributes?: Attributes | undefined
}>

export type ServiceNavigationOptions = Readonly<{
  items: readonly NavigationItem[]
  serviceName?: string | undefined
  serviceUrl?: string | undefined
  label?: string | undefined
  navigationLabel?: string | undefined
  navigationId?: string | undefined
  navigationClasses?: string | undefined
  menuText?: string | undefined
  menuLabel?: string | undefined
  collapsesOnMobile?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

/** Where one can go. On a small screen it folds behind a button, but only if there is JavaScript to unfold it. */
export function serviceNavigation(options: ServiceNavigationOptions): Html {
  const own = {
    class: classNames('govuk-service-navigation', options.classes),
    'data-module': 'govuk-service-navigation',
    ...options.attributes,
  }
  const name = options.serviceName !== undefined && serviceName(options.serviceName, options.serviceUrl)
  const body = html`<div class="govuk-width-container"><div class="govuk-service-navigation__container">${name}${
    options.items.length > 0 && navigation(options)
  }</div></div>`
  if (name === false) return html`<div${attributes(own)}>${body}</div>`
  return html`<section${attributes({ 'aria-label': options.label ?? 'Service information' }, own)}>${body}</section>`
}

function serviceName(name: string, href: string | undefined): Html {
  const block = 'govuk-service-navigation'
  const words =
    href === undefined
      ? html`<span class="${block}__text">${name}</span>`
      : html`<a href="${href}" class="${block}__link">${name}</a>`
  return html`<span class="${block}__service-name">${words}</span>`
}

function navigation(options: ServiceNavigationOptions): Html {
  const menuText = options.menuText ?? 'Menu'
  const id = options.navigationId ?? 'navigation'
  const collapses = options.collapsesOnMobile ?? options.items.length > 1
  const classes = classNames('govuk-service-navigation__wrapper', options.navigationClasses)
  return html`<nav aria-label="${options.navigationLabel ?? menuText}" class="${classes}">${
    collapses && toggle(menuText, options.menuLabel, id)
  }<ul class="govuk-service-navigation__list" id="${id}">${options.items.map(item)}</ul></nav>`
}

function toggle(words: string, label: string | undefined, controls: string): Html {
  const own = {
    type: 'button',
    class: 'govuk-service-navigation__toggle govuk-js-service-navigation-toggle',
    'aria-controls': controls,
    'aria-label': label === words ? undefined : label,
    hidden: true,
    'aria-hidden': 'true',
  }
  return html`<button${attributes(own)}>${words}</button>`
}

function item({ text, href, isCurrent, isActive, attributes: further }: NavigationItem): Html {
  const block = 'govuk-service-navigation'
  const isHere = isCurrent === true || isActive === true
  // Strong, so that it is seen as the current one also where colours and styles are overridden.
  const words: Value = isHere ? html`<strong class="${block}__active-fallback">${text}</strong>` : text
  const current = isHere ? (isCurrent === true ? 'page' : 'true') : undefined
  const link =
    href === undefined
      ? html`<span${attributes({ class: `${block}__text`, 'aria-current': current })}>${words}</span>`
      : html`<a${attributes({ class: `${block}__link`, href, 'aria-current': current, ...further })}>${words}</a>`
  return html`<li class="${classNames(`${block}__item`, isHere && `${block}__item--active`)}">${link}</li>`
}
