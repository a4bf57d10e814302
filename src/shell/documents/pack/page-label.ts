/** The number that is printed on a page: `12`, `12a` for one put in after it, `12a.1` for one put in between `12a` and `12b`. */
export type PageLabel = Readonly<{ number: number; letters: string; point: number }>

const SHAPE = /^(\d+)([a-z]*)(?:\.(\d+))?$/

/** Throws a RangeError if this is no label that `writeLabel` wrote. */
export function readLabel(text: string): PageLabel {
  const [, number, letters = '', point = '0'] = SHAPE.exec(text) ?? []
  if (number === undefined) throw new RangeError(`Not the number of a page: ${JSON.stringify(text)}`)
  return { number: Number(number), letters, point: Number(point) }
}

export function writeLabel({ number, letters, point }: PageLabel): string {
  return `${number}${letters}${point === 0 ? '' : `.${point}`}`
}

/** Negative if `a` stands before `b` in the pack: 12, 12.1, 12a, 12a.1, 12b, 12z, 12aa, 13. */
export function compareLabels(a: PageLabel, b: PageLabel): number {
  return (
    a.number - b.number ||
    a.letters.length - b.letters.length ||
    (a.letters < b.letters ? -1 : a.letters > b.letters ? 1 : a.point - b.point)
  )
}

export function laterOf(a: PageLabel, b: PageLabel): PageLabel {
  return compareLabels(a, b) >= 0 ? a : b
}

export function afterNumber({ number }: PageLabel): PageLabel {
  return { number: number + 1, letters: '', point: 0 }
}

/** 12 is followed by 12a, 12a by 12b, 12z by 12aa. */
export function afterLetters({ number, letters }: PageLabel): PageLabel {
  return { number, letters: nextLetters(letters), point: 0 }
}

export function afterPoint({ number, letters, point }: PageLabel): PageLabel {
  return { number, letters, point: point + 1 }
}

function nextLetters(letters: string): string {
  if (letters === '') return 'a'
  const [head, last] = [letters.slice(0, -1), letters.slice(-1)]
  return last === 'z' ? `${nextLetters(head)}a` : head + String.fromCharCode(last.charCodeAt(0) + 1)
}
