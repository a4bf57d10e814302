import {
  addDays,
  type CalendarDate,
  calendarDateFrom,
  monthName,
  weekdayOf as weekdayOnDay,
  WEEKDAYS,
  yearOf,
} from '../../kit/calendar-date.ts'

/** What words about a due date mean, before anybody has looked up when a body meets. */
export type DueMeaning =
  | Readonly<{ is: 'date'; date: CalendarDate }>
  /** The last day of that month. */
  | Readonly<{ is: 'month'; month: number; year: number | undefined }>
  | Readonly<{ is: 'meeting'; body: string; month: number; year: number | undefined }>
  | Readonly<{ is: 'next-meeting'; body: string }>
  | Readonly<{ is: 'named-meeting'; reference: string }>
  | Readonly<{ is: 'period'; number: number; unit: 'working-days' | 'days' | 'weeks' }>

export type FoundDue = Readonly<{ words: string; meaning: DueMeaning }>

export type DueVocabulary = Readonly<{
  /** The day on which it is said: what has no year is the next such day. */
  from: CalendarDate
  /** The body at whose meeting it is said. */
  body: string
  /** Names of bodies, the longest first. */
  bodies: readonly Readonly<{ name: string; key: string }>[]
  /** Does a word look like the reference of a meeting? */
  isMeeting: (word: string) => boolean
}>

/** When something is due by what a line says of it, the last that it says; undefined if it says nothing of the kind. */
export function findDue(text: string, vocabulary: DueVocabulary): FoundDue | undefined {
  const found = patternsOf(vocabulary).flatMap(({ pattern, mean }) =>
    [...text.matchAll(pattern)].flatMap(match => {
      const meaning = mean(match.groups ?? {}, match[0])
      return meaning === undefined ? [] : [{ index: match.index, words: match[0].trim(), meaning }]
    }),
  )
  // The last place wins; where several readings begin at the same place, the longest.
  const [best] = found.toSorted((a, b) => b.index - a.index || b.words.length - a.words.length)
  return best === undefined ? undefined : { words: best.words, meaning: best.meaning }
}

/** The same for words that say nothing else: `12 January 2017`, `next meeting`, `2017-01-12`. */
export function readDue(words: string, vocabulary: DueVocabulary): DueMeaning | undefined {
  const asked = words.trim()
  return (findDue(asked, vocabulary) ?? findDue(`by ${asked}`, vocabulary))?.meaning
}

type Groups = Readonly<Record<string, string | undefined>>
type DuePattern = Readonly<{ pattern: RegExp; mean: (groups: Groups, words: string) => DueMeaning | undefined }>

const MONTHS = Array.from({ length: 12 }, (_, index) => monthName(index + 1))
const MONTH = String.raw`(?<month>${MONTHS.map(month => `${month.slice(0, 3)}(?:${month.slice(3)})?`).join('|')})\.?`
const YEAR = String.raw`(?:,?\s+(?<year>(?:19|20)\d{2}))?`
const LEAD = String.raw`\b(?<lead>by|before|for|in|at|on|until|to|no later than|ahead of|prior to|in time for)\s+(?:the\s+)?`
const WEEKDAY = String.raw`(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?`
const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

function patternsOf(vocabulary: DueVocabulary): readonly DuePattern[] {
  const { from, bodies } = vocabulary
  const names = bodies.map(({ name }) => escaped(name)).join('|')
  const gathering = names === '' ? '(?:meeting)' : String.raw`(?:(?<body>${names})(?:['’]s?)?(?:\s+meeting)?|meeting)`
  const bodyOf = ({ body }: Groups) =>
    bodies.find(({ name }) => name.toLowerCase() === body?.toLowerCase())?.key ?? vocabulary.body
  const date = (groups: Groups) => dateOf(groups, from)
  return [
    {
      pattern: new RegExp(
        String.raw`${LEAD}${WEEKDAY}(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?${MONTH}${YEAR}\b`,
        'gi',
      ),
      mean: date,
    },
    { pattern: new RegExp(String.raw`${LEAD}(?<year>\d{4})-(?<number>\d{2})-(?<day>\d{2})\b`, 'gi'), mean: date },
    { pattern: new RegExp(String.raw`${LEAD}(?<day>\d{1,2})/(?<number>\d{1,2})/(?<year>\d{4})\b`, 'gi'), mean: date },
    {
      pattern: new RegExp(String.raw`${LEAD}(?:end\s+of\s+)?${MONTH}${YEAR}(?![\p{L}\d-])`, 'giu'),
      // “to march” and “it may” are no months.
      mean: groups =>
        groups['month']?.startsWith('ma') === true ? undefined : { is: 'month', ...monthAndYear(groups) },
    },
    {
      pattern: new RegExp(String.raw`${LEAD}${MONTH}${YEAR}\s+${gathering}(?![\p{L}\d-])`, 'giu'),
      mean: groups => ({ is: 'meeting', body: bodyOf(groups), ...monthAndYear(groups) }),
    },
    {
      pattern: new RegExp(String.raw`(?:${LEAD})?(?<![\p{L}\d-])next\s+${gathering}(?![\p{L}\d-])`, 'giu'),
      mean: groups => ({ is: 'next-meeting', body: bodyOf(groups) }),
    },
    {
      pattern: new RegExp(String.raw`${LEAD}(?<reference>[A-Z][\w-]*\d)(?![\p{L}\d/-])`, 'giu'),
      mean: ({ reference = '' }) => (vocabulary.isMeeting(reference) ? { is: 'named-meeting', reference } : undefined),
    },
    { pattern: ON_WEEKDAY, mean: groups => weekdayMeant(groups, from) },
    { pattern: WITHIN, mean: periodOf },
  ]
}

const ON_WEEKDAY = new RegExp(
  String.raw`${LEAD}(?<next>next\s+)?(?<weekday>${WEEKDAYS.join('|')})(?![\p{L}\d-])(?!,?\s+\d)`,
  'giu',
)
const WITHIN = new RegExp(
  String.raw`\bwithin\s+(?<number>\d{1,3}|${NUMBERS.join('|')})\s+(?<unit>working\s+days?|days?|weeks?)\b`,
  'gi',
)

/** A day without a year is the next one; before a day means by the day before it. */
function dateOf(groups: Groups, from: CalendarDate): DueMeaning | undefined {
  const { day, month, number, year, lead } = groups
  const inYear = (y: number) =>
    calendarDateFrom(y, month === undefined ? Number(number) : monthNumber(month), Number(day))
  const given = inYear(year === undefined ? yearOf(from) : Number(year))
  const next = year === undefined && given.ok && given.value < from ? inYear(yearOf(from) + 1) : given
  if (!next.ok) return undefined
  return { is: 'date', date: isBefore(lead) ? addDays(next.value, -1) : next.value }
}

/** “by Friday” is the next Friday after that day; “by next Friday” the one of the week that follows. */
function weekdayMeant({ weekday = '', next, lead }: Groups, from: CalendarDate): DueMeaning {
  const ahead = Array.from({ length: 7 }, (_, n) => addDays(from, n + 1))
  const first = ahead.find(day => weekdayOnDay(day) === weekday.toLowerCase()) ?? from
  const monday = ahead.find(day => weekdayOnDay(day) === 'monday') ?? from
  const date = next !== undefined && first < monday ? addDays(first, 7) : first
  return { is: 'date', date: isBefore(lead) ? addDays(date, -1) : date }
}

function isBefore(lead: string | undefined): boolean {
  return /^(?:before|prior to|ahead of)$/i.test(lead ?? '')
}

function monthAndYear({ month = '', year }: Groups): Readonly<{ month: number; year: number | undefined }> {
  return { month: monthNumber(month), year: year === undefined ? undefined : Number(year) }
}

function monthNumber(name: string): number {
  return MONTHS.findIndex(month => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1
}

function periodOf({ number = '', unit = '' }: Groups): DueMeaning {
  const written = NUMBERS.indexOf(number.toLowerCase()) + 1
  const kind = /^working/i.test(unit) ? 'working-days' : /^week/i.test(unit) ? 'weeks' : 'days'
  return { is: 'period', number: written > 0 ? written : Number(number), unit: kind }
}

function escaped(literal: string): string {
  return literal.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll(/\s+/g, '\\s+')
}
