import type { House } from '../../../shell/house.ts'
import type { Letter } from '../../../shell/mail/mailer.ts'
import { identifyPerson } from '../../../shell/web/reader.ts'
import { findReceiver, isSeen } from '../store-notices.ts'

/** That something waits, and never what; undefined to whoever may not see it any more, or was told of it with something else. */
export async function writeLetterOfNotice(house: House, notice: string): Promise<Letter | undefined> {
  const to = await findReceiver(house.database, notice)
  if (to === undefined) return undefined
  const reader = await identifyPerson(house, to.person)
  if (!(await isSeen(house.database, reader, notice))) return undefined
  const { title } = house.pack.code
  return {
    to: to.address,
    subject: `${title}: something waits for you`,
    text: [
      `Something waits for you on the pages of the ${title}.`,
      '',
      `${house.address}/notices`,
      '',
      `You can say on your account page that you want no such mail: ${house.address}/account`,
    ].join('\n'),
  }
}
