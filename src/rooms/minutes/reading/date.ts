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
/** A scanner reads `m` as `rn`, too. */
export const MONTH = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:e(?:m|rn)ber)?|[O0]ct(?:[o0]ber)?|Nov(?:e(?:m|rn)ber)?|Dec(?:e(?:m|rn)ber)?)`

/** Minutes of bodies in Wales name the day in both languages. */
const WELSH_MONTHS = 'ionawr chwefror mawrth ebrill mai mehefin gorffennaf awst medi hydref tachwedd rhagfyr'.split(' ')
const WELSH = new RegExp(
  String.raw`(?<![\d/.])(\d{1,2})(?:af|ail|ydd|fed|eg|ain)?\s(?:o\s)?(${WELSH_MONTHS.join('|')})\s((?:19|20)\d{2})(?!\d)`,
  'gi',
)

/** What follows the figures of a day, well read or not. */
export const ORDINAL = String.raw`\s?(?:st|nd|rd|th|t\s?h|["'’”“*°™]{1,2}h?|t|h|s|")?`

/** A day with its ordinal, also where the scanner has read `24th` as `24"`, `8t`, `12'h` or `81"`. */
const DAY = String.raw`([0-3IlO]?\d)(\d?)${ORDINAL}`
const WRITTEN = new RegExp(
  String.raw`(?<![\d/.])${DAY}(?:\s+(?:day\s+)?of)?[\s,-]+(${MONTH})\.?,?[\s-]+((?:19|2[0Oo])[\dlIOo]{2})(?![\d\p{L}])`,
  'giu',
)
const AMERICAN = new RegExp(
  String.raw`\b(${MONTH})\.?\s+(\d{1,2})(?:(?:st|nd|rd|th)?,\s*|(?:st|nd|rd|th)\s+)((?:19|20)\d{2})(?!\d)`,
  'gi',
)
const FIGURES = /(?<![\d/.-])(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)?\d{2})(?![\d/]|\.\d)/g
/** A point and a blank between the figures: `14. 3. 2018`. */
const SPACED = /(?<![\d/.-])(\d{1,2})\.\s(\d{1,2})\.\s((?:19|20)\d{2})(?!\d)/g
const ISO = /(?<![\d-])((?:19|20)\d{2})-(\d{2})-(\d{2})(?![\d-])/g

/** Every full date in the text, in order. Figures are read day first; where there is no such month, month first and with a doubt. */
export function datesIn(text: string): readonly FoundDate[] {
  const found = [
    ...[...text.matchAll(WRITTEN)].flatMap(match => written(match)),
    ...[...text.matchAll(AMERICAN)].flatMap(match => dateOf(match, match[3], monthOf(match[1]), match[2], false)),
    ...[...text.matchAll(FIGURES), ...text.matchAll(SPACED)].flatMap(match => inFigures(match)),
    ...[...text.matchAll(WELSH)].flatMap(match => dateOf(match, match[3], welshMonthOf(match[2]), match[1], false)),
    ...[...text.matchAll(ISO)].flatMap(match => dateOf(match, match[1], Number(match[2]), match[3], false)),
  ]
  return found.sort((a, b) => a.index - b.index)
}

function written(match: RegExpExecArray): readonly FoundDate[] {
  const [, digits = '', extra = '', month, written = ''] = match
  const year = written.replace(/[lI]/g, '1').replace(/[Oo]/g, '0')
  const day = digits.replace(/[Il]/, '1').replace('O', '0')
  const isWhole = extra === '' && isDay(Number(day))
  // `81"` is an 8 whose `th` was read as `1"`.
  return isWhole
    ? dateOf(match, year, monthOf(month), day, false)
    : dateOf(match, year, monthOf(month), isDay(Number(day)) && extra !== '' ? day : day.slice(0, 1), true)
}

function inFigures(match: RegExpExecArray): readonly FoundDate[] {
  const [, first = '', second = '', year] = match
  const isMonthFirst = Number(second) > 12 && Number(first) <= 12
  const [day, month] = isMonthFirst ? [second, first] : [first, second]
  return dateOf(match, fullYear(year), Number(month), day, isMonthFirst)
}

function welshMonthOf(name = ''): number {
  return WELSH_MONTHS.indexOf(name.toLowerCase()) + 1
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
