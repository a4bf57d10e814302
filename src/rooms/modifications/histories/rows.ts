/** The rows of a table as RFC 4180 has them: a cell in quotation marks may hold commas, line ends and doubled quotation marks. */
export function rowsOf(text: string): readonly (readonly string[])[] {
  const separator = separatorIn(text.split(/\r\n?|\n/, 1)[0] ?? '')
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const endCell = (): void => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let n = 0; n < text.length; n += 1) {
    const sign = text[n] ?? ''
    if (isQuoted && sign === '"' && text[n + 1] === '"') {
      cell += '"'
      n += 1
    } else if (sign === '"' && (isQuoted || cell.trim() === '')) isQuoted = !isQuoted
    else if (isQuoted) cell += sign
    else if (sign === separator) endCell()
    else if (sign === '\n' || (sign === '\r' && text[n + 1] !== '\n')) {
      endCell()
      rows.push([])
    } else if (sign !== '\r') cell += sign
  }
  endCell()
  return rows
}

/** Whichever parts the heading into most columns: a spreadsheet writes semicolons where the comma is the decimal sign. */
function separatorIn(heading: string): string {
  const counts = [',', ';', '\t', '|'].map(sign => ({ sign, count: heading.split(sign).length }))
  return counts.reduce((a, b) => (b.count > a.count ? b : a)).sign
}
