export { addItem, type NewItem } from './acts/add-item.ts'
export { addToRoll, type NewAttendee } from './acts/add-to-roll.ts'
export { adjournMeeting } from './acts/adjourn-meeting.ts'
export { callMeeting } from './acts/call-meeting.ts'
export { callRoll, type RollCall } from './acts/call-roll.ts'
export { type Business, canDecide } from './acts/can-decide.ts'
export { cancelMeeting } from './acts/cancel-meeting.ts'
export { carryOver } from './acts/carry-over.ts'
export { checkHeldBefore } from './acts/check-held-before.ts'
export { chasePapers } from './acts/chase-papers.ts'
export { closeItem } from './acts/close-item.ts'
export { closeMeeting } from './acts/close-meeting.ts'
export { concludeItem } from './acts/conclude-item.ts'
export { declareInterest, type DeclaredInterest } from './acts/declare-interest.ts'
export { editItem, type ItemEdit } from './acts/edit-item.ts'
export { hideFromRecused } from './acts/hide-from-recused.ts'
export { issuePapers } from './acts/issue-papers.ts'
export { makeConfidential } from './acts/make-confidential.ts'
export { moveItem } from './acts/move-item.ts'
export { nameSubjects } from './acts/name-subjects.ts'
export { openItem } from './acts/open-item.ts'
export { openMeeting } from './acts/open-meeting.ts'
export { placeOnAgenda } from './acts/place-on-agenda.ts'
export { placePaperAtItem } from './acts/place-paper-at-item.ts'
export { quorumAt } from './acts/quorum-at.ts'
export { recordDeparture } from './acts/record-departure.ts'
export { recordReturn } from './acts/record-return.ts'
export { recusedFrom } from './acts/recused-from.ts'
export { rescheduleMeeting } from './acts/reschedule-meeting.ts'
export { resumeMeeting } from './acts/resume-meeting.ts'
export { stepMeeting } from './acts/step-meeting.ts'
export { takeForBusiness } from './acts/take-for-business.ts'
export { takeItem, type TakenItem } from './acts/take-item.ts'
export type { AskedOfItem } from './acts/take-item-in-hand.ts'
export { takeMeeting } from './acts/take-meeting.ts'
export { type EarlierItem, type EarlierMeeting, takeOverMeeting, type TakenOver } from './acts/take-over-meeting.ts'
export { takeParts } from './acts/take-parts.ts'
export type { MeetingStep } from './acts/take-step.ts'
export { withdrawInterest, type WithdrawnInterest } from './acts/withdraw-interest.ts'
export { withdrawItem } from './acts/withdraw-item.ts'
export type { MeetingCall } from './calling.ts'
export type { AskedOfMeeting, AskedWithReason } from './asked-of-meeting.ts'
export { type Interest, recusedAmong } from './interest.ts'
export {
  type ConfidentialItem,
  type Item,
  isUnfinished,
  type ItemKind,
  type ItemState,
  itemStateInWords,
} from './item.ts'
export {
  type DerivedDate,
  hasBegun,
  isAdjourned,
  isInSession,
  isOver,
  type Meeting,
  type MeetingDates,
} from './meeting.ts'
export type { Movement } from './movement.ts'
export { type Answer, answerOf } from './roll-answer.ts'
export {
  type AttendingAs,
  isStillThere,
  isThereAt,
  isThereInPart,
  partInWords,
  presentAt,
  type Roll,
  type RollEntry,
  type Spell,
} from './roll.ts'
export { attendanceAt, isChairThere, sittingOn } from './attendance.ts'
export { numberFromNow, numberNow } from './progress.ts'
export { addressOfMeeting } from './pages/addresses.ts'
export { comingMeetings, meetingsFrom, pastMeetings } from './store-lists.ts'
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
