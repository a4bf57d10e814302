import { type DraftAction, actionsOf } from './actions.ts'
import { type Block, blocksOf } from './block.ts'
import { decisionsOf } from './decisions.ts'
import type { Join } from './joining.ts'
import type { Line } from './line.ts'
import type { ReadDecision, ReadUpdate, Suggestion } from './reading.ts'
import type { Start } from './sections.ts'
import { suggestionsOf } from './suggestions.ts'
import { titleOf } from './title.ts'
import { isAboutEarlierActions, updatesOf } from './updates.ts'
import type { Vocabulary } from './vocabulary.ts'

/** One item as it stands in the text, before its actions have their references. */
export type DraftItem = Readonly<{
  start: Start
  title: string
  line: number
  to: number
  doubt?: string
  blocks: readonly Block[]
  decisions: readonly ReadDecision[]
  actions: readonly DraftAction[]
  updates: readonly ReadUpdate[]
  suggestions: readonly Suggestion[]
}>

/** The items, each from its heading to the line before the next. */
export function draftItems(
  lines: readonly Line[],
  starts: readonly Start[],
  join: Join,
  vocabulary: Vocabulary,
): readonly DraftItem[] {
  return starts.map((start, position) => {
    const end = starts[position + 1]?.index ?? lines.length
    return draftItem(lines.slice(start.index, end), start, join, vocabulary)
  })
}

function draftItem(lines: readonly Line[], start: Start, join: Join, vocabulary: Vocabulary): DraftItem {
  const { title, body, doubt } = titleOf(lines, start, join)
  const blocks = blocksOf(body, join)
  const decisions = decisionsOf(blocks, vocabulary)
  const { number } = start
  const updates = isAboutEarlierActions(title) ? updatesOf(blocks, join, number) : []
  const reported = new Set(updates.map(({ lines: { from } }) => from))
  const fresh = blocks.filter(block => !reported.has(block.lines.from))
  return {
    start,
    title,
    line: lines[0]?.number ?? 0,
    to: lines.findLast(({ text }) => text !== '')?.number ?? 0,
    ...(doubt === undefined ? {} : { doubt }),
    blocks,
    decisions,
    actions: actionsOf(fresh, number),
    updates,
    suggestions: suggestionsOf(blocks, decisions, vocabulary, number),
  }
}
