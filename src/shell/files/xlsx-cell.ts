import { attributeOf, childAt, textOf, type XmlElement } from './xml.ts'

/** What the cells of a workbook share. */
export type Workbook = Readonly<{
  strings: readonly string[]
  /** Whether the style of this number shows a date, with or without a time. */
  isDate: (style: number) => boolean
  /** Days are counted from 1904 instead of 1900. */
  is1904: boolean
}>

/** What a cell shows, in one line; dates as `2016-12-09` and `2016-12-09 14:30` (ECMA-376 part 1, section 18.3.1.4). */
export function cellText(cell: XmlElement, book: Workbook, richText: (item: XmlElement) => string): string {
  const type = attributeOf(cell, 't') ?? 'n'
  const value = textOf(childAt(cell, 'v'))
  return oneLine(valueText(cell, type, value, book, richText))
}

function valueText(
  cell: XmlElement,
  type: string,
  value: string,
  book: Workbook,
  richText: (item: XmlElement) => string,
): string {
  if (type === 's') return book.strings[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE'
  const inline = childAt(cell, 'is')
  if (type === 'inlineStr') return inline === undefined ? '' : richText(inline)
  const isDate = type === 'n' && value !== '' && book.isDate(Number(attributeOf(cell, 's') ?? -1))
  return isDate ? dateText(Number(value), book.is1904) : value
}

const DAY = 86_400_000
const LAST_SERIAL = 2_958_466 // the end of the year 9999

/** A day number as a date. The calendar of 1900 counts a 29 February that there was not, so it begins a day early. */
function dateText(serial: number, is1904: boolean): string {
  if (!(serial >= 0 && serial < LAST_SERIAL)) return String(serial)
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30)
  const iso = new Date(start + Math.round(serial * 86_400) * 1_000).toISOString()
  const time = iso.slice(11, 16)
  if (serial < 1) return time
  return (serial * DAY) % DAY === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
