import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Content, html, type Html } from './html.ts'

export function backLink(
  href: string,
  words: Content = 'Back',
  options: Readonly<{ classes?: string | undefined; attributes?: Attributes | undefined }> = {},
): Html {
  const own = { href, class: classNames('govuk-back-link', options.classes), ...options.attributes }
  return html`<a${attributes(own)}>${words}</a>`
}
