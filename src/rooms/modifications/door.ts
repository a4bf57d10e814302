export { lastImplementation, type Modification, type Proposer } from './modification.ts'
export { enterModification } from './acts/enter-modification.ts'
export { confirmImpartiality } from './acts/confirm-impartiality.ts'
export { nameGroupMember } from './acts/name-group-member.ts'
export { issueConsultation } from './acts/issue-consultation.ts'
export type { EarlierModification } from './earlier.ts'
export { asModification, modificationByReference, modificationFrom, takeModification } from './store.ts'
export { modificationWithId } from './store-following.ts'
export { nameOfSolution, ORIGINAL, solutionsOf } from './solution.ts'
export { daysFrom, pastCourses } from './store-past.ts'
export { editionFollowed } from './store-standing.ts'
export { type Lateness, latenessInWords } from './lateness.ts'
export type { ModificationDate } from './dates.ts'
export {
  type AskedOfCourses,
  MODIFICATION_COURSES,
  MODIFICATION_GUARDS,
  type ModificationCourse,
  type ModificationGuard,
  SOLUTION_CHANGED,
  REPORT_SECTIONS,
} from './store-asked-of-others.ts'
export { modificationTrail } from './pages/trail.ts'
export { MODIFICATION_PANELS } from './views-panels.ts'
export type { MadeSection } from './report-section.ts'
