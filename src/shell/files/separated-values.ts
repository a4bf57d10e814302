const SEPARATORS = [',', ';', '\t'] as const
export type Separator = (typeof SEPARATORS)[number]

/** The separator that is most frequent in the first line, quoted text aside. */
export function separatorOf(text: string): Separator | undefined {
  const [first = ''] = text
    .replace(/^\ufeff/, '')
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/, 1)
  const counted = SEPARATORS.map(separator => ({ separator, count: first.split(separator).length - 1 }))
  const best = counted.toSorted((a, b) => b.count - a.count)[0]
  return best !== undefined && best.count > 0 ? best.separator : undefined
}

/** Rows of cells (RFC 4180): a cell in quotation marks may hold separators and breaks, and a doubled mark stands for one. */
export function parseSeparated(text: string, separator: Separator): readonly (readonly string[])[] {
  const cell = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)"?([^${separator}\\r\\n]*)|([^${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`,
    'gy',
  )
  const body = text.replace(/^\ufeff/, '').replace(/(\r\n|\n|\r)$/, '')
  const rows: string[][] = [[]]
  for (const [, quoted, rest = '', plain = '', end] of body.matchAll(cell)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"') + rest)
    if (end === '') break
    if (end !== separator) rows.push([])
  }
  return rows
}
