export type { Modification, Proposer } from './modification.ts'
export { enterModification } from './acts/enter-modification.ts'
export type { EarlierModification } from './earlier.ts'
export { asModification, modificationByReference, modificationFrom, takeModification } from './store.ts'
export { editionFollowed } from './store-standing.ts'
export type { ModificationDate } from './dates.ts'
export {
  type AskedOfCourses,
  MODIFICATION_COURSES,
  MODIFICATION_GUARDS,
  type ModificationCourse,
  type ModificationGuard,
} from './store-asked-of-others.ts'
export { MODIFICATION_PANELS } from './views-panels.ts'
