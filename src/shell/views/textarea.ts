import { attributes, classNames } from './attributes.ts'
import { descriptionOf, type FieldOptions, formGroup, hintAndError, isGiven, label } from './field.ts'
import { asking, html, type Html } from './html.ts'

export type TextareaOptions = FieldOptions &
  Readonly<{
    value?: string | undefined
    rows?: number | undefined
    autocomplete?: string | undefined
    isSpellchecked?: boolean | undefined
    /** A name under which the browser keeps the text until the form is sent, unique to the record and the field. */
    keep?: string | undefined
  }>

export function textarea(options: TextareaOptions): Html {
  const id = options.id ?? options.name
  const own = {
    class: classNames('govuk-textarea', isGiven(options.errorMessage) && 'govuk-textarea--error', options.classes),
    id,
    name: options.name,
    rows: options.rows ?? 5,
    spellcheck: options.isSpellchecked === undefined ? undefined : String(options.isSpellchecked),
    disabled: options.isDisabled,
    'aria-describedby': descriptionOf(id, options),
    autocomplete: options.autocomplete,
    'data-keep': options.keep,
    ...options.attributes,
  }
  // HTML drops one end of line right after the tag, so one that belongs to the text needs another before it.
  const value = options.value?.startsWith('\n') === true ? `\n${options.value}` : options.value
  return formGroup(options, [
    label(options.label, id),
    hintAndError(id, options),
    options.group?.before,
    asking(html`<textarea${attributes(own)}>${value}</textarea>`, [
      { kind: 'box', name: options.name, text: options.value ?? '' },
    ]),
    options.group?.after,
  ])
}
