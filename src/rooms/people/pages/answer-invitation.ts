import type { House } from '../../../shell/house.ts'
import { tokenOfLink } from '../../../shell/sign-in/sealing.ts'
import type { Page } from '../../../shell/web/page.ts'
import { showsLinks } from '../reaching.ts'
import { findParticulars } from '../store.ts'
import { linkPage } from './shown-once.ts'

export type Invited = Readonly<{ link: string; person: string; back: string }>

/** Where whoever has invited somebody goes next: back, or to the link itself, where nothing is sent by mail. */
export async function answerInvitation(house: House, { link, person, back }: Invited): Promise<string | Page> {
  if (!showsLinks(house)) return back
  const known = await findParticulars(house.database, person)
  const token = tokenOfLink(house.signingKey, link)
  return linkPage(`${house.address}/links/${token}`, known?.name ?? 'that person', back)
}
