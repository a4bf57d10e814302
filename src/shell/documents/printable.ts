import { readFonts } from './fonts.ts'
import { charactersOfFont } from './font-characters.ts'

/** Signs that tables use and our fonts lack, by what looks most like them. */
const LOOK_ALIKES = new Map([
  ['✓', '√'],
  ['✔', '√'],
  ['✗', '×'],
  ['✘', '×'],
  ['☐', '□'],
])

const SOFT_HYPHEN = 0xad

let characters: ReadonlySet<number> | undefined

/**
 * The text in characters that our fonts have. A letter whose accents they lack loses some of them; any other character is
 * printed by number, as `[U+4E2D]`; what shows nothing is left out.
 *
 * PDF/UA allows no missing glyph (7.21.8), and the compiler ends the whole process on some Arabic and Syriac text.
 */
export function printable(text: string): string {
  if (!/[^\n\x20-\x7e]/.test(text)) return text
  characters ??= readFonts()
    .map(charactersOfFont)
    .reduce((some, others) => new Set([...some].filter(code => others.has(code))))
  return Array.from(text.normalize('NFC'), shownAs).join('')
}

function shownAs(character: string): string {
  if (character === '\n' || isCovered(character)) return character
  if (/^\p{Default_Ignorable_Code_Point}$/u.test(character)) return ''
  if (/^\p{Zs}$/u.test(character)) return ' '
  return LOOK_ALIKES.get(character) ?? withFewerAccents(character) ?? inFigures(character)
}

/** `ế` without its acute is `ê`, which every font has. */
function withFewerAccents(character: string): string | undefined {
  const [letter, ...accents] = character.normalize('NFD')
  const forms = accents.map((_, index) => [letter, ...accents.slice(0, -1 - index)].join('').normalize('NFC'))
  return forms.find(isCovered)
}

function isCovered(text: string): boolean {
  const code = codeOf(text)
  return String.fromCodePoint(code) === text && code !== SOFT_HYPHEN && characters?.has(code) === true
}

function inFigures(character: string): string {
  return `[U+${codeOf(character).toString(16).toUpperCase().padStart(4, '0')}]`
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0
}
