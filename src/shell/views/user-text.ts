import { html, type Html } from './html.ts'

/**
 * Words that somebody typed: a name, a title, a note. They are set apart (`<bdi>`), so that their direction disturbs nothing around them, and
 * characters that would reorder them in hiding show as U+FFFD.
 */
export function userText(words: string): Html {
  return html`<bdi>${withoutOverrides(words)}</bdi>`
}

/** Longer words that somebody typed: an empty line begins a paragraph, the end of a line stays one. */
export function paragraphs(words: string, classes = 'govuk-body'): Html {
  const blocks = withoutOverrides(words)
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map(block => block.trim())
    .filter(block => block !== '')
  return html`${blocks.map(block => html`<p class="${classes}" dir="auto">${lines(block)}</p>`)}`
}

/** The embeddings, overrides and isolates of the Unicode Bidirectional Algorithm (UAX #9, section 2) show as U+FFFD. */
export function withoutOverrides(words: string): string {
  return words.replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
}

function lines(block: string): readonly Html[] {
  return block.split('\n').map((line, index) => html`${index > 0 && html`<br>`}${line}`)
}
