import type { Refusal } from '../../kit/verdict.ts'
import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Content, html, type Html } from './html.ts'

export type ErrorSummaryOptions = Readonly<{
  title?: Content | undefined
  description?: Content | undefined
  /** By default the first box of the field that a refusal names. */
  hrefOf?: ((refusal: Refusal) => string | undefined) | undefined
  disableAutoFocus?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

/** Everything that was refused, each with its clause, and with a link to the field that it is about. */
export function errorSummary(refusals: readonly Refusal[], options: ErrorSummaryOptions = {}): Html {
  const own = {
    class: classNames('govuk-error-summary', options.classes),
    'data-disable-auto-focus': options.disableAutoFocus === undefined ? undefined : String(options.disableAutoFocus),
    ...options.attributes,
    'data-module': 'govuk-error-summary',
  }
  const hrefOf = options.hrefOf ?? (({ field }: Refusal) => (field === undefined ? undefined : `#${field}`))
  const list = html`<ul class="govuk-list govuk-error-summary__list">${refusals.map(refusal => entry(refusal, hrefOf(refusal)))}</ul>`
  return html`<div${attributes(own)}><div role="alert"><h2 class="govuk-error-summary__title">${
    options.title ?? 'There is a problem'
  }</h2><div class="govuk-error-summary__body">${
    options.description !== undefined && html`<p>${options.description}</p>`
  }${refusals.length > 0 && list}</div></div></div>`
}

/** What was refused of one field, to stand as its `errorMessage`. */
export function errorOf(refusals: readonly Refusal[] | undefined, field: string): string | undefined {
  const says = (refusals ?? []).filter(refusal => refusal.field === field).map(refusal => refusal.says)
  return says.length === 0 ? undefined : says.join(' ')
}

function entry({ says, clause }: Refusal, href: string | undefined): Html {
  const words = href === undefined ? says : html`<a href="${href}">${says}</a>`
  return html`<li>${words}${clause !== undefined && html` <span class="witan-clause">${clause}</span>`}</li>`
}
