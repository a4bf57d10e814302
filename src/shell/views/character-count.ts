import { classNames } from './attributes.ts'
import { hint } from './field.ts'
import type { Html } from './html.ts'
import { html } from './html.ts'
import { type TextareaOptions, textarea } from './textarea.ts'

export type CharacterCountOptions = TextareaOptions &
  Readonly<{
    /** Characters, unless `maxWords` is given. The act must check it too. */
    maxLength?: number | undefined
    maxWords?: number | undefined
    /** Say how many are left only after so many percent of them. */
    threshold?: number | undefined
    /** The words under the field, with `%{count}` in the place of the number. */
    description?: string | undefined
    messageClasses?: string | undefined
  }>

/** A textarea that says how much more it takes. Without JavaScript it says how much it takes in all. */
export function characterCount(options: CharacterCountOptions): Html {
  const { maxLength, maxWords, threshold, description, messageClasses, ...field } = options
  const id = field.id ?? field.name
  const unit = maxWords === undefined ? 'characters' : 'words'
  const most = maxWords ?? maxLength
  const template = description ?? `You can enter up to %{count} ${unit}`
  const words = most === undefined ? '' : template.replace('%{count}', String(most))
  const classes = classNames('govuk-character-count__message', messageClasses)
  return textarea({
    ...field,
    describedBy: classNames(`${id}-info`, field.describedBy),
    classes: classNames('govuk-js-character-count', field.classes),
    group: {
      classes: classNames('govuk-character-count', field.group?.classes),
      before: field.group?.before,
      after: html`${hint({ text: words, classes }, `${id}-info`)}${field.group?.after}`,
      attributes: {
        'data-module': 'govuk-character-count',
        'data-maxlength': maxLength,
        'data-maxwords': maxWords,
        'data-threshold': threshold,
        'data-count-type': maxWords === undefined ? undefined : 'words',
        'data-i18n.textarea-description.other': most === undefined ? description : undefined,
        ...field.group?.attributes,
      },
    },
  })
}
