import { html, type Html } from './html.ts'

export type KeyHint = Readonly<{
  /** As in `data-key`: `n`, `ArrowRight`, `Shift+N`. */
  key: string
  does: string
}>

/**
 * The keys of a page. A button or link that has `data-key` is pressed by that key, unless something is being typed. Without JavaScript no key works, so
 * the hints are hidden (`witan.js` shows them).
 */
export function keyHints(hints: readonly KeyHint[], label = 'Keys'): Html {
  return html`<details class="witan-keys" hidden data-keys><summary class="witan-keys__summary">${label}</summary><dl class="witan-keys__list">${hints.map(
    ({ key, does }) => html`<div class="witan-keys__key"><dt>${keyName(key)}</dt> <dd>${does}</dd></div>`,
  )}</dl></details>`
}

function keyName(key: string): Html {
  const names = key.split('+').map(part => html`<kbd>${NAMES[part] ?? part}</kbd>`)
  return html`${names.map((name, index) => [index > 0 && ' + ', name])}`
}

const NAMES: Readonly<Record<string, string>> = {
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
}
