import { isActionStart } from './action-start.ts'
import type { Block } from './block.ts'
import { bulletOf } from './bullet.ts'
import { type FormalVerb, formalVerbs, type Stretch } from './formal-verb.ts'
import type { ReadDecision } from './reading.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A decision, and what it takes up of the paragraph in which it stands. */
export type FoundDecision = Readonly<{ decision: ReadDecision; block: Block; taken: Stretch }>

/** The formal decisions among an item's paragraphs, in order. */
export function decisionsOf(blocks: readonly Block[], vocabulary: Vocabulary): readonly FoundDecision[] {
  const decisions: FoundDecision[] = []
  let introduction: string | undefined
  blocks.forEach((block, index) => {
    const heading = introductionOf(block, vocabulary)
    if (heading !== undefined) introduction = heading
    else if (!block.isPoint && !startsWithVerb(block.text, vocabulary, introduction !== undefined))
      introduction = undefined
    const verbs = formalVerbs(block.text, vocabulary, introduction !== undefined)
    verbs.forEach((verb, position) => {
      const points = position === verbs.length - 1 ? pointsAfter(blocks, index, verb, vocabulary) : []
      // “Resolved:” with nothing below it decides nothing.
      if (verb.text === '' && points.length === 0) return
      const decided = decisionOf(block, verb, points, introduction)
      decisions.push(...eachPoint({ decision: decided, block, taken: verb.taken }, points))
    })
  })
  return decisions
}

const NUMBERED_POINT = /^\(?\d{1,2}[.)]\s+/

/** “The Board:”, “Following discussion, the Board unanimously:”. Not “The Board is asked to:”, which is a paper's wish. */
export function introductionOf({ text }: Block, vocabulary: Vocabulary): string | undefined {
  const match = /^(.{3,160})[:;]?$/s.exec(text)
  if (match === null || !/:$|^The [\p{Lu}][\p{L}-]*( \p{Lu}[\p{L}-]*){0,4}$/u.test(text)) return undefined
  const subject = (match[1] ?? '')
    .replace(/:$/, '')
    .replace(/^.*,\s+(?=(the|it)\s)/i, '')
    .trim()
  if (/\b(asked|invited|requested|recommended|should|may|would|is|are|was|were|following|to)\b/i.test(subject))
    return undefined
  const body = subject
    .replace(/\b(also|therefore|then|unanimously|hereby|duly|accordingly|subsequently|members)\b/gi, '')
    .trim()
  const isBody = vocabulary.bodies.some(name => body.toLowerCase().endsWith(name.toLowerCase()))
  const isShaped =
    /^(the|this|all|council|committee|board|panel|members?)\b(\s+[\p{Lu}&][\p{L}&'’-]*|\s+(of|for|and|the|committee|board|panel|group|members))*$/iu.test(
      body,
    )
  if (!isBody && !(isShaped && body.split(' ').length <= 8)) return undefined
  return subject
}

/** In the list below “The Board:” a verb counts in small letters too. */
function startsWithVerb(text: string, vocabulary: Vocabulary, isInList: boolean): boolean {
  const first = /^\p{L}+/u.exec(text)?.[0] ?? ''
  const verb = first.toUpperCase()
  return (first === verb || isInList) && vocabulary.decisionVerbs.includes(verb)
}

function decisionOf(
  block: Block,
  found: FormalVerb,
  points: readonly Block[],
  introduction: string | undefined,
): ReadDecision {
  const by = found.by ?? introduction
  const to = points.at(-1)?.lines.to ?? block.lines.to
  return {
    verb: found.verb,
    text: found.text,
    ...(by === undefined ? {} : { by }),
    ...(points.length === 0
      ? {}
      : { points: points.map(({ text }) => text.replace(NUMBERED_POINT, '').replace(/[;,.]?(\s+and)?$/, '')) }),
    lines: { from: block.lines.from, to },
    ...(found.doubt === undefined ? {} : { doubt: found.doubt }),
  }
}

/** “RESOLVED:” with nothing but points below it is a decision for each of them. */
function eachPoint(found: FoundDecision, points: readonly Block[]): readonly FoundDecision[] {
  const { points: words, ...decision } = found.decision
  if (words === undefined || !/^(?:that|to)?$/i.test(decision.text)) return [found]
  return points.map((point, index) => ({
    decision: {
      ...decision,
      text: [decision.text, words[index] ?? ''].filter(part => part !== '').join(' '),
      lines: index === 0 ? { from: found.block.lines.from, to: point.lines.to } : point.lines,
    },
    block: index === 0 ? found.block : point,
    taken: index === 0 ? found.taken : { from: 0, to: point.text.length },
  }))
}

/** The list that the decision introduces: points that are no decisions themselves. */
function pointsAfter(
  blocks: readonly Block[],
  index: number,
  { endsInColon }: FormalVerb,
  vocabulary: Vocabulary,
): readonly Block[] {
  if (!endsInColon) return []
  const points: Block[] = []
  for (const block of blocks.slice(index + 1)) {
    if (isActionStart(block.text)) break
    const isPoint = block.isPoint || NUMBERED_POINT.test(block.text)
    const isOwn = isPoint && formalVerbs(block.text, vocabulary, false).length === 0
    const isStray =
      !block.isPoint &&
      formalVerbs(block.text, vocabulary, false).length === 0 &&
      points.length > 0 &&
      block.text.length < 80 &&
      bulletOf(block.text) === undefined &&
      !/[.:]$/.test(block.text)
    if (!isOwn && !isStray) break
    points.push(block)
  }
  return points
}
