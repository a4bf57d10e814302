import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Content, html, type Html } from './html.ts'

export type Breadcrumb = Readonly<{
  text: Content
  /** The page itself has none. */
  href?: string | undefined
  attributes?: Attributes | undefined
}>

export type BreadcrumbsOptions = Readonly<{
  label?: string | undefined
  collapsesOnMobile?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

export function breadcrumbs(items: readonly Breadcrumb[], options: BreadcrumbsOptions = {}): Html {
  const own = {
    class: classNames(
      'govuk-breadcrumbs',
      options.classes,
      options.collapsesOnMobile === true && 'govuk-breadcrumbs--collapse-on-mobile',
    ),
    ...options.attributes,
    'aria-label': options.label ?? 'Breadcrumb',
  }
  return html`<nav${attributes(own)}><ol class="govuk-breadcrumbs__list">${items.map(entry)}</ol></nav>`
}

function entry({ text, href, attributes: further }: Breadcrumb): Html {
  const block = 'govuk-breadcrumbs'
  if (href === undefined) return html`<li class="${block}__list-item" aria-current="page">${text}</li>`
  return html`<li class="${block}__list-item"><a${attributes({ class: `${block}__link`, href, ...further })}>${text}</a></li>`
}
