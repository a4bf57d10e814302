import { cellsOf, type Line } from './line.ts'
import { isRefCell } from './table-column.ts'

export type UnfoldedRows = Readonly<{
  lines: readonly Line[]
  /** The head of the table, if there was one. */
  head?: Line
}>

/**
 * Puts a table of items whose cells go over several lines and are parted by spaces alone, “Item   Discussion   Action”, in the order in which others
 * write it: the number and the whole title, below it the discussion, below that the action.
 */
export function unfoldColumnRows(lines: readonly Line[]): UnfoldedRows {
  const at = lines.findIndex(line => columnsOf(line) !== undefined)
  const head = lines[at]
  const columns = columnsOf(head)
  if (head === undefined || columns === undefined) return { lines }
  const end = endOf(lines, at + 1, columns)
  const rows = rowsIn(lines.slice(at + 1, end), columns)
  const isTable = rows.length >= 2 && rows.some(row => row.some(({ cells }) => cells[0] === ''))
  if (!isTable) return { lines }
  return { head, lines: [...lines.slice(0, at), ...rows.flatMap(unfolded), ...lines.slice(end)] }
}

/** A line by the three columns of the table: title, discussion, action. */
type Row = Readonly<{ line: Line; cells: readonly string[] }>

const HEADS = [/^(?:agenda )?items?$|^(?:subject|topic)$/i, /^(?:discussion|minutes?|notes?)\b/i, /^actions?\b/i]

function columnsOf(line: Line | undefined): readonly number[] | undefined {
  if (line === undefined || /[\t|]/.test(line.laidOut)) return undefined
  const cells = cellsOf(line)
  if (cells.length !== HEADS.length || !HEADS.every((head, index) => head.test(cells[index] ?? ''))) return undefined
  return startsOf(line.laidOut)
}

function startsOf(laidOut: string): readonly number[] {
  return [...laidOut.matchAll(/\S+(?: \S+)*/g)].map(({ index }) => index)
}

/** In letters: how far before its head a cell may begin. */
const ASIDE = 3

function cellsAt({ laidOut }: Line, columns: readonly number[]): readonly string[] {
  const cells = columns.map(() => '')
  for (const { index, 0: text } of laidOut.matchAll(/\S+(?: \S+)*/g)) {
    const column = Math.max(
      0,
      columns.findLastIndex(start => start <= index + ASIDE),
    )
    cells[column] = `${cells[column]} ${text}`.trim()
  }
  return cells
}

/** The table ends where a line runs across its columns. */
function endOf(lines: readonly Line[], from: number, [, second = 0]: readonly number[]): number {
  const end = lines.findIndex(({ laidOut }, index) => {
    const [first = 0] = startsOf(laidOut)
    return index >= from && first < second && /^\s*\S+(?: \S+)*$/.test(laidOut) && laidOut.trimEnd().length > second + 8
  })
  return end < 0 ? lines.length : end
}

const NUMBERED = /^\d{1,3}(?:\.\d{1,2})?[.)]?\s+\p{L}/u

function rowsIn(lines: readonly Line[], columns: readonly number[]): readonly (readonly Row[])[] {
  const rows: Row[][] = []
  for (const line of lines) {
    if (line.text === '') continue
    const row = { line, cells: cellsAt(line, columns) }
    if (NUMBERED.test(row.cells[0] ?? '')) rows.push([row])
    else rows.at(-1)?.push(row)
  }
  return rows
}

function unfolded(row: readonly Row[]): readonly Line[] {
  const column = (index: number) => row.filter(({ cells }) => cells[index] !== '')
  const words = (index: number) =>
    column(index)
      .map(({ cells }) => cells[index])
      .join(' ')
  const [first] = row
  const [firstOfAction] = column(2)
  const action = firstOfAction === undefined ? [] : [withText(firstOfAction.line, actionInWords(words(2)))]
  const discussion = column(1).map(({ line, cells }) => withText(line, cells[1] ?? ''))
  return first === undefined ? [] : [withText(first.line, words(0)), ...discussion, ...action]
}

function actionInWords(said: string): string {
  const [ref = '', ...rest] = said.split(' ')
  return rest.length > 0 && isRefCell(ref) ? `ACTION ${ref}: ${rest.join(' ')}` : `ACTION: ${said}`
}

function withText(line: Line, text: string): Line {
  return { ...line, text, laidOut: text }
}
