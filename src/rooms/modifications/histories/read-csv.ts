import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import {
  type GivenEvent,
  type GivenHistory,
  historyFrom,
  type ReadHistories,
  type UnreadLine,
} from './given-history.ts'

const NEEDED = ['reference', 'date', 'event'] as const

/** Histories from a table: `reference`, `title`, `path`, `date`, `event`; rows of one reference belong together, wherever they stand. */
export function historiesOfCsv(text: string): Verdict<ReadHistories> {
  const [heading = [], ...rows] = rowsOf(text)
  const names = heading.map(name => name.trim().toLowerCase())
  const missing = NEEDED.filter(name => !names.includes(name))
  if (missing.length > 0) {
    const says = `This is neither JSON nor a table of events: the first row has no ${missing.join(', ')}. Name the columns reference, title, path, date and event.`
    return refused({ reason: 'not-histories', says })
  }
  const byReference = new Map<string, GivenHistory>()
  const unread: UnreadLine[] = []
  for (const [n, row] of rows.entries()) {
    const at = (name: string) => row[names.indexOf(name)]?.trim() ?? ''
    const line = n + 2
    if (row.every(cell => cell.trim() === '')) continue
    const events = at('event') === '' ? [] : [[at('date'), at('event')]]
    const read = historyFrom({ reference: at('reference'), title: at('title'), path: at('path'), events }, line)
    if ('says' in read) unread.push(read)
    else byReference.set(read.reference, joined(byReference.get(read.reference), read))
  }
  return granted({ histories: [...byReference.values()], unread })
}

function joined(before: GivenHistory | undefined, row: GivenHistory): GivenHistory {
  if (before === undefined) return row
  const events: readonly GivenEvent[] = [...before.events, ...row.events]
  return { ...before, title: before.title ?? row.title, path: before.path ?? row.path, events }
}

/** Whichever parts the heading into most columns: a spreadsheet writes semicolons where the comma is the decimal sign. */
function separatorIn(heading: string): string {
  const counts = [',', ';', '\t'].map(sign => ({ sign, count: heading.split(sign).length }))
  return counts.reduce((a, b) => (b.count > a.count ? b : a)).sign
}

/** RFC 4180: a cell in quotation marks may hold commas, line ends and doubled quotation marks. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const separator = separatorIn(text.split(/\r?\n/, 1)[0] ?? '')
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
    } else if (sign === '"' && (isQuoted || cell === '')) isQuoted = !isQuoted
    else if (isQuoted) cell += sign
    else if (sign === separator) endCell()
    else if (sign === '\n') {
      endCell()
      rows.push([])
    } else if (sign !== '\r') cell += sign
  }
  endCell()
  return rows
}
