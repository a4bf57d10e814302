import { cellsOf, type Line } from './line.ts'
import { isOnlyOwner } from './owner.ts'

/**
 * Brings what stands in a column for actions beside the text, “... would write to them.      AB”, to a line of its own below the paragraph, as others
 * write it. The column is one if its head says so: a line “Action” far to the right, or the last head of a table of items.
 */
export function bringInMargin(lines: readonly Line[]): readonly Line[] {
  const head = lines.findIndex(line => columnOf(line) !== undefined)
  const column = columnOf(lines[head])
  if (column === undefined) return lines
  const kept: Line[] = lines.slice(0, head)
  let owed: Line[] = []
  for (const line of [...lines.slice(head + 1), undefined]) {
    const isParagraphEnd = line === undefined || line.text === '' || column.cells !== undefined
    if (isParagraphEnd) {
      kept.push(...owed)
      owed = []
    }
    if (line === undefined) continue
    const parted = partAt(line, column)
    kept.push(parted === undefined ? line : withText(line, parted.text))
    if (parted !== undefined) owed.push(withText(line, `ACTION: ${parted.action}`))
  }
  return kept
}

type Column = Readonly<{
  /** Where it begins, in letters. */
  at: number
  /** How many cells a row has, if the columns are parted by tabs or bars. */
  cells?: number
}>

const HEAD = /^actions?(?: by| on| owner)?:?$/i
const ITEM = /^(?:agenda )?(?:item|no\.?|ref\.?|#)$/i

function columnOf(line: Line | undefined): Column | undefined {
  if (line === undefined) return undefined
  const cells = cellsOf(line)
  const last = cells.at(-1) ?? ''
  if (!HEAD.test(last)) return undefined
  const at = line.laidOut.lastIndexOf(last)
  if (cells.length === 1) return at >= 40 ? { at } : undefined
  const isOfItems =
    cells.length === 3 &&
    ITEM.test(cells[0] ?? '') &&
    /^(?:discussion|minutes?|notes?|description|subject)/i.test(cells[1] ?? '')
  if (!isOfItems) return undefined
  return /[\t|]/.test(line.laidOut) ? { at, cells: cells.length } : { at }
}

/** In letters: how far to the side of its head a cell may begin. */
const ASIDE = 8

function partAt(line: Line, { at, cells }: Column): Readonly<{ text: string; action: string }> | undefined {
  const parts = cellsOf(line)
  if (cells !== undefined) {
    const action = parts.length === cells ? (parts.at(-1) ?? '') : ''
    return action === '' || /^(?:none|n\/a|-|–)$/i.test(action)
      ? undefined
      : { text: parts.slice(0, -1).join(' '), action }
  }
  const action = parts.at(-1) ?? ''
  const start = line.laidOut.lastIndexOf(action)
  if (parts.length < 2 || Math.abs(start - at) > ASIDE || !isOnlyOwner(action)) return undefined
  return { text: line.laidOut.slice(0, start), action }
}

function withText(line: Line, text: string): Line {
  const plain = text.replace(/\s+/g, ' ').trim()
  return { ...line, text: plain, laidOut: plain }
}
