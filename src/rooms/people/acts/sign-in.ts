import { randomBytes } from 'node:crypto'
import { isIdentifier } from '../../../kit/identifier.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { House } from '../../../shell/house.ts'
import { digestOfToken } from '../../../shell/web/reader.ts'
import { expiryOf } from '../session.ts'
import { isOffered, saveSession } from '../store.ts'

/** Begins a session as one of the persons whom the demonstration offers. Outside the demonstration nobody can be chosen. */
export async function signIn(house: House, person: string): Promise<Verdict<string>> {
  if (house.demonstration === undefined || !isIdentifier(person) || !(await isOffered(house.database, person))) {
    return refused({
      reason: 'not-offered',
      says: 'Nobody can sign in like this. Choose one of the persons on the page.',
      field: 'person',
    })
  }
  const token = randomBytes(32).toString('base64url')
  const beganAt = house.now()
  await saveSession(house.database, {
    tokenDigest: digestOfToken(token),
    person,
    beganAt,
    expiresAt: expiryOf(beganAt),
  })
  return granted(token)
}
