import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Content, html, type Html } from './html.ts'

export type FooterLink = Readonly<{ text: string; href: string; attributes?: Attributes | undefined }>

export type FooterOptions = Readonly<{
  links?: readonly FooterLink[] | undefined
  /** The heading of the links, for those who cannot see that they stand at the foot. */
  linksTitle?: string | undefined
  words?: Content | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

/** The foot of the page: without the crown, the crest and the licence, which are not ours to use. */
export function footer(options: FooterOptions): Html {
  const own = { class: classNames('govuk-footer', options.classes), ...options.attributes }
  return html`<div${attributes(own)}><div class="govuk-width-container"><div class="govuk-footer__meta"><div class="govuk-footer__meta-item govuk-footer__meta-item--grow">${linkList(options)}${options.words !== undefined && html`<div class="govuk-footer__meta-custom">${options.words}</div>`}</div></div></div></div>`
}

function linkList({ links, linksTitle = 'Support links' }: FooterOptions): Html | undefined {
  if (links === undefined || links.length === 0) return undefined
  return html`<h2 class="govuk-visually-hidden">${linksTitle}</h2><ul class="govuk-footer__inline-list">${links.map(link)}</ul>`
}

function link({ text, href, attributes: further }: FooterLink): Html {
  const own = { class: 'govuk-footer__link', href, ...further }
  return html`<li class="govuk-footer__inline-list-item"><a${attributes(own)}>${text}</a></li>`
}
