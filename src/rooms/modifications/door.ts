export { FINAL_MODIFICATION_STATES, MODIFICATION_STATES } from './modification.ts'
