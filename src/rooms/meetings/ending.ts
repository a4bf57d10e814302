import { addMinutes, type Instant } from '../../kit/instant.ts'
import type { Body } from '../../kit/pack/body.ts'
import type { Meeting } from './meeting.ts'

export type Ending = Readonly<{
  at: Instant
  /** Nobody has said so: it is as long as meetings of this body usually take. */
  isUsual: boolean
}>

/** When a meeting ended, or is to end; undefined if neither it nor the rules of its body say. */
export function endingOf(
  { startsAt, endsAt, closedAt }: Pick<Meeting, 'startsAt' | 'endsAt' | 'closedAt'>,
  { recurrence }: Pick<Body, 'recurrence'>,
): Ending | undefined {
  const at = [closedAt, endsAt].find(known => known !== null && known > startsAt)
  if (at !== undefined && at !== null) return { at, isUsual: false }
  const minutes = recurrence.usualLength?.minutes
  return minutes === undefined ? undefined : { at: addMinutes(startsAt, minutes), isUsual: true }
}
