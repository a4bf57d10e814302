import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Content, html, type Html, text, type Value } from './html.ts'

export type DetailsOptions = Readonly<{
  summary: Content
  body: Value
  isOpen?: boolean | undefined
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

/** Something that is read, or filled in, only by those who need it. */
export function details(options: DetailsOptions): Html {
  const own = {
    id: options.id,
    class: classNames('govuk-details', asks(options.body) && 'witan-asks', options.classes),
    ...options.attributes,
    open: options.isOpen,
  }
  return html`<details${attributes(own)}><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${options.summary}</span></summary><div class="govuk-details__text">${options.body}</div></details>`
}

/** Does it hold a form? What asks something is not printed. */
function asks(body: Value): boolean {
  return text(html`${body}`).includes('<form')
}
