/** The paragraphs of one cell of a table. */
export type CellLines = readonly string[]

/** A row as its lines: the first paragraphs of all cells beside one another, then the second ones, as it looks when it is printed. */
export function besideOneAnother(cells: readonly CellLines[]): readonly string[] {
  const height = Math.max(1, ...cells.map(lines => lines.length))
  return Array.from({ length: height }, (_, line) =>
    cells
      .map(lines => lines[line] ?? '')
      .join('\t')
      .trimEnd(),
  )
}
