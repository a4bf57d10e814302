import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { type GivenHistory, historyFrom, type ReadHistories, type UnreadLine } from './given-history.ts'
import { historiesOfCsv } from './read-csv.ts'

/** No register of any code has more. */
export const MOST_HISTORIES = 50_000

/** Histories from a file: a line of JSON for each, a JSON list of them, or a table with a row for each event. */
export function readHistories(text: string): Verdict<ReadHistories> {
  const plain = text.replace(/^\ufeff/, '').trim()
  if (plain === '') return refused({ reason: 'empty', says: 'The file is empty. Give one modification on each line.' })
  const read = plain.startsWith('{')
    ? (fromWhole(plain) ?? fromLines(plain))
    : plain.startsWith('[')
      ? fromList(parsed(plain))
      : historiesOfCsv(plain)
  if (!read.ok) return read
  if (read.value.histories.length > MOST_HISTORIES)
    return refused({ reason: 'too-many', says: `The file has more than ${MOST_HISTORIES} histories. Split it.` })
  if (read.value.histories.length === 0)
    return refused({ reason: 'no-histories', says: read.value.unread[0]?.says ?? 'The file has no histories.' })
  return read
}

/** One object may be a single history, or hold a list of them. */
function fromWhole(text: string): Verdict<ReadHistories> | undefined {
  const whole = parsed(text)
  if (typeof whole !== 'object' || whole === null) return undefined
  if (Object.keys(whole).some(name => name.trim().toLowerCase() === 'reference')) return fromList([whole])
  const lists = Object.values(whole).filter(value => Array.isArray(value))
  return lists.length === 1 ? fromList(lists[0]) : undefined
}

function fromLines(text: string): Verdict<ReadHistories> {
  const lines = text.split(/\r\n?|\n/)
  return granted(parted(lines.flatMap((line, n) => (line.trim() === '' ? [] : [fromLine(line, n + 1)]))))
}

function fromLine(line: string, number: number): GivenHistory | UnreadLine {
  const value = parsed(line)
  if (value === undefined) return { line: number, says: 'This line is not JSON. Write one object on each line.' }
  return historyFrom(value, number)
}

function fromList(list: unknown): Verdict<ReadHistories> {
  if (!Array.isArray(list))
    return refused({ reason: 'not-json', says: 'The file begins like a JSON list and is none. Correct it.' })
  return granted(parted(list.map((one, n) => historyFrom(one, n + 1))))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function parted(all: readonly (GivenHistory | UnreadLine)[]): ReadHistories {
  return {
    histories: all.flatMap(one => ('reference' in one ? [one] : [])),
    unread: all.flatMap(one => ('reference' in one ? [] : [one])),
  }
}
