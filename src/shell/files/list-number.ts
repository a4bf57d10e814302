/** The number of a list entry as Word's formats and HTML's list types write it; any other format is decimal. */
export function ordinalText(value: number, format: string): string {
  if (format === 'lowerLetter' || format === 'a') return letters(value)
  if (format === 'upperLetter' || format === 'A') return letters(value).toUpperCase()
  if (format === 'lowerRoman' || format === 'i') return roman(value)
  if (format === 'upperRoman' || format === 'I') return roman(value).toUpperCase()
  return format === 'decimalZero' ? String(value).padStart(2, '0') : String(value)
}

/** After z come aa, bb and so on: the letter is repeated. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value)
  return String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const

function roman(value: number): string {
  if (value < 1 || value > 3_999) return String(value)
  let rest = value
  return ROMAN.map(([worth, numeral]) => {
    const times = Math.floor(rest / worth)
    rest -= times * worth
    return numeral.repeat(times)
  }).join('')
}
