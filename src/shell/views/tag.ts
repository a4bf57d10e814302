import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Content, html, type Html } from './html.ts'

export const COLOURS_OF_TAGS = [
  'grey',
  'green',
  'teal',
  'blue',
  'purple',
  'magenta',
  'red',
  'orange',
  'yellow',
] as const
export type TagColour = (typeof COLOURS_OF_TAGS)[number]

/** A state in a word or two. The colour only helps: the word says it all. */
export function tag(
  text: Content,
  colour?: TagColour | undefined,
  options: Readonly<{ classes?: string | undefined; attributes?: Attributes | undefined }> = {},
): Html {
  const classes = classNames('govuk-tag', colour !== undefined && `govuk-tag--${colour}`, options.classes)
  return html`<strong${attributes({ class: classes, ...options.attributes })}>${text}</strong>`
}
