import { type ChangeObject, diffWordsWithSpace } from 'diff'
import { asking, html, type Html } from './html.ts'
import { withoutOverrides } from './markup.ts'

export type SideBySideOptions = Readonly<{
  before: Readonly<{ title: string; text: string }>
  after: Readonly<{ title: string; text: string }>
  headingLevel?: number | undefined
}>

/**
 * Two texts beside each other, and in each the words that the other does not have. What is taken away and what is added is said in hidden words
 * too, because not every screen reader speaks `<del>` and `<ins>`.
 */
export function sideBySide({ before, after, headingLevel = 3 }: SideBySideOptions): Html {
  const changes = changesBetween(before.text, after.text)
  const isSame = before.text === after.text
  const column = (title: string, parts: Html) =>
    html`<div class="witan-compare__side"><h${headingLevel} class="govuk-heading-s">${title}</h${headingLevel}><div class="witan-compare__text" dir="auto">${parts}</div></div>`
  const compared = html`<div class="witan-compare">${isSame && html`<p class="govuk-body">The two are the same.</p>`}${column(
    before.title,
    html`${changes.filter(({ added }) => !added).map(part)}`,
  )}${column(after.title, html`${changes.filter(({ removed }) => !removed).map(part)}`)}</div>`
  return asking(compared, [{ kind: 'comparison' }])
}

/** One text with its changes in it: what was taken away and what was added. */
export function changedText(before: string, after: string): Html {
  return html`<div class="witan-compare__text" dir="auto">${changesBetween(before, after).map(part)}</div>`
}

// A comparison that takes longer than this tells nobody anything, and would hold up every other reader.
const MOST_MILLISECONDS = 200

function changesBetween(before: string, after: string): readonly ChangeObject<string>[] {
  const old = withoutOverrides(before)
  const now = withoutOverrides(after)
  return (
    diffWordsWithSpace(old, now, { timeout: MOST_MILLISECONDS }) ?? [
      { value: old, count: 1, added: false, removed: true },
      { value: now, count: 1, added: true, removed: false },
    ]
  )
}

function part({ value, added, removed }: ChangeObject<string>): Html {
  if (removed) return html`<del>${said('taken away: ')}${value}${said(' (end)')}</del>`
  return added ? html`<ins>${said('added: ')}${value}${said(' (end)')}</ins>` : html`${value}`
}

function said(words: string): Html {
  return html`<span class="govuk-visually-hidden">${words}</span>`
}
