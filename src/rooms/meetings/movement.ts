import { granted, refused, type Verdict } from '../../kit/verdict.ts'

/** Somebody leaves a meeting, or comes. */
export type Movement = Readonly<{
  /** The reference of the meeting. */
  meeting: string
  /** The identifier of the entry in its roll. */
  entry: string
  /** The number of the item; the one that is open, or the next, if absent. */
  item?: number | undefined
}>

/** The item from which it counts. Out of session there is none, unless it is named: what was forgotten can be entered later. */
export function itemOfMovement({ item }: Movement, now: number): Verdict<number> {
  if (item !== undefined || now > 0) return granted(item ?? now)
  return refused({
    reason: 'not-in-session',
    says: 'The meeting is not in session. Change the answer in the roll, or give the number of the item.',
    field: 'item',
  })
}
