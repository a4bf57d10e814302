import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Content, html, type Html } from './html.ts'

export type SectionLink = Readonly<{
  text: Content
  href: string
  isCurrent?: boolean | undefined
  attributes?: Attributes | undefined
}>

export type SectionNavigationOptions = Readonly<{
  /** What the links lead to, such as "Sections of this meeting": unique in the page. */
  label: string
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

/** The pages of one record, across its top. */
export function subNavigation(items: readonly SectionLink[], options: SectionNavigationOptions): Html {
  const block = 'moj-sub-navigation'
  const own = { class: classNames(block, options.classes), 'aria-label': options.label, ...options.attributes }
  const links = items.map(({ text, href, isCurrent, attributes: further }) => {
    const link = { class: `${block}__link`, 'aria-current': isCurrent === true ? 'page' : undefined, href, ...further }
    return html`<li class="${block}__item"><a${attributes(link)}>${text}</a></li>`
  })
  return html`<nav${attributes(own)}><ul class="${block}__list">${links}</ul></nav>`
}
