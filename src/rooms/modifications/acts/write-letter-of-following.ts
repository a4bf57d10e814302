import type { House } from '../../../shell/house.ts'
import type { Letter } from '../../../shell/mail/mailer.ts'
import { identifyPerson } from '../../../shell/web/reader.ts'
import { findAddressForMail } from '../../people/door.ts'
import { findFollowerToTell, isActSeen } from '../store-following.ts'
import { linkOfFollowing } from './link-of-following.ts'

/** That something happened to what somebody follows, and never what; undefined to whoever may not see the act now, or follows no more. */
export async function writeLetterOfFollowing(house: House, told: string): Promise<Letter | undefined> {
  const follower = await findFollowerToTell(house.database, told)
  if (follower === undefined) return undefined
  const { following, person, act } = follower
  const to = await findAddressForMail(house.database, person)
  if (to === undefined) return undefined
  const reader = await identifyPerson(house, person)
  if (!(await isActSeen(house.database, reader, act))) return undefined
  const { title } = house.pack.code
  const link = `${house.address}${linkOfFollowing(house, following)}`
  return {
    to,
    subject: `${title}: something happened that you follow`,
    text: [
      `Something happened to what you follow on the pages of the ${title}.`,
      '',
      link,
      '',
      'There you can also end it with one click, without signing in. Whoever has this link can do so: keep it to yourself.',
    ].join('\n'),
    endsAt: `${link}/ending`,
  }
}
