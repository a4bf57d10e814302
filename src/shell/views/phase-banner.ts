import { type Attributes, attributes, classNames } from './attributes.ts'
import { type Content, html, type Html } from './html.ts'
import { type TagColour, tag } from './tag.ts'

export type PhaseBannerOptions = Readonly<{
  tag: Content
  tagColour?: TagColour | undefined
  words: Content
  classes?: string | undefined
  attributes?: Attributes | undefined
}>

export function phaseBanner(options: PhaseBannerOptions): Html {
  const own = {
    class: classNames('govuk-phase-banner govuk-width-container', options.classes),
    ...options.attributes,
  }
  const phase = tag(options.tag, options.tagColour, { classes: 'govuk-phase-banner__content__tag' })
  return html`<div${attributes(own)}><p class="govuk-phase-banner__content">${phase} <span class="govuk-phase-banner__text">${options.words}</span></p></div>`
}
