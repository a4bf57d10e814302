import type { Classification } from '../../../kit/classification.ts'
import type { Owner } from '../../actions/door.ts'
import type { AttendanceStatus, Place, ReadWarning } from '../reading/reading.ts'

/** What was read in old minutes, as a person checks and corrects it. Nothing of it is on the record until it is accepted. */
export type Review = Readonly<{
  meeting: ReviewMeeting
  classification: Classification
  attendance: readonly ReviewAttendee[]
  items: readonly ReviewItem[]
  warnings: readonly ReadWarning[]
}>

export type ReviewMeeting = Readonly<{
  /** The key of the body. */
  body: string | null
  number: number | null
  /** `YYYY-MM-DD` */
  date: string | null
  place: string
  doubts: readonly string[]
}>

/** One thing that was read: where, what a person should look at, and whether it is to be taken over. */
export type Reviewed = Readonly<{
  /** Unique in the review. */
  key: string
  lines: Place
  doubts: readonly string[]
  isLeftOut: boolean
}>

export type ReviewAttendee = Reviewed &
  Readonly<{
    name: string
    status: AttendanceStatus
    /** Whom they come from or speak for, in words. */
    place: string
    /** Items attended, as written. */
    items: string
    isRemote: boolean
    /** They were not there for the seat that the record knows as theirs. */
    isWithoutSeat?: boolean
  }>

export type ReviewItem = Reviewed &
  Readonly<{
    /** As the minutes number it. */
    label: string
    title: string
    /** What was said, without what was decided and given to do. */
    text: string
    decisions: readonly ReviewDecision[]
    actions: readonly ReviewAction[]
    updates: readonly ReviewUpdate[]
  }>

export type ReviewDecision = Reviewed &
  Readonly<{
    /** The key of a decision verb; null where the minutes have a verb that the code does not. */
    verb: string | null
    /** As the minutes have it. */
    written: string
    text: string
    by: 'body' | 'chair'
  }>

export type ReviewAction = Reviewed &
  Readonly<{
    reference: string
    /** Null where it is not clear who that is. */
    owner: Owner | null
    /** As the minutes have it. */
    written: string
    text: string
    dueWords: string
    dueOn: string | null
  }>

export type ReviewUpdate = Reviewed & Readonly<{ reference: string; text: string; closes: boolean }>

/** Everything that is checked one by one. */
export function allReviewed({ attendance, items }: Review): readonly Reviewed[] {
  return [...attendance, ...items.flatMap(item => [item, ...item.decisions, ...item.actions, ...item.updates])]
}

/** What a person should still look at: left out, it needs nobody any more. */
export function doubtsIn(review: Review): readonly Readonly<{ key: string; line: number; says: string }>[] {
  return allReviewed(review)
    .filter(({ isLeftOut }) => !isLeftOut)
    .flatMap(({ key, lines, doubts }) => doubts.map(says => ({ key, line: lines.from, says })))
}

export type Counts = Readonly<{
  items: number
  decisions: number
  actions: number
  updates: number
  attendance: number
}>

/** What would be taken over. */
export function countsOf({ items, attendance }: Review): Counts {
  const kept = items.filter(isKept)
  const count = (of: (item: ReviewItem) => readonly Reviewed[]) => kept.flatMap(of).filter(isKept).length
  return {
    items: kept.length,
    decisions: count(({ decisions }) => decisions),
    actions: count(({ actions }) => actions),
    updates: count(({ updates }) => updates),
    attendance: attendance.filter(isKept).length,
  }
}

export function isKept({ isLeftOut }: Reviewed): boolean {
  return !isLeftOut
}
