import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { House } from '../../../shell/house.ts'
import { type DirectoryIdentity, findPersonOfDirectory } from '../store-methods.ts'

/** Whose account here that is, by issuer and subject; never by an address, which another directory may give to anybody. */
export async function findOwner(house: House, identity: DirectoryIdentity): Promise<Verdict<string>> {
  const person = await findPersonOfDirectory(house.database, identity)
  return person === undefined ? refused(UNKNOWN) : granted(person)
}

const UNKNOWN = {
  reason: 'unknown-here',
  says: 'The directory knows you, but nobody here signs in as that user. Follow the link of your invitation, or sign in in another way and add the directory on your account page.',
}
