import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Content, html, type Html, type Value } from './html.ts'

export type LabelOptions = Readonly<{
  text: Content
  classes?: string | undefined
  /** The label is the `<h1>` of the page: a page that asks one thing. */
  isPageHeading?: boolean | undefined
  attributes?: Attributes | undefined
}>

export type HintOptions = Readonly<{
  text: Content
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

export type ErrorMessageOptions = HintOptions & Readonly<{ visuallyHiddenText?: string | undefined }>

/** What every field has. The id is the name unless another is given, so that a refusal of that field can link to it. */
export type FieldOptions = Readonly<{
  name: string
  id?: string | undefined
  label: Content | LabelOptions
  hint?: Content | HintOptions | undefined
  errorMessage?: Content | ErrorMessageOptions | undefined
  /** Ids of further elements that describe the field. */
  describedBy?: string | undefined
  isDisabled?: boolean | undefined
  classes?: string | undefined
  attributes?: Attributes | undefined
  group?: GroupOptions | undefined
}>

export type GroupOptions = Readonly<{
  classes?: string | undefined
  attributes?: Attributes | undefined
  before?: Content | undefined
  after?: Content | undefined
}>

export function label(options: Content | LabelOptions, forId?: string): Html {
  const { text, classes, isPageHeading, attributes: further } = optionsOf(options)
  const own = { class: classNames('govuk-label', classes), ...further, for: forId }
  const element = html`<label${attributes(own)}>${text}</label>`
  return isPageHeading === true ? html`<h1 class="govuk-label-wrapper">${element}</h1>` : element
}

export function hint(options: Content | HintOptions, id?: string): Html {
  const { text, classes, attributes: further } = optionsOf(options)
  return html`<div${attributes({ id, class: classNames('govuk-hint', classes), ...further })}>${text}</div>`
}

export function errorMessage(options: Content | ErrorMessageOptions, id?: string): Html {
  const { text, classes, attributes: further, visuallyHiddenText = 'Error' } = optionsOf<ErrorMessageOptions>(options)
  const own = { id, class: classNames('govuk-error-message', classes), ...further }
  const hidden = visuallyHiddenText !== '' && html`<span class="govuk-visually-hidden">${visuallyHiddenText}:</span> `
  return html`<p${attributes(own)}>${hidden}${text}</p>`
}

/** The ids of what describes a field: what was given, then its hint, then its error. */
export function descriptionOf(
  id: string,
  field: Readonly<{ describedBy?: string | undefined; hint?: unknown; errorMessage?: unknown }>,
): string | undefined {
  const ids = classNames(
    field.describedBy,
    isGiven(field.hint) && `${id}-hint`,
    isGiven(field.errorMessage) && `${id}-error`,
  )
  return ids === '' ? undefined : ids
}

/** The hint and the error of a field, if it has them. */
export function hintAndError(id: string, field: Pick<FieldOptions, 'hint' | 'errorMessage'>): Value {
  return [
    isGiven(field.hint) && hint(field.hint, `${id}-hint`),
    isGiven(field.errorMessage) && errorMessage(field.errorMessage, `${id}-error`),
  ]
}

/** The frame around a field and its words. */
export function formGroup(field: Pick<FieldOptions, 'errorMessage' | 'group'>, body: Value): Html {
  const own = {
    class: classNames(
      'govuk-form-group',
      isGiven(field.errorMessage) && 'govuk-form-group--error',
      field.group?.classes,
    ),
    ...field.group?.attributes,
  }
  return html`<div${attributes(own)}>${body}</div>`
}

export function isGiven<T>(value: T | undefined | ''): value is T {
  return value !== undefined && value !== ''
}

type Worded = Readonly<{ text: Content }>

function optionsOf<T extends Worded>(options: Content | T): T {
  // Html is a class of its own and has no `text`, so what has one is the options; the other members of T may all be missing.
  return (typeof options === 'object' && 'text' in options ? options : { text: options }) as T
}
