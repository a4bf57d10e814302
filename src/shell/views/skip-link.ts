import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Content, html, type Html } from './html.ts'

export function skipLink(
  words: Content = 'Skip to main content',
  href = '#main-content',
  options: Readonly<{ classes?: string | undefined; attributes?: Attributes | undefined }> = {},
): Html {
  const own = {
    href,
    class: classNames('govuk-skip-link', options.classes),
    ...options.attributes,
    'data-module': 'govuk-skip-link',
  }
  return html`<a${attributes(own)}>${words}</a>`
}
