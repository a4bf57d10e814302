import type { ItemNumber } from './reading.ts'

/** How a body numbers its items, with the sort of label that a line begins with. Labels of one scheme follow one another. */
export type ItemLabel = Readonly<{
  /** Labels that can follow one another share a scheme: `plain`, `4.` for 4.1, 4.2 ..., `24/` for 24/056 ... */
  scheme: string
  order: number
  number: ItemNumber
  label: string
  /** The number is followed by a sign or a word goes before it, so that it is no mere figure in a sentence. */
  isMarked: boolean
  title: string
}>

const YEARLY = /^(?:minute\s+|item\s+)?((?:[A-Z]{1,4}[/ .-]?)?)(\d{1,4})([/-])(\d{1,4})([a-z]?)[.:)]?\s+(\S.*)$/
const WORDED = /^(?:agenda\s+)?item\s+(?:no\.?\s*)?(\d{1,4})(?:\.0)?\s*[.:)–—-]?\s*(.*)$/i
const DOTTED = /^(\d{1,4})\.(\d{1,3})[.)]?\s+(\S.*)$/
/** A scanner reads the sign as a comma too, parts it from the number, or reads `1.` as `l.`. */
const PLAIN = /^(\d{1,4}|l(?=\.\s\p{Lu}))(\.0)?([.)]|\s[.)](?=\s)|,(?=\s\p{Lu})|\s*[:–—-](?=\s))?\s*(\S.*)$/u
const ROMAN = /^([IVXL]{1,7})([.)])\s+(\S.*)$/

/** The labels that the line may begin with, by scheme; none for most lines. */
export function itemLabels(text: string): readonly ItemLabel[] {
  const start = text.slice(0, 400)
  return [...worded(start), ...yearly(start), ...dotted(start), ...plain(start), ...roman(start)]
}

function worded(text: string): readonly ItemLabel[] {
  const match = WORDED.exec(text)
  if (match === null) return []
  const [, digits = '', title = ''] = match
  return [{ scheme: 'plain', order: Number(digits), number: Number(digits), label: digits, isMarked: true, title }]
}

/** `24/056` counts on the right, `56/24` on the left: both readings are offered, and the sequence decides. */
function yearly(text: string): readonly ItemLabel[] {
  const match = YEARLY.exec(text)
  if (match === null) return []
  const [, prefix = '', left = '', sign = '', right = '', letter = '', title = ''] = match
  if (letter !== '' || /^(\d{1,4}[/-]|\d)/.test(title)) return []
  const label = `${prefix}${left}${sign}${right}`
  const rest = { number: label, label, isMarked: true, title }
  return [
    { ...rest, scheme: `${prefix}${left}${sign}`, order: Number(right) },
    { ...rest, scheme: `${prefix}*${sign}${right}`, order: Number(left) },
  ]
}

function dotted(text: string): readonly ItemLabel[] {
  const match = DOTTED.exec(text)
  if (match === null) return []
  const [, major = '', minor = '', title = ''] = match
  if (minor === '0') return []
  const label = `${major}.${minor}`
  return [{ scheme: `${major}.`, order: Number(minor), number: label, label, isMarked: true, title }]
}

function plain(text: string): readonly ItemLabel[] {
  const match = PLAIN.exec(text)
  if (match === null) return []
  const [, read = '', zero = '', sign = '', title = ''] = match
  const digits = read === 'l' ? '1' : read
  if (zero === '' && sign === '' && !/^\d+\s/.test(text)) return []
  if (/^\d/.test(title) && sign === '.') return []
  const isMarked = (sign !== '' && sign !== ',') || zero !== ''
  return [{ scheme: 'plain', order: Number(digits), number: Number(digits), label: digits, isMarked, title }]
}

function roman(text: string): readonly ItemLabel[] {
  const match = ROMAN.exec(text)
  if (match === null) return []
  const [, letters = '', , title = ''] = match
  const order = romanNumber(letters)
  return order === undefined ? [] : [{ scheme: 'roman', order, number: letters, label: letters, isMarked: true, title }]
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 }

function romanNumber(letters: string): number | undefined {
  if (!/^X{0,4}(IX|IV|V?I{0,3})$/.test(letters)) return undefined
  const values = [...letters].map(letter => ROMAN_VALUES[letter] ?? 0)
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0)
}
