import { sheetOf } from '../sheet-of.ts'
import type { SheetParts } from '../sheet-parts.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { identity } from '../../people/door.ts'
import { isUnfinished, readIn } from '../../meetings/door.ts'
import { hasWordsOf } from '../mixed-words.ts'
import { unanswered } from '../minutes.ts'
import type { MinutesFacts } from '../minutes-guards.ts'
import { classOfClosed } from '../place-on-sheet.ts'
import type { SheetItem } from '../sheet.ts'
import { readSheetParts } from '../store-sheet.ts'
import type { MinutesInHand } from './take-minutes.ts'

/** What the guards of an act on minutes ask, as the whole record has it. */
export async function gatherMinutesFacts(tx: Transaction, hand: MinutesInHand): Promise<MinutesFacts> {
  const { parts, open, closed, edition } = hand
  const { code } = tx.context.pack
  const sheetParts = await readSheetParts(readIn(tx), { code, edition, parts, names: identity.names })
  const needed = classOfClosed(parts, open.record.classification)
  const unfinished = parts.items.filter(({ record }) => isUnfinished(record.state))
  return {
    isMeetingClosed: parts.meeting.content.closedAt !== null,
    unfinished: unfinished.map(({ content }) => content.number ?? 0),
    twin: needed === undefined ? 'not-needed' : closed === undefined ? 'missing' : 'apart',
    mixed: closed === undefined ? [] : mixedItems(sheetParts, hand),
    unanswered: unanswered(open.content).length + (closed === undefined ? 0 : unanswered(closed.content).length),
  }
}

function mixedItems(parts: SheetParts, { open, closed }: MinutesInHand): readonly number[] {
  if (closed === undefined) return []
  const same = { openClassification: open.record.classification, version: '' }
  const openSheet = sheetOf(parts, { ...same, twin: false, classification: open.record.classification })
  const closedSheet = sheetOf(parts, { ...same, twin: true, classification: closed.record.classification })
  const secret = closedSheet.items.map(wordsOf).join('\n')
  return openSheet.items.filter(item => hasWordsOf(wordsOf(item), secret)).map(({ number }) => number)
}

/** What somebody wrote at an item; what the product writes itself is the same on every sheet. */
function wordsOf({ passages, decisions, actions }: SheetItem): string {
  return [
    ...passages.flatMap(passage => (passage.kind === 'points' ? passage.points : [passage.text])),
    ...decisions.flatMap(({ items }) => items.map(({ text }) => text)),
    ...actions.map(({ text }) => text),
  ].join('\n')
}
