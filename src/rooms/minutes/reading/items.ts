import { type DraftAction, actionsOf } from './actions.ts'
import { actionTables } from './action-table.ts'
import { type Block, blocksOf } from './block.ts'
import { decisionsOf } from './decisions.ts'
import type { Join } from './joining.ts'
import type { Line } from './line.ts'
import type { Paragraph, ReadDecision, ReadUpdate, Suggestion } from './reading.ts'
import { paragraphsOf } from './said.ts'
import type { Start } from './sections.ts'
import { suggestionsOf } from './suggestions.ts'
import { fromTables } from './table-actions.ts'
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
  discussion: readonly Paragraph[]
  decisions: readonly ReadDecision[]
  actions: readonly DraftAction[]
  updates: readonly ReadUpdate[]
  suggestions: readonly Suggestion[]
}>

/** The items, each from its heading to the line before the next. */
export function draftItems(lines: readonly Line[], starts: readonly Start[], means: Means): readonly DraftItem[] {
  return starts.map((start, position) => {
    const end = starts[position + 1]?.index ?? lines.length
    const isLast = position === starts.length - 1
    return draftItem(lines.slice(start.index, end), start, isLast, means)
  })
}

/** `meetingNumber` is what the head says, so that the actions of this meeting are told from earlier ones. */
type Means = Readonly<{ join: Join; vocabulary: Vocabulary; meetingNumber: number | undefined }>

function draftItem(lines: readonly Line[], start: Start, isLast: boolean, means: Means): DraftItem {
  const { join, vocabulary, meetingNumber } = means
  const { title, body, doubt } = titleOf(lines, start, join)
  const blocks = blocksOf(body, join)
  const { number } = start
  const isAboutEarlier = isAboutEarlierActions(title)
  const tables = actionTables(body)
  const tabled = fromTables(
    tables,
    isLast && tables.length > 0 && isClosing(title) ? undefined : number,
    isAboutEarlier,
    meetingNumber,
  )
  const prose = blocks.filter(
    ({ lines: { from } }) => !tables.some(table => from >= table.lines.from && from <= table.lines.to),
  )
  const found = decisionsOf(prose, vocabulary)
  const decisions = found.map(({ decision }) => decision)
  const reports = updatesOf(prose, { join, vocabulary, item: number, isAboutEarlier, meetingNumber })
  const fresh = prose.filter(
    ({ lines: { from } }) => !reports.some(({ lines: at }) => from >= at.from && from <= at.to),
  )
  return {
    start,
    title,
    line: lines[0]?.number ?? 0,
    to: lines.findLast(({ text }) => text !== '')?.number ?? 0,
    ...(doubt === undefined ? {} : { doubt }),
    blocks,
    discussion: paragraphsOf(blocks, found),
    decisions,
    actions: [...actionsOf(fresh, number), ...tabled.actions],
    updates: [...reports, ...tabled.updates],
    suggestions: suggestionsOf(prose, decisions, vocabulary, number),
  }
}

/** A table below the last item may gather the actions of the whole meeting. */
function isClosing(title: string): boolean {
  return /\b(business|AOB|next|close|closing|date)\b/i.test(title)
}
