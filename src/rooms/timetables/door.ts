export { proposeTimetable, type NewTimetable } from './acts/propose-timetable.ts'
export { approveTimetable } from './acts/approve-timetable.ts'
export type { Timetable } from './timetable.ts'
