import { classNames } from './attributes.ts'
import { type ChoicesOptions, choices } from './choices.ts'
import type { Html } from './html.ts'

export type CheckboxesOptions = ChoicesOptions &
  Readonly<{
    /** The values of the answers that are chosen. */
    values?: readonly (string | number)[] | undefined
    isSmall?: boolean | undefined
  }>

export function checkboxes(options: CheckboxesOptions): Html {
  const classes = classNames(options.isSmall === true && 'govuk-checkboxes--small', options.classes)
  return choices('checkboxes', { ...options, classes }, (options.values ?? []).map(String))
}
