import type { Block, Column } from '../../../shell/documents/document.ts'
import type { AttendanceGroup, Sheet } from '../sheet.ts'

/** One table for those who were there for a seat, one for the others, one for those who were away. */
export function layOutAttendance({ attendance }: Pick<Sheet, 'attendance'>): readonly Block[] {
  if (attendance.length === 0) return []
  return [{ kind: 'heading', level: 1, text: 'Attendance' }, ...attendance.map(tableOf)]
}

function tableOf({ kind, title, entries }: AttendanceGroup): Block {
  const isSeated = kind !== 'in-attendance'
  const hasNotes = entries.some(({ remark }) => remark !== '')
  const columns: readonly Column[] = [
    ...(isSeated ? [{ heading: 'Category', width: 1.2 }] : []),
    { heading: 'Name', width: 1.6 },
    { heading: isSeated ? 'Seat' : 'From', width: isSeated ? 1.6 : 2.4 },
    ...(hasNotes ? [{ heading: 'Note', width: 1.4 }] : []),
  ]
  const rows = entries.map(({ name, category, place, remark }) => [
    ...(isSeated ? [category] : []),
    name,
    place,
    ...(hasNotes ? [remark] : []),
  ])
  return { kind: 'table', caption: title, columns, rows }
}
