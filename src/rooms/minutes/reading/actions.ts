import { type ActionStart, actionStart } from './action-start.ts'
import type { Block } from './block.ts'
import { type Due, dueIn } from './due.ts'
import type { Stretch } from './formal-verb.ts'
import { asOwner, isOnlyOwner, ownerBeforeSign, ownerIn } from './owner.ts'
import type { ItemNumber, ReadAction } from './reading.ts'
import { sentencesOf } from './sentence.ts'

/** An action before it has its final reference. */
export type DraftAction = Omit<ReadAction, 'ref'> & Readonly<{ ref?: string }>

/** The actions given among an item's paragraphs: labelled, in brackets at a paragraph's end, or in a list below “Actions:”. */
export function actionsOf(blocks: readonly Block[], item: ItemNumber | undefined): readonly DraftAction[] {
  const actions: DraftAction[] = []
  let isInList = false
  blocks.forEach((block, index) => {
    const start = block.cells.length > 3 ? undefined : actionStart(block.text)
    if (/^(?:new\s+)?actions?(?: points?| arising| agreed| items?)?\s*:?$/i.test(block.text)) isInList = true
    else if (start !== undefined) actions.push(fromStart(start, block, wordsFor(start, blocks, index), item))
    else if (isInList && block.isPoint) actions.push(draft(block.text, block, item))
    else {
      isInList = false
      actions.push(...inBrackets(block, item))
    }
  })
  return actions
}

/** Is only who has to do it said, so that what is to be done stands in the sentence before? */
export function isWordless(start: ActionStart): boolean {
  return isOnlyOwner(start.rest) || start.rest === ''
}

/**
 * What is to be done, where the label alone does not say it.
 *
 * In English: it stands below the label where the paragraphs of the item are numbered and the next one is not, or where the next one says “to” do something
 * and a blank line parts the label from what goes before; otherwise in the sentence above.
 */
function wordsFor(start: ActionStart, blocks: readonly Block[], index: number): Wording | undefined {
  const before = blocks[index - 1]
  const after = blocks[index + 1]
  if (!isWordless(start) || after === undefined) return { block: before, isBelow: false }
  const isApart = after.paragraphNumber === undefined && before?.paragraphNumber !== undefined
  const isBelow = isApart && !after.isPoint && actionStart(after.text) === undefined && !after.text.endsWith(':')
  return isBelow ? { block: after, isBelow } : { block: before, isBelow: false }
}

type Wording = Readonly<{ block: Block | undefined; isBelow: boolean }>

function fromStart(
  start: ActionStart,
  block: Block,
  words: Wording | undefined,
  item: ItemNumber | undefined,
): DraftAction {
  const ref = start.ref === undefined ? {} : { ref: start.ref }
  const before = words?.block
  if (isWordless(start) && words?.isBelow === true && before !== undefined) {
    const lines = { from: block.lines.from, to: before.lines.to }
    return { ...draft(before.text, block, item, asOwner(start.rest) ?? start.owner), ...ref, lines }
  }
  if (isWordless(start)) {
    const owner = asOwner(start.rest) ?? start.owner
    const text = lastSentence(before?.text ?? '')
    const made = draft(text, block, item, owner)
    // A month in the sentence before may be when something begins, unless “by” goes before it.
    const due = /\bby\b/.test(text) ? {} : { due: null }
    return {
      ...made,
      ...due,
      ...ref,
      lines: { from: before?.lines.from ?? block.lines.from, to: block.lines.to },
      doubt: 'The action has no words of its own; its text is taken from the sentence before it.',
    }
  }
  return { ...draft(start.rest, block, item, start.owner), ...ref }
}

function draft(text: string, block: Block, item: ItemNumber | undefined, named?: string): DraftAction {
  const parted = named === undefined ? ownerBeforeSign(text) : undefined
  if (parted !== undefined) return draft(parted.rest, block, item, parted.owner)
  const owner = named === undefined ? (ownerIn(text) ?? ownerAtEnd(text)) : (asOwner(named) ?? named)
  const due: Due | undefined = dueIn(text)
  return {
    owner: owner ?? null,
    text,
    due: due?.due ?? null,
    ...(due?.dueDate === undefined ? {} : { dueDate: due.dueDate }),
    ...(item === undefined ? {} : { item }),
    lines: block.lines,
    ...(owner === undefined ? { doubt: 'Nobody is named as the owner.' } : {}),
  }
}

/** “Circulate the draft (AB)”, “Circulate the draft – AB”. */
function ownerAtEnd(text: string): string | undefined {
  const match = /(?:\(([^()]{2,40})\)|\[([^[\]]{2,40})\]|[–—-]\s*(\p{Lu}{2,3}))\.?$/u.exec(text.slice(-60))
  const words = match?.[1] ?? match?.[2] ?? match?.[3]
  return words !== undefined && isOnlyOwner(words) ? asOwner(words) : undefined
}

function inBrackets(block: Block, item: ItemNumber | undefined): readonly DraftAction[] {
  return actionsWithin(block).map(({ start, taken }) => {
    const before: Block = { ...block, text: block.text.slice(0, taken.from + 1) }
    return { ...fromStart(start, block, { block: before, isBelow: false }, item), lines: block.lines }
  })
}

/** “... by March. [Action: Secretariat to circulate it]”, “... by March. Action: AB”: each with what it takes up of the paragraph. */
export function actionsWithin({ text }: Block): readonly Readonly<{ start: ActionStart; taken: Stretch }>[] {
  return [
    ...text.matchAll(
      /(?:[[(]\s*|[.;)]\s+|\s{1,2})(?=(?:ACTION|Action)\b[^.;[\]]{0,40}[:–—-]|ACTION\s+[\dA-Z]|(?<=[[(]\s{0,2})Action\s+[\dA-Z])/g,
    ),
  ].flatMap(match => {
    const from = match.index + match[0].length
    const body = text.slice(from)
    const end = match[0].includes('[') ? body.indexOf(']') : match[0].includes('(') ? body.lastIndexOf(')') : -1
    const start = actionStart(end < 0 ? body : body.slice(0, end))
    const to = end < 0 ? text.length : from + end + 1
    return start === undefined ? [] : [{ start, taken: { from: match.index, to } }]
  })
}

function lastSentence(text: string): string {
  const { from, to } = lastStretch(text)
  return text.slice(from, to).trim()
}

/** Where the last sentence of a text stands. */
export function lastStretch(text: string): Stretch {
  const [from, to] = sentencesOf(text).at(-1) ?? [0, text.length]
  return { from, to }
}
