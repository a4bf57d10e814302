import { type ActionTable, type TableRow, tableOf } from './table-rows.ts'
import { datesIn } from './date.ts'
import type { Line } from './line.ts'
import { isOnlyOwner } from './owner.ts'
import { type ColumnSort, columnSort, headOf, isRefCell, runTogetherHead } from './table-column.ts'

const COLUMNS_BROKEN = 'The columns of this table were broken apart and put together again.'

/** A table whose cells each stand on lines of their own, one after the other: first the heads of all columns, then row by row. */
export function brokenTable(lines: readonly Line[], from: number): ActionTable | undefined {
  const head = lines[from]
  if (head === undefined || columnSort(head.text) !== 'ref') return undefined
  const names: Line[] = []
  for (const line of lines.slice(from, from + 20)) {
    if (line.text === '') continue
    if (columnSort(line.text) === undefined) break
    names.push(line)
  }
  const columns = headOf(names.map(({ text }) => text))
  const last = names.at(-1)
  if (columns === undefined || columns.length < 3 || last === undefined) return undefined
  const below = lines.slice(lines.indexOf(last) + 1)
  const rows = rowsByRef(below, line => isRefCell(line.text)).map(row => fromPieces(row, columns))
  return rows.length === 0 ? undefined : tableOf(columns, head, rows)
}

/** A table whose cells have run together on their lines: each row opens with a reference; the owner and the date stand at its end. */
export function runTogetherTable(lines: readonly Line[], from: number): ActionTable | undefined {
  const head = lines[from]
  const columns = head === undefined ? undefined : runTogetherHead(head)
  if (head === undefined || columns === undefined || columns.includes('other')) return undefined
  const opens = (line: Line): boolean => isRefCell(line.text.split(' ')[0] ?? '') && line.text.includes(' ')
  const rows = rowsByRef(lines.slice(from + 1), opens).map(row => fromRunOfWords(row, columns))
  return rows.length === 0 ? undefined : tableOf(columns, head, rows)
}

const LONGEST_ROW = 15

function rowsByRef(lines: readonly Line[], opens: (line: Line) => boolean): readonly (readonly Line[])[] {
  const rows: Line[][] = []
  for (const line of lines) {
    const row = rows.at(-1)
    if (opens(line)) rows.push([line])
    else if (row === undefined && line.text === '') continue
    else if (row === undefined || row.length > LONGEST_ROW) break
    else row.push(line)
  }
  return rows
}

/** Pieces parted by blank lines are cells; where there are as many as columns, in their order, otherwise from both ends. */
function fromPieces(row: readonly Line[], columns: readonly ColumnSort[]): TableRow {
  const printed = row.filter(({ text }) => text !== '')
  const pieces = row.some(({ text }, index) => text === '' && index < row.length - 1)
    ? groups(row)
    : printed.map(({ text }) => [text])
  const texts = pieces.map(piece => piece.join(' ')).slice(0, columns.length + 6)
  const extra = Math.max(0, texts.length - columns.length)
  const action = Math.max(1, columns.indexOf('action'))
  const joined =
    texts.length <= columns.length
      ? texts
      : [
          ...texts.slice(0, action),
          texts.slice(action, action + extra + 1).join(' '),
          ...texts.slice(action + extra + 1),
        ]
  const cells = Object.fromEntries(columns.map((column, index) => [column, joined[index] ?? '']))
  const last = printed.length > 0 ? printed.at(-1) : row[0]
  return { cells, lines: { from: row[0]?.number ?? 0, to: last?.number ?? 0 }, doubt: COLUMNS_BROKEN }
}

function groups(row: readonly Line[]): readonly (readonly string[])[] {
  const found: string[][] = [[]]
  for (const { text } of row) {
    if (text === '') found.push([])
    else found.at(-1)?.push(text)
  }
  return found.filter(group => group.length > 0)
}

function fromRunOfWords(row: readonly Line[], columns: readonly ColumnSort[]): TableRow {
  const end = row.findIndex(({ text }) => text === '')
  const used = end < 0 ? row : row.slice(0, end)
  const [ref = '', ...words] = used
    .map(({ text }) => text)
    .join(' ')
    .split(' ')
  const said = words.join(' ')
  const { rest: told, status } =
    columns.includes('status') && columns.includes('action') ? statusAtEnd(said) : { rest: said, status: '' }
  const { rest, due } = columns.includes('due') ? dateAtEnd(told) : { rest: told, due: '' }
  const { rest: action, owner } = columns.includes('owner') ? ownerAtEnd(rest) : { rest, owner: '' }
  const isReport = columns.includes('status') && !columns.includes('action')
  const cells = {
    ref,
    owner,
    due,
    ...(isReport ? { status: action } : { action }),
    ...(status === '' ? {} : { status }),
  }
  return { cells, lines: { from: row[0]?.number ?? 0, to: used.at(-1)?.number ?? 0 }, doubt: COLUMNS_BROKEN }
}

function statusAtEnd(text: string): Readonly<{ rest: string; status: string }> {
  const match =
    /\s((?:open|closed|complete|completed|done|ongoing|on-going|pending|new|in progress|carried forward)\b[^.]{0,80}\.?)$/i.exec(
      text.slice(-120),
    )
  return match === null
    ? { rest: text, status: '' }
    : { rest: text.slice(0, text.length - match[0].length), status: match[1] ?? '' }
}

function dateAtEnd(text: string): Readonly<{ rest: string; due: string }> {
  const date = datesIn(text).at(-1)
  if (date !== undefined && date.index + date.text.length >= text.length - 2)
    return { rest: text.slice(0, date.index).trim(), due: date.text }
  const match =
    /\s((?:next|following)\s(?:\w+\s)?meeting|(?:end\s+of\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*(?:\s20\d\d)?|ongoing|asap)$/i.exec(
      text.slice(-60),
    )
  return match === null
    ? { rest: text, due: '' }
    : { rest: text.slice(0, text.length - match[0].length), due: match[1] ?? '' }
}

function ownerAtEnd(text: string): Readonly<{ rest: string; owner: string }> {
  const words = text.split(' ')
  for (const count of [3, 2, 1]) {
    const owner = words.slice(-count).join(' ')
    if (
      words.length > count + 1 &&
      isOnlyOwner(owner) &&
      /^\p{Lu}/u.test(owner) &&
      !/\b(and|the|of|for)\b/i.test(owner.split(' ')[0] ?? '')
    ) {
      return { rest: words.slice(0, -count).join(' '), owner }
    }
  }
  return { rest: text, owner: '' }
}
