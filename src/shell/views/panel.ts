import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Content, html, type Html, type Value } from './html.ts'

export type PanelOptions = Readonly<{
  title: Content
  body?: Value
  headingLevel?: number | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

/** "It is done", with the reference to keep. Its title is the heading of the page. */
export function panel(options: PanelOptions): Html {
  const level = options.headingLevel ?? 1
  const own = { class: classNames('govuk-panel govuk-panel--confirmation', options.classes), ...options.attributes }
  return html`<div${attributes(own)}><h${level} class="govuk-panel__title">${options.title}</h${level}>${
    options.body !== undefined && html`<div class="govuk-panel__body">${options.body}</div>`
  }</div>`
}
