import { granted, type Verdict } from '../../../kit/verdict.ts'
import { actionTables } from './action-table.ts'
import { partAnnexes } from './annexes.ts'
import { apologiesAt, presentAt } from './apologies.ts'
import { attendanceOf } from './attendance.ts'
import { findClassification } from './classification.ts'
import { removeDebris } from './debris.ts'
import { partlyElsewhere } from './elsewhere.ts'
import { type DraftItem, draftItems } from './items.ts'
import { unfoldColumnRows } from './column-rows.ts'
import { joinFor } from './joining.ts'
import { removeFurniture } from './furniture.ts'
import { checkIsMinutes, checkText } from './is-minutes.ts'
import { cleanLines, type Line } from './line.ts'
import { withYear } from './due.ts'
import { bringInMargin } from './margin.ts'
import { meetingNumberIn, meetingOf } from './meeting.ts'
import { type MisreadWord, repairWords } from './misread-words.ts'
import { numberActions } from './number-actions.ts'
import type { ReadItem, ReadMinutes, ReadUpdate } from './reading.ts'
import { referencesOf } from './references.ts'
import { unnumberParagraphs } from './running-paragraphs.ts'
import { findStarts, type Starts } from './sections.ts'
import { oneBelowTheOther } from './side-by-side.ts'
import { fromTables } from './table-actions.ts'
import { GENERAL_VOCABULARY, type Vocabulary } from './vocabulary.ts'
import { warningsOf } from './warnings.ts'

/**
 * Reads the text of old minutes, plain, with pages parted by form feeds and table cells by tabs. Refuses what is no such text. Lines
 * in the result count from 1 in the text as given. Reads in time that grows with the text's length alone.
 */
export function readMinutes(text: string, vocabulary: Vocabulary = GENERAL_VOCABULARY): Verdict<ReadMinutes> {
  const usable = checkText(text)
  if (!usable.ok) return usable
  const { lines: printed, cut } = cleanLines(text)
  const { lines: unfurnished } = removeFurniture(printed)
  const { lines: legible, misread } = repairWords(unfurnished, vocabulary)
  const { lines: clean, removed: debris, accepted } = removeDebris(legible)
  const { lines: minuted, annexes } = partAnnexes(clean)
  const { lines: unfolded, head: columns } = unfoldColumnRows(minuted)
  const lines = unnumberParagraphs(bringInMargin(unfolded))
  const starts = findStarts(lines)
  const front = oneBelowTheOther(lines.slice(0, starts.starts[0]?.index ?? lines.length))
  const meetingNumber = meetingNumberIn(front, printed)
  const drafts = draftItems(lines, starts.starts, { join: joinFor(lines), vocabulary, meetingNumber })
  const above = attendanceOf(front)
  const present = above.length > 0 ? above : presentAt(drafts)
  const attendance = [...present, ...apologiesAt(drafts, present)]
  const isMinutes = checkIsMinutes({
    front,
    items: drafts.length,
    isNumbered: ['numbered', 'paragraphs'].includes(starts.starts[0]?.sort ?? ''),
    decisions: drafts.flatMap(({ decisions }) => decisions).length,
    actions: drafts.flatMap(({ actions }) => actions).length,
    attendees: attendance.length,
    suggestions: drafts.flatMap(({ suggestions }) => suggestions).length,
  })
  if (!isMinutes.ok) return isMinutes
  return granted(
    assembled({
      printed,
      lines,
      annexes,
      debris,
      accepted,
      columns,
      misread,
      front,
      starts,
      drafts,
      cut,
      attendance,
      vocabulary,
    }),
  )
}

type Parts = Readonly<{
  printed: readonly Line[]
  lines: readonly Line[]
  annexes: readonly Line[]
  debris: readonly Line[]
  accepted: readonly Line[]
  columns: Line | undefined
  misread: readonly MisreadWord[]
  front: readonly Line[]
  starts: Starts
  drafts: readonly DraftItem[]
  cut: readonly number[]
  attendance: ReadMinutes['attendance']
  vocabulary: Vocabulary
}>

function assembled(parts: Parts): ReadMinutes {
  const { printed, front, drafts, annexes, attendance, vocabulary } = parts
  const gathered = fromTables(actionTables(annexes), undefined, false)
  const { actions, byItem } = numberActions(drafts, gathered.actions)
  const meeting = meetingOf({
    front,
    all: printed,
    decisions: drafts.flatMap(({ decisions }) => decisions),
    actionRefs: actions.map(({ ref }) => ref),
    vocabulary,
  })
  const items = drafts.map((draft, index) => itemOf(draft, byItem[index] ?? []))
  const classification = findClassification(printed, vocabulary)
  const updates = eachOnce([
    ...drafts.flatMap(draft => draft.updates),
    ...gathered.updates.filter(({ ref }) => actions.every(action => action.ref !== ref)),
  ])
  const read = {
    meeting,
    attendance,
    items,
    actions: actions.map(action => withYear(action, meeting.date)),
    updates,
    suggestions: drafts.flatMap(({ suggestions }) => suggestions),
    references: referencesOf(printed, vocabulary, new Set([...actions, ...updates].map(({ ref }) => ref))),
    classification: classification?.classification ?? null,
  }
  return { ...read, warnings: warningsOf(read, parts) }
}

function itemOf(draft: DraftItem, actions: readonly string[]): ReadItem {
  const doubts = [draft.doubt, partlyElsewhere(draft)].filter(doubt => doubt !== undefined)
  return {
    number: draft.start.number,
    title: draft.title,
    decisions: draft.decisions,
    actions,
    discussion: draft.discussion,
    lines: { from: draft.line, to: draft.to },
    ...(doubts.length === 0 ? {} : { doubt: doubts.join(' ') }),
  }
}

/** A table at the end may repeat what was reported at an item. */
function eachOnce(updates: readonly ReadUpdate[]): readonly ReadUpdate[] {
  return updates.filter(({ ref }, index) => updates.findIndex(other => other.ref === ref) === index)
}
