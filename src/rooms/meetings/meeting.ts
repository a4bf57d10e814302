import type { Instant } from '../../kit/instant.ts'
import type { ActOf } from '../../kit/pack/lifecycle-options.ts'
import type { Interest } from './interest.ts'

/** A date that follows from the day of the meeting by a clock of its body, and how it was counted. */
export type DerivedDate = Readonly<{
  date: string
  /** The moment, where the clock names a time of day. */
  at: Instant | null
  explanation: string
  /** Bank holidays of that time are not known yet, so the date may still move. */
  isProvisional: boolean
  /** The clause that sets the clock, if it may be cited as law. */
  clause: string | null
}>

export type MeetingDates = Readonly<{
  noticeDue?: DerivedDate
  proposalsDue?: DerivedDate
  papersDue: DerivedDate
  headlineReportDue?: DerivedDate
  minutesDue: DerivedDate
}>

export type MeetingMoment = keyof MeetingDates

export type Adjournment = Readonly<{ at: Instant; reason: string; resumedAt: Instant | null }>

export type Meeting = Readonly<{
  /** The key of the body. */
  body: string
  number: number
  startsAt: Instant
  /** When it is to end, as far as anybody has said. */
  endsAt: Instant | null
  place: string
  /** What its documents are called by: see the pack's pattern `document`. */
  documentReference: string
  dates: MeetingDates
  papersIssuedAt: Instant | null
  openedAt: Instant | null
  closedAt: Instant | null
  adjournments: readonly Adjournment[]
  cancelled: Readonly<{ at: Instant; reason: string }> | null
  /** Interests that concern the whole meeting; those of one item stand with the item. */
  interests: readonly Interest[]
  /** The reference of the next meeting of the body, once it is called. */
  next: string | null
}>

/** Is business being done at this moment? */
export function isInSession(meeting: Meeting): boolean {
  return hasBegun(meeting) && meeting.closedAt === null && meeting.cancelled === null && !isAdjourned(meeting)
}

export function hasBegun({ openedAt }: Meeting): boolean {
  return openedAt !== null
}

export function isAdjourned({ adjournments }: Meeting): boolean {
  return adjournments.at(-1)?.resumedAt === null
}

/** Nothing on its agenda or its roll changes any more. */
export function isOver({ closedAt, cancelled }: Meeting): boolean {
  return closedAt !== null || cancelled !== null
}

/** What an act of the lifecycle leaves in the meeting, besides its state. */
export function meetingAfter(meeting: Meeting, act: ActOf<'meeting'>, at: Instant, reason: string): Meeting {
  switch (act) {
    case 'issue-papers':
      return { ...meeting, papersIssuedAt: at }
    case 'open-meeting':
      return { ...meeting, openedAt: at }
    case 'adjourn-meeting':
      return { ...meeting, adjournments: [...meeting.adjournments, { at, reason, resumedAt: null }] }
    case 'resume-meeting':
      return { ...meeting, adjournments: resumed(meeting.adjournments, at) }
    case 'close-meeting':
      return { ...meeting, closedAt: at, adjournments: resumed(meeting.adjournments, at) }
    case 'cancel-meeting':
      return { ...meeting, cancelled: { at, reason } }
    case 'call-meeting':
    case 'reschedule-meeting':
    case 'circulate-minutes':
    case 'approve-minutes':
    case 'publish-minutes':
      return meeting
  }
}

function resumed(adjournments: readonly Adjournment[], at: Instant): readonly Adjournment[] {
  return adjournments.map(adjournment => ({ ...adjournment, resumedAt: adjournment.resumedAt ?? at }))
}

/** How the ledger tells each act. */
export const MEETING_VERBS: Readonly<Record<ActOf<'meeting'>, string>> = {
  'call-meeting': 'meeting-called',
  'reschedule-meeting': 'meeting-rescheduled',
  'issue-papers': 'meeting-papers-issued',
  'open-meeting': 'meeting-opened',
  'adjourn-meeting': 'meeting-adjourned',
  'resume-meeting': 'meeting-resumed',
  'close-meeting': 'meeting-closed',
  'cancel-meeting': 'meeting-cancelled',
  'circulate-minutes': 'meeting-minutes-circulated',
  'approve-minutes': 'meeting-minutes-approved',
  'publish-minutes': 'meeting-minutes-published',
}
