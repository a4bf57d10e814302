import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { House } from '../../../shell/house.ts'
import { endSessionsOf, type SessionsToEnd } from '../store-sessions.ts'

/** Ends sessions of a person at once: one of them, or all but one. */
export async function endSessions(house: House, person: string, which: SessionsToEnd): Promise<Verdict> {
  const ended = await house.database.write(
    async statements => await endSessionsOf({ statements, at: house.now() }, person, which),
  )
  return 'only' in which && ended === 0
    ? refused({ reason: 'no-such-session', says: 'You have no such session, or it has ended already.' })
    : granted()
}
