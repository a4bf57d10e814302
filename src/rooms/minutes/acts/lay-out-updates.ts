import type { Block } from '../../../shell/documents/document.ts'
import type { SheetUpdate } from '../sheet.ts'

/** What was said of earlier actions, as a table. */
export function layOutUpdates(updates: readonly SheetUpdate[]): readonly Block[] {
  if (updates.length === 0) return []
  const columns = [
    { heading: 'Reference', width: 1 },
    { heading: 'Update', width: 4 },
  ]
  const rows = updates.map(({ reference, text, isClosed }) => [reference, isClosed ? `${text} Closed.`.trim() : text])
  return [{ kind: 'table', caption: 'Earlier actions', columns, rows, namesRows: true }]
}
