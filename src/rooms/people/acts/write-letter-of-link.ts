import type { House } from '../../../shell/house.ts'
import type { Letter } from '../../../shell/mail/mailer.ts'
import { tokenOfLink } from '../../../shell/sign-in/sealing.ts'
import { findOpenLink } from '../store-links.ts'
import { digestOfToken } from '../../../shell/web/reader.ts'

/** What a mail with a link to sign in says; undefined once the link works no more. */
export async function writeLetterOfLink(house: House, id: string): Promise<Letter | undefined> {
  const token = tokenOfLink(house.signingKey, id)
  const link = await findOpenLink(house.database, digestOfToken(token), house.now())
  if (link === undefined || link.address === null) return undefined
  const { title } = house.pack.code
  const isInvitation = link.purpose === 'invitation'
  return {
    to: link.address,
    subject: isInvitation ? `${title}: you are invited to sign in` : `${title}: the link that you asked for`,
    text: [
      isInvitation
        ? `You are invited to an account on the pages of the ${title}.`
        : `Somebody, you we hope, asked for a link to sign in again on the pages of the ${title}.`,
      '',
      `${house.address}/links/${token}`,
      '',
      'The link works once, within an hour. If you did not expect it, do nothing.',
    ].join('\n'),
  }
}
