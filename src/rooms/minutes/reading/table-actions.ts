import type { DraftAction } from './actions.ts'
import type { ActionTable, TableRow } from './table-rows.ts'
import { dueIn, dueOfCell } from './due.ts'
import { ownerIn } from './owner.ts'
import type { ItemNumber, ReadUpdate } from './reading.ts'
import { isOfMeeting, saysClosed } from './updates.ts'

export type FromTables = Readonly<{ actions: readonly DraftAction[]; updates: readonly ReadUpdate[] }>

/** The rows of the tables at an item: a row that tells how an action stands is an update, any other an action. */
export function fromTables(
  tables: readonly ActionTable[],
  item: ItemNumber | undefined,
  isAboutEarlier: boolean,
  meetingNumber?: number,
): FromTables {
  const rows = tables.flatMap(table =>
    table.rows.map(row => {
      const isNew = isOfMeeting(refOf(row.cells.ref) ?? '', meetingNumber) && !saysClosed(row.cells.status ?? '')
      return { row, isReport: isReport(table, row, isAboutEarlier && !isNew) }
    }),
  )
  return {
    actions: rows.flatMap(({ row, isReport: reports }) => (reports || isEmpty(row) ? [] : [actionOf(row, item)])),
    updates: rows.flatMap(({ row, isReport: reports }) =>
      reports && row.cells.ref !== undefined ? [updateOf(row, item)] : [],
    ),
  }
}

const NEW = /^(?:new|pending|to be done|not started|)$/i

function isReport({ columns }: ActionTable, { cells }: TableRow, isAboutEarlier: boolean): boolean {
  // Where earlier actions are gone through, a numbered one without more is an earlier one.
  if (!columns.includes('status')) return isAboutEarlier && cells.ref !== undefined && !columns.includes('owner')
  if (!columns.includes('action')) return true
  if (cells.status === undefined || NEW.test(cells.status.trim())) return false
  return isAboutEarlier || !columns.includes('due') || saysClosed(cells.status)
}

function isEmpty({ cells }: TableRow): boolean {
  const text = cells.action ?? ''
  return text.length < 3 || /^(none|n\/a|no (new )?actions)\b/i.test(text)
}

function refOf(cell: string | undefined): string | undefined {
  return cell
    ?.replace(/^actions?\s+/i, '')
    .replace(/[.:)]+$/, '')
    .trim()
}

function actionOf({ cells, lines, doubt }: TableRow, item: ItemNumber | undefined): DraftAction {
  const ref = refOf(cells.ref)
  const text = cells.action ?? ''
  const owner = cells.owner ?? ownerIn(text)
  const due = dueOfCell(cells.due ?? '') ?? dueIn(text)
  const why = doubt ?? (owner === undefined ? 'Nobody is named as the owner.' : undefined)
  return {
    ...(ref === undefined || ref === '' ? {} : { ref }),
    owner: owner ?? null,
    text,
    due: due?.due ?? null,
    ...(due?.dueDate === undefined ? {} : { dueDate: due.dueDate }),
    ...(item === undefined ? {} : { item }),
    lines,
    ...(why === undefined ? {} : { doubt: why }),
  }
}

function updateOf({ cells, lines, doubt }: TableRow, item: ItemNumber | undefined): ReadUpdate {
  const status = cells.status ?? cells.action ?? ''
  return {
    ref: refOf(cells.ref) ?? '',
    text: status,
    closed: saysClosed(status),
    ...(item === undefined ? {} : { item }),
    lines,
    ...(doubt === undefined ? {} : { doubt }),
  }
}
