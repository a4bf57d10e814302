import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Content, html, type Html, type Value } from './html.ts'

export type LegendOptions = Readonly<{
  text: Content
  classes?: string | undefined
  isPageHeading?: boolean | undefined
}>

export type FieldsetOptions = Readonly<{
  legend?: Content | LegendOptions | undefined
  describedBy?: string | undefined
  role?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

export function fieldset(options: FieldsetOptions, body: Value): Html {
  const own = {
    class: classNames('govuk-fieldset', options.classes),
    role: options.role,
    'aria-describedby': options.describedBy,
    ...options.attributes,
  }
  return html`<fieldset${attributes(own)}>${options.legend !== undefined && legend(options.legend)}${body}</fieldset>`
}

function legend(options: Content | LegendOptions): Html {
  const isWorded = typeof options === 'object' && 'text' in options
  const { text, classes, isPageHeading }: LegendOptions = isWorded ? options : { text: options }
  const words = isPageHeading === true ? html`<h1 class="govuk-fieldset__heading">${text}</h1>` : text
  return html`<legend class="${classNames('govuk-fieldset__legend', classes)}">${words}</legend>`
}
