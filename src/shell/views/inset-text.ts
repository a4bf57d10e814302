import { type Attributes, attributes, classNames } from './attributes.ts'
import { html, type Html, type Value } from './html.ts'

export type InsetTextOptions = Readonly<{
  id?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

export function insetText(body: Value, options: InsetTextOptions = {}): Html {
  const own = { id: options.id, class: classNames('govuk-inset-text', options.classes), ...options.attributes }
  return html`<div${attributes(own)}>${body}</div>`
}
