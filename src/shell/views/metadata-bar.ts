import { html, type Html, isPrinted, type Value } from './html.ts'

/** Facts about a record in one line: its state, its owner, its dates. A fact that is missing is left out. */
export function metadataBar(facts: readonly Readonly<{ key: string; value: Value }>[]): Html {
  const known = facts.filter(({ value }) => isPrinted(value))
  return html`<dl class="witan-metadata">${known.map(
    ({ key, value }) =>
      html`<div><dt class="witan-metadata__key">${key}</dt> <dd class="witan-metadata__value">${value}</dd></div>`,
  )}</dl>`
}
