import type { Block, Checkpoint, Document } from '../../../shell/documents/document.ts'
import { actionsOn, type Sheet, type SheetAction } from '../sheet.ts'
import { layOutAttendance } from './lay-out-attendance.ts'
import { layOutItem } from './lay-out-item.ts'
import { layOutUpdates } from './lay-out-updates.ts'

/** The minutes as the trade lays them out: head, attendance, items, table of actions, next meeting, and the checkpoint that proves them. */
export function layOutMinutes(sheet: Sheet, checkpoint?: Checkpoint): Document {
  return {
    title: sheet.title,
    subtitle: sheet.code,
    reference: sheet.reference,
    organisation: sheet.organisation,
    version: sheet.version,
    date: sheet.date,
    language: 'en-GB',
    classification: { key: sheet.classification, marking: sheet.marking },
    footer: sheet.style.footer,
    ...(checkpoint === undefined ? {} : { checkpoint }),
    blocks: [
      { kind: 'definitions', rows: sheet.head },
      ...layOutAttendance(sheet),
      ...interestBlocks(sheet),
      ...layOutUpdates(sheet.updates),
      ...sheet.items.flatMap(item => layOutItem(item, sheet)),
      ...actionTable(sheet),
      ...nextMeeting(sheet),
    ],
  }
}

function interestBlocks({ interests }: Sheet): readonly Block[] {
  if (interests.length === 0) return []
  return [
    { kind: 'heading', level: 1, text: 'Interests declared' },
    { kind: 'list', marker: 'bullet', items: interests.map(text => ({ text })) },
  ]
}

function actionTable(sheet: Sheet): readonly Block[] {
  const actions = actionsOn(sheet)
  if (!sheet.style.showsActionTable || actions.length === 0) return []
  const columns = [
    { heading: 'Reference', width: 1.2 },
    { heading: 'Owner', width: 1.2 },
    { heading: 'What is to be done', width: 3.3 },
    { heading: 'Due', width: 1.5 },
  ]
  const rows = actions.map(({ reference, owner, text, due }: SheetAction) => [reference, owner, text, due ?? ''])
  return [
    { kind: 'heading', level: 1, text: 'Actions', anchor: 'actions' },
    { kind: 'table', caption: 'Who has to do what, and by when', columns, rows, namesRows: true },
  ]
}

function nextMeeting({ next }: Sheet): readonly Block[] {
  if (next === null) return []
  return [
    { kind: 'heading', level: 1, text: 'Next meeting' },
    { kind: 'paragraph', text: next },
  ]
}
