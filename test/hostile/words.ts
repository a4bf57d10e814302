import { MARKUP } from './judge.ts'

/** Words that are markup, formula, turned round and odd at once; every form that takes words must take them as words. */
export const HOSTILE = `=HYPERLINK("http://x.example","y") ${MARKUP}Kite</x-hostile> \u202eetik\u202c & "two" 'one' \u{1f600}`

/** Parts of an address that name nothing, each as it stands in the address. */
// Two points alone never arrive: whoever sends them takes them for the folder above.
export const NOTHING = [
  'unknown',
  '00000000-0000-7000-8000-000000000000',
  '%00',
  '..%2f..%2fetc%2fpasswd',
  '%252e%252e',
  '%c0%ae%c0%ae',
  '%ED%A0%80',
  '%EF%BB%BFTC1',
  '%27%20or%201%3D1--',
  '99999999999999999999',
  '-1',
  '__proto__',
  '%E2%80%AE%F0%9F%98%80',
  'a'.repeat(3000),
]

/** Values that a field of any kind may be sent. */
export const ODD = [
  '-1',
  '1e309',
  '99999999999999999999',
  '2016-02-30',
  '9999-12-31',
  '00000000-0000-7000-8000-000000000000',
  "' or 1=1 --",
  '\u202e\ufeff\ud800X',
]

/** Every second, or third, of a list, from another place at each turn: what one source answers need not be asked at every address. */
export function inTurn<T>(list: readonly T[], turn: number, step: number): readonly T[] {
  return list.filter((_, n) => (n + turn) % step === 0)
}
