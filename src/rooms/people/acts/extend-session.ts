import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { House, SignedIn } from '../../../shell/house.ts'
import { extendUse } from '../store-sessions.ts'

/** Goes on with a session that would end because nothing was asked of it. Its absolute end stays. */
export async function extendSession(house: House, signedIn: SignedIn | undefined): Promise<Verdict> {
  if (signedIn?.kind !== 'session')
    return refused({ reason: 'no-session', says: 'Your session has ended. Sign in again.' })
  await extendUse(house.database, 'session', signedIn.id, house.now())
  return granted()
}
