import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { House } from '../../../shell/house.ts'
import { comeFromDirectory, type SignedOn } from '../../../shell/sign-in/single-sign-on.ts'
import { keyedDigest } from '../../../shell/sign-in/sealing.ts'
import { spend } from '../store-account.ts'

export type DirectoryAnswer = Readonly<{
  /** What this browser kept when it left for the directory. */
  kept: string
  code: string
  state: string
  issuer: string | undefined
}>

/** Who came back from the directory, and what for. Whose account here that is, if anybody’s, is another question. */
export async function checkDirectory(house: House, { kept, ...answer }: DirectoryAnswer): Promise<Verdict<SignedOn>> {
  const { singleSignOn } = house
  if (singleSignOn === undefined) return refused(NOT_SIGNED_ON)
  const once = keyedDigest(house.signingKey, 'single sign-on', kept)
  if (!(await spend(house.database, once, house.now()))) return refused(NOT_SIGNED_ON)
  const signedOn = await comeFromDirectory(house, singleSignOn, kept, answer)
  return signedOn === undefined ? refused(NOT_SIGNED_ON) : granted(signedOn)
}

const NOT_SIGNED_ON = {
  reason: 'not-signed-on',
  says: 'The directory did not say who you are, or it took too long. Begin again from the page on which you sign in.',
}
