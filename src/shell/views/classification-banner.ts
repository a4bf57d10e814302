import type { Classification } from '../../kit/classification.ts'
import { html, type Html } from './html.ts'
import { tag } from './tag.ts'

export type ClassificationWords = Readonly<{
  key: Classification
  /** The words of the code pack for the banner of a page. */
  banner: string
  /** The words of the code pack for the foot of a document. */
  marking: string
  /** Where it is told who can see this. */
  href?: string | undefined
}>

/** How secret the page is, in words and colour. */
export function classificationBanner({ key, banner, href }: Omit<ClassificationWords, 'marking'>): Html {
  return html`<div class="witan-classification witan-classification--${key}"><p class="govuk-width-container witan-classification__words"><strong class="witan-classification__class">${WORDS[key]}</strong> <span>${banner}</span>${
    href !== undefined && html` <a class="witan-classification__link" href="${href}">Who can see this</a>`
  }</p></div>`
}

/** How secret one thing in a list is. */
export function classificationTag(key: Classification): Html {
  return tag(html`<span class="govuk-visually-hidden">Classification: </span>${WORDS[key]}`, undefined, {
    classes: `witan-class witan-class--${key}`,
  })
}

/** What is printed at the foot of every sheet. On a screen it is not seen. */
export function printedMarking(marking: string): Html {
  return html`<p class="witan-marking" aria-hidden="true">${marking}</p>`
}

const WORDS: Readonly<Record<Classification, string>> = { white: 'White', green: 'Green', amber: 'Amber', red: 'Red' }
