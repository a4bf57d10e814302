/** An event as a register tells it: the date as it stands there, and its words. */
export type GivenEvent = Readonly<{ date: string; text: string }>

/** What a register says of one modification. `line` is where it stands in the file. */
export type GivenHistory = Readonly<{
  reference: string
  title: string | null
  path: string | null
  events: readonly GivenEvent[]
  line: number
}>

/** A line that cannot be read as a history, and what to do about it. */
export type UnreadLine = Readonly<{ line: number; says: string }>

export type ReadHistories = Readonly<{ histories: readonly GivenHistory[]; unread: readonly UnreadLine[] }>

const LONGEST_TEXT = 2000
const MOST_EVENTS = 1000

/** One history from what a line of JSON holds, or why it is none. */
export function historyFrom(value: unknown, line: number): GivenHistory | UnreadLine {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { line, says: 'This is no history. Write {"reference": …, "title": …, "events": [["2020-03-13", "…"], …]}.' }
  const { reference, title, path, events } = value as Readonly<Record<string, unknown>>
  if (typeof reference !== 'string' || readable(reference) === '')
    return { line, says: 'This history has no reference. Add "reference".' }
  if (!Array.isArray(events))
    return { line, says: `${reference.slice(0, 60)} has no list of events. Add "events", which may be empty.` }
  if (events.length > MOST_EVENTS)
    return {
      line,
      says: `${reference.slice(0, 60)} has more than ${MOST_EVENTS} events. Leave out what does not matter.`,
    }
  const read = events.map(eventFrom)
  const wrong = read.indexOf(undefined)
  if (wrong !== -1)
    return {
      line,
      says: `Event ${wrong + 1} of ${reference.slice(0, 60)} is not a pair of a date and words. Write ["2020-03-13", "…"].`,
    }
  return {
    reference: readable(reference).slice(0, 100),
    title: textOf(title),
    path: typeof path === 'number' ? String(path) : textOf(path),
    events: read.flatMap(event => event ?? []),
    line,
  }
}

function eventFrom(value: unknown): GivenEvent | undefined {
  const [date, text] = Array.isArray(value) ? value : pairOf(value)
  if (typeof text !== 'string' || readable(text) === '') return undefined
  if (date !== null && date !== undefined && typeof date !== 'string' && typeof date !== 'number') return undefined
  return {
    date: readable(String(date ?? '')).slice(0, 60),
    text: readable(text).slice(0, LONGEST_TEXT),
  }
}

/** The same as an object, under any of the names that registers use. */
function pairOf(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return []
  const { date, on, event, text, what } = value as Readonly<Record<string, unknown>>
  return [date ?? on, event ?? text ?? what]
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && readable(value) !== '' ? readable(value).slice(0, LONGEST_TEXT) : null
}

/** Without the signs that nobody sees and no database keeps: controls, and those that turn the order of reading round. */
function readable(text: string): string {
  return text.toWellFormed().replaceAll(UNSEEN, ' ').trim()
}

const UNSEEN = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu
