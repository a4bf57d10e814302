import { actionStart, isActionStart, repairedRef } from './action-start.ts'
import type { Block } from './block.ts'
import { bulletOf } from './bullet.ts'
import type { Join } from './joining.ts'
import type { ItemNumber, ReadUpdate } from './reading.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A reference by its shape: `12/03`, `AP-4.2`, `TC-011/A1`. */
const REF = String.raw`(?:[A-Z]{1,8}[ -]?)?\d[\dA-Z]{0,5}[/.-][A-Z]{0,2}\d{1,4}|[A-Z]{1,8}\d{1,5}`

function openingOf({ actionPattern }: Vocabulary): RegExp {
  const ref = actionPattern === undefined ? REF : `${actionPattern}|${REF}`
  return new RegExp(
    String.raw`^(?:(?:ACTION|Action|Minute|MINUTE)\s+(\d{3,6}|${ref})|(${ref}))(?:\s*\([^()]{1,40}\))?(?:\s*[:–—|-]\s*|\s+(?=\p{Lu}))(.*)$`,
    'su',
  )
}

export type ToldAt = Readonly<{
  join: Join
  vocabulary: Vocabulary
  item: ItemNumber
  isAboutEarlier: boolean
  meetingNumber: number | undefined
}>

/** Reports on actions given before, in a part of the minutes that is about them: each begins with the action's reference. */
export function updatesOf(
  blocks: readonly Block[],
  { join, vocabulary, item, isAboutEarlier, meetingNumber }: ToldAt,
): readonly ReadUpdate[] {
  const drafts: { ref: string; texts: string[]; from: number; to: number }[] = []
  const opening = openingOf(vocabulary)
  let isEarlier = isAboutEarlier
  // What stands below an action given now belongs to that one.
  let isTold = true
  for (const block of blocks
    .flatMap(part => eachReport(part, opening, join))
    .flatMap(part => eachSentence(part, opening))) {
    if (isHeading(block)) {
      isEarlier = isAboutEarlierActions(block.text) || (isAboutEarlier && !/\bnew actions\b/i.test(block.text))
      continue
    }
    if (!isEarlier) continue
    const found = refWithin(block, opening) ?? numberedAsEarlier(block, item, meetingNumber)
    const isGivenNow = isOfMeeting(found?.ref ?? '', meetingNumber) || isPlainAction(block)
    if (isGivenNow && isActionStart(block.text)) {
      isTold = false
      continue
    }
    if (found === undefined && !isTold) continue
    isTold = true
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

/** `258/02` was given at meeting 258. */
export function isOfMeeting(ref: string, meetingNumber: number | undefined): boolean {
  return meetingNumber !== undefined && Number(/^[A-Z]*[ -]?0*(\d+)[/.-]/.exec(ref)?.[1]) === meetingNumber
}

/** “ACTION: AB to write”, without a number. */
function isPlainAction({ text }: Block): boolean {
  const start = actionStart(text)
  return start !== undefined && start.ref === undefined
}

/** Where no blank line parts them, several reports may stand in one paragraph: each reference but the first begins another. */
function eachReport(block: Block, opening: RegExp, join: Join): readonly Block[] {
  const openings = block.source.flatMap((line, index) => (opening.test(withoutMark(line.text)) ? [index] : []))
  if (openings.length < 2) return [block]
  const starts = [0, ...openings.slice(1)]
  return starts.map((start, position) => {
    const source = block.source.slice(start, starts[position + 1])
    const lines = { from: source[0]?.number ?? 0, to: source.at(-1)?.number ?? 0 }
    return { ...block, source, lines, text: join(source.map(({ text }) => text)) }
  })
}

/** “Actions: 12/03: the note was sent. 12/05: remains open.” Each reference that begins a sentence begins a report. */
function eachSentence(block: Block, opening: RegExp): readonly Block[] {
  const parts = block.text.split(/(?<=[.:;])\s+(?=(?:[A-Z]{1,8}[ -]?)?\d{1,4}[/.-][A-Z]{0,2}\d{1,4}\s*[:–—-]\s)/)
  if (parts.length < 2 || block.source.length === 0) return [block]
  const [first = ''] = parts
  const reports = opening.test(first) ? parts : parts.slice(1)
  return reports.map(text => ({ ...block, text, source: block.source.slice(0, 1).map(line => ({ ...line, text })) }))
}

/** A heading within the item, `1.2 Review of outstanding actions`, begins or ends the part that reports on actions. */
function isHeading({ text, paragraphNumber, source }: Block): boolean {
  const isMarked = paragraphNumber !== undefined || (source[0]?.headingLevel ?? 0) > 0 || source[0]?.isBold === true
  return isMarked && text.length < 90 && !/[.;]$/.test(text)
}

/** A paragraph's own number: `6205.`, `4.2`. */
const PARAGRAPH_START = /^\d{1,5}(?:\.\d{1,3}){0,3}[.)]?\s+(?=\p{Lu})/u

function withoutMark(text: string): string {
  return bulletOf(text)?.rest ?? text.replace(PARAGRAPH_START, '')
}

/** The reference that stands at the start of a line of the paragraph; where columns were broken apart, not always the first line. */
function refWithin(block: Block, opening: RegExp): Readonly<{ ref: string; text: (join: Join) => string }> | undefined {
  for (const [index, line] of block.source.entries()) {
    const match = opening.exec(index === 0 ? withoutMark(line.text) : line.text)
    if (match === null) continue
    const lines = block.source.map(({ text }, position) => (position === index ? (match[3] ?? '') : text))
    return { ref: repairedRef((match[1] ?? match[2] ?? '').trim()), text: join => join(lines) }
  }
  return undefined
}

/** “4.1 ...” among the items 5.1, 5.2 ... of meeting 5 is no paragraph of its item, but an action of meeting 4. */
function numberedAsEarlier(
  { paragraphNumber, text }: Block,
  item: ItemNumber,
  meetingNumber: number | undefined,
): ReturnType<typeof refWithin> {
  const meeting = Number(paragraphNumber?.split('.')[0])
  const isEarlier = meetingNumber !== undefined && meeting < meetingNumber
  if (paragraphNumber === undefined || !isEarlier || String(meeting) === String(item).split('.')[0]) return undefined
  return { ref: paragraphNumber, text: () => text }
}

const CLOSED =
  /\b(?:closed|close)\s+(?:the|this)\s+action\b|\bagreed (?:to close|closed|for closure)\b|\bcan (?:now )?be closed\b|\b(?:action|this|item)\b[^.;]{0,60}\b(?:closed|complete|completed|discharged)\b|^(?:closed|complete|completed|done|discharged)\b|\b(?:closed|complete|completed|discharged|done)[.)]*$|\bstatus:?\s*(?:closed|complete)/i
const STILL_OPEN =
  /\b(?:not|cannot|can not|yet to|remains?|until|once|stay|keep)\b[^.;]{0,30}\b(?:open|closed|complete|completed)\b|\b(?:ongoing|carried forward|remain open)\b/i

export function saysClosed(text: string): boolean {
  return CLOSED.test(text) && !STILL_OPEN.test(text)
}

/** Whether a part of the minutes with this title is about actions given before. */
export function isAboutEarlierActions(title: string): boolean {
  return /\bactions?\b.*\b(outstanding|arising|(?:brought|carried) forward|log|review|status|register|update|from|previous|last)\b|\b(outstanding|review of|previous|open|minutes and|status of)\b.*\bactions?\b|\bmatters arising\b|\bactions?$/i.test(
    title,
  )
}
