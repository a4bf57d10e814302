import type { House } from '../../../shell/house.ts'
import { endingToken } from '../../../shell/mail/ending-token.ts'

/** Where the link of a letter to a follower leads. */
export function linkOfFollowing({ signingKey }: Pick<House, 'signingKey'>, following: string): string {
  return `/following/${following}/${endingToken(signingKey, following)}`
}
