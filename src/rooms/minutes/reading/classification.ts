import type { Classification } from '../../../kit/classification.ts'
import type { Line } from './line.ts'
import type { Vocabulary } from './vocabulary.ts'

export type FoundClassification = Readonly<{ classification: Classification; line: number; written: string }>

/** The class that the document says it bears, wherever it says so first; page furniture included. */
export function findClassification(
  lines: readonly Line[],
  { classifications }: Vocabulary,
): FoundClassification | undefined {
  const words = Object.keys(classifications).map(word => word.replace(/[^\w ]/g, ''))
  const mark = String.raw`(${words.join('|')})\b`
  const said = new RegExp(
    String.raw`\b(?:classification|classified)(?:\s+(?:of|is|as|level))?\s*[:–—|-]?\s*(?:(?!the|this|all|any)\p{L}[\p{L}-]{1,9}\s)?${mark}|\bTLP[:\s-]{1,3}${mark}|\bmarking\s*:\s*${mark}`,
    'iu',
  )
  const printed = lines.filter(({ text }) => text !== '')
  for (const [index, line] of printed.entries()) {
    const text = `${line.text.slice(0, 300)} ${printed[index + 1]?.text.slice(0, 100) ?? ''}`
    const match = said.exec(text)
    if (match === null || match.index > line.text.length || isAboutAnother(text, match.index)) continue
    const written = match[1] ?? match[2] ?? match[3] ?? ''
    const classification = classifications[written.toLowerCase()]
    if (classification !== undefined) return { classification, line: line.number, written }
  }
  return undefined
}

/** A sentence about a paper's class, in the middle of the discussion, is not this document's. */
function isAboutAnother(text: string, index: number): boolean {
  const before = text.slice(0, index)
  return before.split(' ').length > 8 || /\b(are|was|were|be|wording|rules)\b/i.test(before)
}
