import { granted, refused } from '../../kit/verdict.ts'
import type { ModificationGuard } from '../modifications/door.ts'
import { timetablesBelow } from './store.ts'
import { templatesOf } from './template.ts'

/** `timetable-set`: a timetable has been laid out. */
export const TIMETABLE_SET: ModificationGuard = {
  guard: 'timetable-set',
  check: async (read, modification, edition) => {
    if (templatesOf(edition).length === 0) return granted()
    const [rows = []] = await read(timetablesBelow(modification.code, [modification.id]))
    if (rows.length > 0) return granted()
    return refused({ reason: 'timetable-missing', says: 'It has no timetable. Lay one out first.' })
  },
}
