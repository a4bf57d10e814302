import type { Room } from '../../shell/room.ts'
import { DUTIES } from '../../shell/web/duties.ts'
import { FOUND_KINDS } from '../../shell/web/found-kinds.ts'
import { MODIFICATION_COURSES, MODIFICATION_GUARDS, MODIFICATION_PANELS } from '../modifications/door.ts'
import { addressOfTimetable } from './pages/addresses.ts'
import { timetablesDoors } from './pages/doors.ts'
import { timetableDuties } from './pages/duties.ts'
import { modificationPanel } from './pages/panel.ts'
import { coursesByTimetable } from './store-courses.ts'
import { TIMETABLE_SET } from './store-guards.ts'

export const timetables: Room = {
  name: 'timetables',
  doors: timetablesDoors,
  offers: [
    FOUND_KINDS.offer({ kind: 'timetable', word: 'Timetable', href: ({ reference }) => addressOfTimetable(reference) }),
    DUTIES.offer(timetableDuties),
    MODIFICATION_PANELS.offer(modificationPanel),
    MODIFICATION_GUARDS.offer(TIMETABLE_SET),
    MODIFICATION_COURSES.offer(coursesByTimetable),
  ],
  sentences: {
    'timetable-proposed': 'laid out the timetable',
    'timetable-approved': 'noted that the timetable is approved',
    'timetable-rebaselined': 'planned the timetable anew',
    'step-noted': 'noted that a step is done',
    'timetable-paused': 'paused the timetable',
    'timetable-resumed': 'went on with the timetable',
    'timetable-closed': 'closed the timetable',
  },
}
