import { type Content, html, type Html, type Value } from './html.ts'

/** What stands in the place of a list that has nothing in it: why, and what to do. */
export function emptyState(words: Content, action?: Value): Html {
  return html`<div class="witan-empty"><p class="govuk-body">${words}</p>${action}</div>`
}

/** What stands in the place of something that this reader may not see, in the words of the code pack. */
export function stub(words: Content): Html {
  return html`<span class="witan-stub">${words}</span>`
}
