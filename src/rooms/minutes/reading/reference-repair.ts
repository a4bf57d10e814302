import type { Vocabulary } from './vocabulary.ts'

export type Spelling = Readonly<{
  text: string
  prefix: string
  tail: string
  before: string
  after: string
  line: number
}>

/**
 * What each spelling stands for. In English: letters and figures that look alike are read so that a reference fits the family it most
 * resembles. A prefix that ends in O is that of the same letters without it, where those stand in the text too; figures are brought
 * to the width that the family's clean spellings have.
 */
export function canonicalForms(spellings: readonly Spelling[], vocabulary: Vocabulary): ReadonlyMap<string, string> {
  const texts = [...new Set(spellings.map(({ text }) => text))]
  const widths = widthsOf(texts)
  return new Map(texts.map(text => [text, repaired(text, widths, vocabulary)]))
}

type Widths = ReadonlyMap<string, number>

/** For each clean prefix, the commonest number of figures after it. */
function widthsOf(texts: readonly string[]): Widths {
  const clean = texts.flatMap(text => {
    const match = /^([A-Z]+(?:-[A-Z]+)?)(\d+)[A-Z]?(?=$|[/_-])/.exec(text)
    return match === null ? [] : [{ prefix: match[1] ?? '', width: (match[2] ?? '').length }]
  })
  return new Map(
    [...Map.groupBy(clean, ({ prefix }) => prefix)].map(([prefix, all]) => [
      prefix,
      commonest(all.map(({ width }) => width)),
    ]),
  )
}

function commonest(values: readonly number[]): number {
  const counts = [...Map.groupBy(values, value => value)].sort((a, b) => b[1].length - a[1].length)
  return counts[0]?.[0] ?? 0
}

function repaired(text: string, widths: Widths, { modificationPattern, actionPattern }: Vocabulary): string {
  const plain = text.replace(/\s/g, '')
  const patterns = [modificationPattern, actionPattern].filter(pattern => pattern !== undefined)
  const options = readings(plain, widths)
  const fitting = options.find(option => patterns.some(pattern => new RegExp(`^(?:${pattern})$`).test(option)))
  return fitting ?? options[0] ?? plain
}

/** The readings of a reference, best first: each place where its letters may end and its figures begin. */
function readings(text: string, widths: Widths): readonly string[] {
  const match = /^((?:[A-Z]+-)?[A-Z]+?)([OIl\d]*)([A-Z]?)((?:[/_-].*)?)$/.exec(text)
  if (match === null) return [text]
  const [, letters = '', figures = '', suffix = '', tail = ''] = match
  const found: string[] = []
  for (let end = 0; end <= figures.length; end += 1) {
    const prefix = letters + figures.slice(0, end)
    if (!/^[A-Z-]+$/.test(prefix)) break
    const width = widths.get(prefix)
    if (width === undefined) continue
    const number = figures.slice(end).replace(/O/g, '0').replace(/[Il]/g, '1')
    if (number !== '')
      found.push(
        prefix +
          toWidth(number, width) +
          suffix +
          tail.replace(/(?<=\d|\/)O/g, '0').replace(/(?<=\d|\/)[Il](?=\d|$)/g, '1'),
      )
  }
  return found
}

/** Only zeros may be taken away, and only as many as there are too many. */
function toWidth(number: string, width: number): string {
  const extra = Math.max(0, number.length - width)
  const zeros = /^0*/.exec(number)?.[0].length ?? 0
  return number.slice(Math.min(extra, zeros))
}
