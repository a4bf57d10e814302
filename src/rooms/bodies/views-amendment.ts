import { html, type Html } from '../../shell/views/html.ts'
import { changedText } from '../../shell/views/side-by-side.ts'
import { scrollingTable } from '../../shell/views/table.ts'
import { userText } from '../../shell/views/user-text.ts'
import type { Replacement } from './terms-amendment.ts'

export function amendmentHref(reference: string): string {
  return `/terms-of-reference/amendments/${reference.replace('terms-amendment-', '')}`
}

export function replacementsTable(replacements: readonly Replacement[]): Html {
  return scrollingTable({
    caption: 'What is replaced',
    captionSize: 's',
    head: ['Wording', 'Replaced by'],
    rows: replacements.map(({ find, put }) => [userText(find), put === '' ? 'Nothing' : userText(put)]),
  })
}

/** One document with its changes in it. */
export function redline(title: string, before: string, after: string): Html {
  return html`<section class="govuk-!-margin-bottom-7"><h3 class="govuk-heading-s">${title}</h3>${changedText(before, after)}</section>`
}
