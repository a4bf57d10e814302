import { granted } from '../../kit/verdict.ts'
import { contextOf, type House, SYSTEM } from '../../shell/house.ts'
import { perform } from '../../shell/ledger/perform.ts'
import { postAll } from '../../shell/mail/outbox.ts'
import type { Job } from '../../shell/room.ts'
import { settleModification } from './acts/settle-modification.ts'
import { LETTER_OF_FOLLOWING } from './following.ts'
import { listClosing } from './store.ts'
import { listUntoldFollowers } from './store-following.ts'

export const CLOSING_WINDOWS: Job = { name: 'modification-windows', everySeconds: 30, run: runClosingWindows }

/** Windows of appeal, objection and adoption close by themselves. What is done after their instant is late, whether or not this has run. */
export async function runClosingWindows(house: House): Promise<void> {
  const context = contextOf(house, SYSTEM)
  const closing = await perform(context, async tx => granted(await listClosing(tx)))
  if (!closing.ok) return
  for (const modification of closing.value) await settleModification(context, { modification })
}

export const LETTERS_TO_FOLLOWERS: Job = { name: 'letters-to-followers', everySeconds: 30, run: postLettersToFollowers }

/** Puts into the outbox what followers are to be told, where mail is sent at all. The same act is told once, however often this runs. */
export async function postLettersToFollowers(house: House): Promise<void> {
  if (house.mailer === undefined) return
  const untold = await listUntoldFollowers(house.database, house.now(), 200)
  await postAll(house.database, LETTER_OF_FOLLOWING, untold, house.now())
}
