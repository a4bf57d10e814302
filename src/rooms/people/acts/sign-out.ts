import type { House } from '../../../shell/house.ts'
import { digestOfToken } from '../../../shell/web/reader.ts'
import { endSession } from '../store-sessions.ts'

/** Ends the session at once. */
export async function signOut(house: House, token: string | undefined): Promise<void> {
  if (token !== undefined) await endSession(house.database, digestOfToken(token), house.now())
}
