/** A page of the reference as Markdown: what it is, and that it is made. */
export function pageOf(title: string, preface: readonly string[], ...parts: readonly string[]): string {
  return `${[`# Reference: ${title}`, preface.join('\n'), MADE, ...parts].join('\n\n')}\n`
}

const MADE = 'Made from the code by `npm run reference`, and held to it by a test. Do not edit it.'

/** A table; cells keep to their line. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows.map(row => row.map(cell => cellOf(cell)))]
  return lines.map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

/** In code font, where there is something. */
export function codeOf(text: string): string {
  return text === '' ? '' : `\`${text}\``
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** `open-meeting` -> `open meeting`. */
export function wordsOf(key: string): string {
  return key.replaceAll('-', ' ')
}

function cellOf(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
