import type { Block } from './block.ts'
import type { Join } from './joining.ts'
import type { ItemNumber, ReadUpdate } from './reading.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A reference by its shape: `12/03`, `AP-4.2`, `TC-011/A1`. */
const REF = String.raw`(?:[A-Z]{1,8}[ -]?)?\d[\dA-Z]{0,5}[/.-][A-Z]{0,2}\d{1,4}|[A-Z]{1,8}\d{1,5}`

function openingOf({ actionPattern }: Vocabulary): RegExp {
  const ref = actionPattern === undefined ? REF : `${actionPattern}|${REF}`
  return new RegExp(
    String.raw`^(?:(?:ACTION|Action)\s+(\d{3,6}|${ref})|(${ref}))(?:\s*\([^()]{1,40}\))?(?:\s*[:–—|-]\s*|\s+(?=\p{Lu}))(.*)$`,
    'su',
  )
}

export type ToldAt = Readonly<{ join: Join; vocabulary: Vocabulary; item: ItemNumber; isAboutEarlier: boolean }>

/** Reports on actions given before, in a part of the minutes that is about them: each begins with the action's reference. */
export function updatesOf(
  blocks: readonly Block[],
  { join, vocabulary, item, isAboutEarlier }: ToldAt,
): readonly ReadUpdate[] {
  const drafts: { ref: string; texts: string[]; from: number; to: number }[] = []
  const opening = openingOf(vocabulary)
  let isEarlier = isAboutEarlier
  for (const block of blocks.flatMap(part => eachReport(part, opening, join))) {
    if (isHeading(block)) {
      isEarlier = isAboutEarlierActions(block.text) || (isAboutEarlier && !/\bnew actions\b/i.test(block.text))
      continue
    }
    if (!isEarlier) continue
    const found = refWithin(block, opening)
    if (found !== undefined) drafts.push({ ref: found.ref, texts: [found.text(join)], ...block.lines })
    else {
      const last = drafts.at(-1)
      last?.texts.push(block.text)
      if (last !== undefined) last.to = block.lines.to
    }
  }
  return drafts.map(({ ref, texts, from, to }) => {
    const text = texts.join(' ')
    return { ref, text, closed: saysClosed(text), item, lines: { from, to } }
  })
}

/** Where no blank line parts them, several reports may stand in one paragraph: each reference but the first begins another. */
function eachReport(block: Block, opening: RegExp, join: Join): readonly Block[] {
  const openings = block.source.flatMap((line, index) => (opening.test(line.text) ? [index] : []))
  if (openings.length < 2) return [block]
  const starts = [0, ...openings.slice(1)]
  return starts.map((start, position) => {
    const source = block.source.slice(start, starts[position + 1])
    const lines = { from: source[0]?.number ?? 0, to: source.at(-1)?.number ?? 0 }
    return { ...block, source, lines, text: join(source.map(({ text }) => text)) }
  })
}

/** A heading within the item, `1.2 Review of outstanding actions`, begins or ends the part that reports on actions. */
function isHeading({ text, paragraphNumber, source }: Block): boolean {
  const isMarked = paragraphNumber !== undefined || (source[0]?.headingLevel ?? 0) > 0 || source[0]?.isBold === true
  return isMarked && text.length < 90 && !/[.;]$/.test(text)
}

/** The reference that stands at the start of a line of the paragraph; where columns were broken apart, not always the first line. */
function refWithin(block: Block, opening: RegExp): Readonly<{ ref: string; text: (join: Join) => string }> | undefined {
  for (const [index, line] of block.source.entries()) {
    const match = opening.exec(line.text)
    if (match === null) continue
    const lines = block.source.map(({ text }, position) => (position === index ? (match[3] ?? '') : text))
    return { ref: repaired((match[1] ?? match[2] ?? '').trim()), text: join => join(lines) }
  }
  return undefined
}

const CLOSED =
  /\b(?:closed|close)\s+(?:the|this)\s+action\b|\b(?:action|this|item)\b[^.;]{0,60}\b(?:closed|complete|completed|discharged)\b|^(?:closed|complete|completed|done|discharged)\b|\b(?:closed|complete|completed|discharged|done)\.?$|\bstatus:?\s*(?:closed|complete)/i
const STILL_OPEN =
  /\b(?:not|cannot|can not|yet to|remains?|until|once|stay|keep)\b[^.;]{0,30}\b(?:open|closed|complete|completed)\b|\b(?:ongoing|carried forward|remain open)\b/i

export function saysClosed(text: string): boolean {
  return CLOSED.test(text) && !STILL_OPEN.test(text)
}

/** Whether a part of the minutes with this title is about actions given before. */
export function isAboutEarlierActions(title: string): boolean {
  return /\bactions?\b.*\b(outstanding|arising|log|review|status|register|update|from|previous|last)\b|\b(outstanding|review of|previous|open|minutes and|status of)\b.*\bactions?\b|\bmatters arising\b|\bactions?$/i.test(
    title,
  )
}

/** A scanner reads the nought of `30/01` as a letter. */
function repaired(ref: string): string {
  return ref.replace(/(?<=\d[/.-])[Oo](?=\d)/, '0')
}
