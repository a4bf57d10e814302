import { attributes, classNames } from './attributes.ts'
import { type Content, html, type Html } from './html.ts'
import type { SectionLink, SectionNavigationOptions } from './sub-navigation.ts'

export type SideSection = Readonly<{
  heading?: Content | undefined
  headingLevel?: number | undefined
  items: readonly SectionLink[]
}>

/** The parts of something long, down its side. */
export function sideNavigation(sections: readonly SideSection[], options: SectionNavigationOptions): Html {
  const own = {
    class: classNames('moj-side-navigation', options.classes),
    'aria-label': options.label,
    ...options.attributes,
  }
  return html`<nav${attributes(own)}>${sections.map(section)}</nav>`
}

function section({ heading, headingLevel = 2, items }: SideSection): Html {
  const block = 'moj-side-navigation'
  return html`${
    heading !== undefined && html`<h${headingLevel} class="${block}__title">${heading}</h${headingLevel}>`
  }<ul class="${block}__list">${items.map(item)}</ul>`
}

function item({ text, href, isCurrent, attributes: further }: SectionLink): Html {
  const block = 'moj-side-navigation__item'
  const isHere = isCurrent === true
  const link = { href, 'aria-current': isHere ? 'location' : undefined, ...further }
  return html`<li class="${classNames(block, isHere && `${block}--active`)}"><a${attributes(link)}>${text}</a></li>`
}
