import { html, type Html } from './html.ts'

/** Words that somebody typed: a name, a title, a note. They are set apart (`<bdi>`), so that their direction disturbs nothing around them. */
export function userText(words: string): Html {
  return html`<bdi>${words}</bdi>`
}

/** Longer words that somebody typed: an empty line begins a paragraph, the end of a line stays one. */
export function paragraphs(words: string, classes = 'govuk-body'): Html {
  const blocks = words
    .replaceAll(/\r\n?/g, '\n')
    .split(/\n[ \t]*\n+/)
    .map(block => block.trim())
    .filter(block => block !== '')
  return html`${blocks.map(block => html`<p class="${classes}" dir="auto">${lines(block)}</p>`)}`
}

function lines(block: string): readonly Html[] {
  return block.split('\n').map((line, index) => html`${index > 0 && html`<br>`}${line}`)
}
