/** A date found in a text. `date` is `YYYY-MM-DD`; `isDoubtful` if the day was repaired from a misread ordinal. */
export type FoundDate = Readonly<{ text: string; index: number; date: string; isDoubtful: boolean }>

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
export const MONTH = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|[O0]ct(?:[o0]ber)?|Nov(?:ember)?|Dec(?:ember)?)`

/** A day with its ordinal, also where the scanner has read `24th` as `24"`, `8t`, `12'h` or `81"`. */
const DAY = String.raw`([0-3IlO]?\d)(\d?)\s?(?:st|nd|rd|th|t\s?h|["'’”“*°™]{1,2}h?|t|h|s|")?`
const WRITTEN = new RegExp(
  String.raw`(?<![\d/.])${DAY}(?:\s+(?:day\s+)?of)?[\s,-]+(${MONTH})\.?,?[\s-]+((?:19|20)\d{2})(?!\d)`,
  'gi',
)
const AMERICAN = new RegExp(String.raw`\b(${MONTH})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,\s*((?:19|20)\d{2})(?!\d)`, 'gi')
const FIGURES = /(?<![\d/.-])(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)?\d{2})(?![\d/]|\.\d)/g
const ISO = /(?<![\d-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\d-])/g

/** Every full date in the text, in order. Figures are read day first. */
export function datesIn(text: string): readonly FoundDate[] {
  const found = [
    ...[...text.matchAll(WRITTEN)].flatMap(match => written(match)),
    ...[...text.matchAll(AMERICAN)].flatMap(match => dateOf(match, match[3], monthOf(match[1]), match[2], false)),
    ...[...text.matchAll(FIGURES)].flatMap(match =>
      dateOf(match, fullYear(match[3]), Number(match[2]), match[1], false),
    ),
    ...[...text.matchAll(ISO)].flatMap(match => dateOf(match, match[1], Number(match[2]), match[3], false)),
  ]
  return found.sort((a, b) => a.index - b.index)
}

function written(match: RegExpExecArray): readonly FoundDate[] {
  const [, digits = '', extra = '', month, year] = match
  const day = digits.replace(/[Il]/, '1').replace('O', '0')
  const isWhole = extra === '' && isDay(Number(day))
  // `81"` is an 8 whose `th` was read as `1"`.
  return isWhole
    ? dateOf(match, year, monthOf(month), day, false)
    : dateOf(match, year, monthOf(month), isDay(Number(day)) && extra !== '' ? day : day.slice(0, 1), true)
}

function isDay(day: number): boolean {
  return day >= 1 && day <= 31
}

function dateOf(
  match: RegExpExecArray,
  year: string | undefined,
  month: number,
  day: string | undefined,
  isDoubtful: boolean,
): readonly FoundDate[] {
  const date = isoDate(Number(year), month, Number(day))
  return date === undefined ? [] : [{ text: match[0].trim(), index: match.index, date, isDoubtful }]
}

function monthOf(name: string | undefined): number {
  const start = (name ?? '').toLowerCase().replace('0', 'o').slice(0, 3)
  return MONTHS.findIndex(month => month.startsWith(start)) + 1
}

function fullYear(year: string | undefined): string {
  return year?.length === 2 ? `20${year}` : (year ?? '')
}

/** The date as text, or undefined if the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
