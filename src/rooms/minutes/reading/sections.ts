import { attendanceLabel } from './attendance-label.ts'
import { type HeadingCandidate, headingCandidates } from './heading-candidate.ts'
import { type HeadingChain, headingChains } from './heading-chain.ts'
import { cellsOf, type Line } from './line.ts'
import type { ItemNumber } from './reading.ts'
import { unnumberedHeadings } from './unnumbered-heading.ts'

/** Where an item begins: `index` is its first line, `titleAt` the line of its title, if it has one of its own. */
export type Start = Readonly<{
  index: number
  number: ItemNumber
  title: string
  titleAt: number
  /** How the items are numbered, which is also how sure the reading is. */
  sort: 'numbered' | 'paragraphs' | 'unnumbered' | 'undivided'
}>

export type Starts = Readonly<{ starts: readonly Start[]; missing: readonly { index: number; number: number }[] }>

/** Where the items begin, by whichever way of numbering has the best evidence. */
export function findStarts(lines: readonly Line[]): Starts {
  const candidates = headingCandidates(lines)
  const chains = headingChains(candidates)
  const numbered = chains.find(chain => !isDotted(chain) && chain.headings.length >= 2)
  const dotted = chains.filter(chain => isDotted(chain) && chain.headings[0]?.label.order === 1)
  const single = onlySeries(dotted, numbered)
  if (single !== undefined) return ofChain(single)
  const majors = majorsOf(lines, dotted)
  if (majors.length >= 2 && majors.length * 0.6 > (numbered?.headings.length ?? 0))
    return { starts: majors, missing: [] }
  const headings = ofHeadings(lines)
  if (areMarked(lines, headings) && !areMarked(lines, ofChain(numbered ?? NONE).starts))
    return { starts: headings, missing: [] }
  if (numbered !== undefined && !isWeaker(numbered, headings.length)) return ofChain(numbered)
  if (majors.length >= 2) return { starts: majors, missing: [] }
  return { starts: headings.length > 0 ? headings : wholeText(lines), missing: [] }
}

const NONE: HeadingChain = { headings: [], missing: [], weight: 0 }

/** The text itself marks most of these lines as headings, as Markdown does. */
function areMarked(lines: readonly Line[], starts: readonly Start[]): boolean {
  return (
    starts.length >= 3 && starts.filter(({ index }) => (lines[index]?.headingLevel ?? 0) > 0).length * 2 > starts.length
  )
}

function isDotted({ headings: [first] }: HeadingChain): boolean {
  return first?.label.scheme.endsWith('.') === true
}

/** Scanty numbering, such as one list in a text whose items bear no number, yields to real headings. */
function isWeaker(chain: HeadingChain, headings: number): boolean {
  const average = chain.weight / chain.headings.length
  return headings > chain.headings.length && average < 2.5
}

/** Meeting 190 may number its items 190.1, 190.2 ...: one series alone, of lines that look like headings. */
function onlySeries(dotted: readonly HeadingChain[], numbered: HeadingChain | undefined): HeadingChain | undefined {
  const [longest, next] = [...dotted].sort((a, b) => b.headings.length - a.headings.length)
  if (longest === undefined || longest.headings.length < 3) return undefined
  if (
    (next !== undefined && next.headings.length >= 2 && !isWithinOne(next, longest)) ||
    (numbered?.headings.length ?? 0) >= 3
  )
    return undefined
  return longest.weight / longest.headings.length >= 2.5 ? longest : undefined
}

/** A list that stands within one item, such as of earlier actions, “4.1 ..., 4.2 ...”, is no series of items. */
function isWithinOne(list: HeadingChain, { headings }: HeadingChain): boolean {
  const places = list.headings.map(({ index }) => headings.findLastIndex(heading => heading.index < index))
  return headings.length > list.headings.length && new Set(places).size === 1 && !places.includes(-1)
}

function ofChain(chain: HeadingChain): Starts {
  const starts = chain.headings.map(
    ({ index, label }): Start => ({
      index,
      number: label.number,
      title: label.title,
      titleAt: index,
      sort: 'numbered',
    }),
  )
  const missing = chain.missing.map(number => ({ number, index: indexBefore(chain.headings, number) }))
  return { starts, missing }
}

function indexBefore(headings: readonly HeadingCandidate[], order: number): number {
  return headings.findLast(({ label }) => label.order < order)?.index ?? 0
}

/** Paragraphs 1.1, 1.2, 2.1 ...: an item for each figure before the point, titled by the line above its first paragraph. */
function majorsOf(lines: readonly Line[], dotted: readonly HeadingChain[]): readonly Start[] {
  const firsts = dotted
    .flatMap(({ headings: [first] }) => (first === undefined ? [] : [first]))
    .sort((a, b) => a.index - b.index)
  const starts: Start[] = []
  for (const { index, label } of firsts) {
    const number = Number(label.scheme.slice(0, -1))
    const previous = starts.at(-1)?.number
    if (previous !== undefined && number !== Number(previous) + 1) continue
    const titleAt = titleAbove(lines, index)
    const title = titleAt === undefined ? label.title : (lines[titleAt]?.text ?? '').replace(/^\d+[.)]?\s+/, '')
    starts.push({ index: titleAt ?? index, number, title, titleAt: titleAt ?? index, sort: 'paragraphs' })
  }
  return starts
}

function titleAbove(lines: readonly Line[], index: number): number | undefined {
  for (let above = index - 1; above >= Math.max(0, index - 3); above -= 1) {
    const line = lines[above]
    if (line === undefined || line.text === '') continue
    return line.text.length <= 100 && !/[.;,:]$/.test(line.text) && /^[\p{Lu}\d]/u.test(line.text) ? above : undefined
  }
  return undefined
}

/** Says who came, or of which meeting these are the minutes: `Date    11 November 2016`. */
function isOfHead(line: Line): boolean {
  const { text } = line
  if (attendanceLabel(text) !== undefined || /^(?:[\p{L}\d]+\s){0,4}minutes of\b.{0,80}[^.]$/iu.test(text)) return true
  return cellsOf(line).length === 2 && /^(?:body|committee|meeting|date|time|venue|location|place|held)\b/i.test(text)
}

/** Where nothing divides the text, all below those attending is one item; or a single one that bears its number. */
function wholeText(lines: readonly Line[]): readonly Start[] {
  const last = lines.findLastIndex((line, index) => index < 60 && isOfHead(line))
  const only = lines.findIndex(({ text }, at) => at > last && text !== '')
  const title = /^1[.)]?\s+(\p{Lu}.{2,100}[^.;,:])$/u.exec(lines[only]?.text ?? '')?.[1]
  if (title !== undefined) return [{ index: only, number: 1, title, titleAt: only, sort: 'numbered' }]
  const index = lines.findIndex(({ text }, at) => at > last && text.split(' ').length > 6)
  if (index < 0) return []
  return [{ index, number: 1, title: 'Whole meeting', titleAt: index, sort: 'undivided' }]
}

function ofHeadings(lines: readonly Line[]): readonly Start[] {
  return unnumberedHeadings(lines).map((index, position) => {
    const title = lines[index]?.text ?? ''
    return { index, number: position + 1, title, titleAt: index, sort: 'unnumbered' }
  })
}
