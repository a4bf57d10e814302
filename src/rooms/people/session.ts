import { addMinutes, type Instant } from '../../kit/instant.ts'

/** A session ends by itself after a working day, whatever its owner does. */
export const SESSION_MINUTES = 12 * 60

export function expiryOf(beganAt: Instant): Instant {
  return addMinutes(beganAt, SESSION_MINUTES)
}
