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
  const { reference, title, path, events } = lowerCased(value)
  const named = textOf(typeof reference === 'number' ? String(reference) : reference)?.slice(0, 100)
  if (named === undefined) return { line, says: 'This history has no reference. Add "reference".' }
  const short = named.slice(0, 60)
  if (!Array.isArray(events)) return { line, says: `${short} has no list of events. Add "events", which may be empty.` }
  if (events.length > MOST_EVENTS)
    return { line, says: `${short} has more than ${MOST_EVENTS} events. Leave out what does not matter.` }
  return {
    reference: named,
    title: textOf(title),
    path: typeof path === 'number' ? String(path) : textOf(path),
    events: events.map(eventFrom),
    line,
  }
}

/** What is no pair of a date and words keeps its place, with what can be read of it. */
function eventFrom(value: unknown): GivenEvent {
  const [date, text] = Array.isArray(value) ? value : pairOf(value)
  return { date: plain(date).slice(0, 60), text: plain(text).slice(0, LONGEST_TEXT) }
}

function plain(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return readable(String(value))
  return Array.isArray(value) ? value.map(plain).join(' ').trim() : ''
}

/** The same as an object, under any of the names that registers use; words alone have no date. */
function pairOf(value: unknown): readonly unknown[] {
  if (typeof value === 'string') return ['', value]
  if (typeof value !== 'object' || value === null) return []
  const { date, on, when, event, text, what, milestone, description, stage, action } = lowerCased(value)
  return [date ?? on ?? when, event ?? text ?? what ?? milestone ?? description ?? stage ?? action]
}

function lowerCased(value: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name.trim().toLowerCase(), held]))
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && readable(value) !== '' ? readable(value).slice(0, LONGEST_TEXT) : null
}

/** Without the signs that nobody sees and no database keeps: controls, and those that turn the order of reading round. */
function readable(text: string): string {
  return text.toWellFormed().replaceAll(UNSEEN, ' ').trim()
}

const UNSEEN = /(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufeff]/gu
