export { addItem, type NewItem } from './acts/add-item.ts'
export { type Business, canDecide } from './acts/can-decide.ts'
export { callMeeting, type MeetingCall } from './acts/call-meeting.ts'
export { carryOver } from './acts/carry-over.ts'
export { closeMeeting } from './acts/close-meeting.ts'
export { concludeItem } from './acts/conclude-item.ts'
export { issuePapers } from './acts/issue-papers.ts'
export { moveItem } from './acts/move-item.ts'
export { openItem } from './acts/open-item.ts'
export { openMeeting } from './acts/open-meeting.ts'
export { placeOnAgenda } from './acts/place-on-agenda.ts'
export { quorumAt } from './acts/quorum-at.ts'
export { type MeetingStep, stepMeeting } from './acts/step-meeting.ts'
export { takeItem, type TakenItem } from './acts/take-item.ts'
export { takeMeeting } from './acts/take-meeting.ts'
export type { Interest } from './interest.ts'
export { type ConfidentialItem, type Item, type ItemKind, type ItemState, itemStateInWords } from './item.ts'
export {
  type DerivedDate,
  hasBegun,
  isAdjourned,
  isInSession,
  isOver,
  type Meeting,
  type MeetingDates,
} from './meeting.ts'
export {
  type AttendingAs,
  isThereAt,
  isThereInPart,
  partInWords,
  presentAt,
  type Roll,
  type RollEntry,
  type Spell,
} from './roll.ts'
export { itemsFrom, itemsOf, type MeetingParts, partsFrom, partsOf, rollFrom, rollOf } from './store.ts'
export {
  ITEM_OUTCOME,
  type ItemOutcome,
  type Matter,
  MEETING_STEPPED,
  type MeetingStepped,
  type Read,
  readIn,
  WAITING,
  type Waiting,
} from './store-offerings.ts'
export { ITEM_PANELS, MEETING_PANELS, type Panel } from './views-panels.ts'
