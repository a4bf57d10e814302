import { classNames } from './attributes.ts'
import { type ChoicesOptions, choices } from './choices.ts'
import { isGiven } from './field.ts'
import type { Html } from './html.ts'

export type RadiosOptions = ChoicesOptions &
  Readonly<{
    /** The value of the answer that is chosen. */
    value?: string | number | undefined
    isInline?: boolean | undefined
    isSmall?: boolean | undefined
  }>

export function radios(options: RadiosOptions): Html {
  const chosen = isGiven(options.value) ? [String(options.value)] : []
  const classes = classNames(
    options.isInline === true && 'govuk-radios--inline',
    options.isSmall === true && 'govuk-radios--small',
    options.classes,
  )
  return choices('radios', { ...options, classes }, chosen)
}
