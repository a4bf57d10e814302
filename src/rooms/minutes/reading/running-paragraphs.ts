import { headingCandidates } from './heading-candidate.ts'
import { headingChains } from './heading-chain.ts'
import type { Line } from './line.ts'

/** Fewer numbered paragraphs than this are a list. */
const FEWEST = 4

/**
 * Takes the numbers off paragraphs that run on through the minutes, or from one meeting to the next, below headings without a number: `214 The Committee
 * decided ...`. The headings are the items then.
 */
export function unnumberParagraphs(lines: readonly Line[]): readonly Line[] {
  const chain = headingChains(headingCandidates(lines)).find(({ headings: [first] }) => first?.label.scheme === 'plain')
  if (chain === undefined || chain.headings.length < FEWEST) return lines
  const at = new Set(chain.headings.map(({ index }) => index))
  const sentences = chain.headings.filter(({ index }) => isSentence(lines, index, at))
  const titled = chain.headings.filter(({ index }) => isTitle(lines[index - 1]) && isBlank(lines[index - 2]))
  const isFirstTitled = titled[0] === chain.headings[0]
  if (sentences.length < chain.headings.length * 0.7 || titled.length < 3 || !isFirstTitled) return lines
  return lines.flatMap((line, index) => {
    if (!at.has(index)) return [line]
    const text = line.text.replace(/^\d{1,4}[.)]?\s+/, '')
    return [
      { ...line, text: '', laidOut: '' },
      { ...line, text, laidOut: text },
    ]
  })
}

/** The paragraph that begins here ends in a full stop. */
function isSentence(lines: readonly Line[], index: number, at: ReadonlySet<number>): boolean {
  let last = lines[index]?.text ?? ''
  for (let next = index + 1; next < lines.length && !at.has(next) && !isBlank(lines[next]); next++)
    last = lines[next]?.text ?? last
  return /[.:;]["”’)]*$/.test(last)
}

function isTitle(line: Line | undefined): boolean {
  return line !== undefined && line.text.length <= 90 && /^\p{Lu}/u.test(line.text) && !/[.;,:]$/.test(line.text)
}

function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text === ''
}
