import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Content, html, type Html } from './html.ts'

export type WarningTextOptions = Readonly<{
  /** What is said in the place of the exclamation mark. */
  iconText?: string | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

export function warningText(words: Content, options: WarningTextOptions = {}): Html {
  const own = { class: classNames('govuk-warning-text', options.classes), ...options.attributes }
  return html`<div${attributes(own)}><span class="govuk-warning-text__icon" aria-hidden="true">!</span><strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">${options.iconText ?? 'Warning'}</span> ${words}</strong></div>`
}
