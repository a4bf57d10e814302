import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { House } from '../../../shell/house.ts'
import { nameOfChallenge } from '../../../shell/sign-in/challenge.ts'
import { checkPasskeyAnswer, credentialIn } from '../../../shell/sign-in/passkey.ts'
import { keyedDigest } from '../../../shell/sign-in/sealing.ts'
import { spend } from '../store-account.ts'
import { findPasskey, notePasskeyUse } from '../store-methods.ts'
import { forgiveTry, reserveTry, type ThrottleKey } from '../store-throttle.ts'
import { networkOf } from '../throttle.ts'

export type PasskeyGiven = Readonly<{
  /** The page that it was asked for on. */
  use: string
  /** What the browser sent, as JSON. */
  answer: string
  network: string
}>

/** Who that is, by a passkey; answers the person. */
export async function checkPasskey(house: House, { use, answer, network }: PasskeyGiven): Promise<Verdict<string>> {
  const { database, now } = house
  const keys: readonly ThrottleKey[] = [
    { kind: 'network', digest: keyedDigest(house.signingKey, 'throttle', networkOf(network)) },
  ]
  const reserved = await reserveTry(database, keys, now())
  if (!reserved.ok) return reserved
  const credential = credentialIn(answer)
  const passkey = credential === undefined ? undefined : await findPasskey(database, credential)
  const checked = passkey === undefined ? undefined : await checkPasskeyAnswer(house, use, answer, passkey)
  if (passkey === undefined || checked === undefined) return refused(NO_MATCH)
  const isFresh = await spend(database, nameOfChallenge(checked.challenge), now())
  if (!isFresh || !(await notePasskeyUse(database, passkey.id, checked.counter, now()))) return refused(NO_MATCH)
  await forgiveTry(database, keys, now())
  return granted(passkey.person)
}

const NO_MATCH = {
  reason: 'no-match',
  says: 'Nobody here has this passkey, or the page stood open for too long. Load the page again, and try once more.',
}
