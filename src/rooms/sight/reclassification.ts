import { addMonths, type CalendarDate, formatDate, isCalendarDate } from '../../kit/calendar-date.ts'
import { type Classification, compareClassifications } from '../../kit/classification.ts'
import type { Handling } from '../../kit/pack/handling.ts'
import { allOf, type Refusal, require, type Verdict } from '../../kit/verdict.ts'

/** That a record was given another class: why, who answers for it, and when somebody looks again. */
export type Reclassification = Readonly<{
  from: Classification
  to: Classification
  reason: string
  /** The key of a function, or `chair`. */
  owner: string
  reviewOn: CalendarDate
  /** How many records below it were given the class as well. */
  carried: number
  /** The last time that somebody looked and left the class as it is. */
  reviewedOn: CalendarDate | null
}>

type Asked = Pick<Reclassification, 'from' | 'to' | 'reason' | 'owner' | 'reviewOn'>

/**
 * In English:
 * - the class is another one;
 * - there is a reason;
 * - whoever answers for it is one of those who may reclassify;
 * - somebody looks again on a day to come, and not later than the code allows.
 */
export function checkReclassification(handling: Handling, asked: Asked, today: CalendarDate): Verdict {
  return allOf(
    require(asked.from !== asked.to, SAME),
    require(asked.reason.trim() !== '', NO_REASON),
    require(handling.reclassifying.by.includes(asked.owner), NO_OWNER),
    checkReview(handling, asked.reviewOn, today),
  )
}

export function checkReview(handling: Handling, reviewOn: CalendarDate, today: CalendarDate): Verdict {
  const latest = addMonths(today, handling.reclassifying.reviewMonths)
  return require(isCalendarDate(reviewOn) && reviewOn > today && reviewOn <= latest, {
    reason: 'review-not-in-time',
    says: `Choose a day for the review between tomorrow and ${formatDate(latest)}.`,
    field: 'reviewOn',
  })
}

/** Does it open the record to more readers than before? */
export function isLooser({ from, to }: Pick<Asked, 'from' | 'to'>): boolean {
  return compareClassifications(to, from) < 0
}

const SAME: Refusal = {
  reason: 'same-class',
  says: 'It has this class already. Choose another, or leave it as it is.',
  field: 'classification',
}
const NO_REASON: Refusal = {
  reason: 'reason-missing',
  says: 'Say why: the reason stays on the record.',
  field: 'reason',
}
const NO_OWNER: Refusal = {
  reason: 'no-such-owner',
  says: 'Choose from the list who answers for the class.',
  field: 'owner',
}
