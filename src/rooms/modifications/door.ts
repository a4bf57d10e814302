export { FINAL_MODIFICATION_STATES, MODIFICATION_STATES } from './modification.ts'
export { MODIFICATION_GUARDS, type ModificationGuard } from './asked-of-others.ts'
export { MODIFICATION_PANELS } from './views-panels.ts'
