import { matches } from './accession.ts'

/** Words at the end of a name that tell nobody apart. */
const FORMS = /\b(?:limited|ltd|plc|llp|company|co|uk|inc)\b\.?/gi

/** Signifiers that would suit a name, the most telling first; whoever gives one takes the first that is free. */
export function signifiersFor(name: string, pattern: string): readonly string[] {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  const words = (plain.replaceAll(FORMS, ' ').trim() || plain).toUpperCase().match(/[A-Z0-9]+/g) ?? []
  const whole = words.join('')
  const initials = words.map(word => word.charAt(0)).join('')
  const cut = Array.from({ length: 40 }, (_, n) => whole.slice(0, 40 - n))
  const numbered = cut.flatMap(one => ['2', '3', '4', '5', '6', '7', '8', '9'].map(digit => `${one}${digit}`))
  return [...new Set([...cut, initials, ...numbered])].filter(one => matches(pattern, one))
}
