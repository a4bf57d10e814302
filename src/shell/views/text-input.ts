import { type Attributes, attributes, classNames } from './attributes.ts'
import { descriptionOf, type FieldOptions, formGroup, hintAndError, isGiven, label } from './field.ts'
import { asking, type Content, html, type Html } from './html.ts'

export type TextInputOptions = FieldOptions &
  Readonly<{
    value?: string | number | undefined
    type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password' | 'number' | undefined
    /** Roughly how many characters it shows. */
    width?: 2 | 3 | 4 | 5 | 10 | 20 | 30 | undefined
    inputmode?: string | undefined
    autocomplete?: string | undefined
    autocapitalize?: string | undefined
    pattern?: string | undefined
    isSpellchecked?: boolean | undefined
    prefix?: Content | AffixOptions | undefined
    suffix?: Content | AffixOptions | undefined
  }>

export type AffixOptions = Readonly<{
  text: Content
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

export function textInput(options: TextInputOptions): Html {
  const id = options.id ?? options.name
  return formGroup(options, [
    label(options.label, id),
    hintAndError(id, options),
    wrapped(options, inputElement(options, id)),
  ])
}

function inputElement(options: TextInputOptions, id: string): Html {
  const { type = 'text' } = options
  const own = {
    class: classNames(
      'govuk-input',
      options.width !== undefined && `govuk-input--width-${options.width}`,
      options.classes,
      isGiven(options.errorMessage) && 'govuk-input--error',
    ),
    id,
    name: options.name,
    type,
    spellcheck: options.isSpellchecked === undefined ? undefined : String(options.isSpellchecked),
    value: options.value,
    disabled: options.isDisabled,
    'aria-describedby': descriptionOf(id, options),
    autocomplete: options.autocomplete,
    autocapitalize: options.autocapitalize,
    pattern: options.pattern,
    inputmode: options.inputmode,
    ...options.attributes,
  }
  const input = html`<input${attributes(own)}>`
  return type === 'text' ? asking(input, [{ kind: 'box', name: own.name, text: String(own.value ?? '') }]) : input
}

function wrapped({ prefix, suffix, group }: TextInputOptions, input: Html): Html {
  if (![prefix, suffix, group?.before, group?.after].some(isGiven)) return input
  return html`<div class="govuk-input__wrapper">${group?.before}${isGiven(prefix) && affix(prefix, 'prefix')}${input}${isGiven(suffix) && affix(suffix, 'suffix')}${group?.after}</div>`
}

function affix(options: Content | AffixOptions, kind: 'prefix' | 'suffix'): Html {
  const isWorded = typeof options === 'object' && 'text' in options
  const { text, classes, attributes: further }: AffixOptions = isWorded ? options : { text: options }
  const own = { class: classNames(`govuk-input__${kind}`, classes), 'aria-hidden': 'true', ...further }
  return html`<div${attributes(own)}>${text}</div>`
}
