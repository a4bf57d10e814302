import { granted } from '../../kit/verdict.ts'
import { contextOf, type House, SYSTEM } from '../../shell/house.ts'
import { perform } from '../../shell/ledger/perform.ts'
import type { Job } from '../../shell/room.ts'
import { settleContacts } from './acts/settle-contacts.ts'
import { listContactsDue } from './store-contacts.ts'

export const CONTACTS: Job = { name: 'contacts', everySeconds: 15, run: runContacts }

/** Whoever begins or ceases to speak for a party on a day may do so, or may no more, as soon as the day has begun. */
export async function runContacts(house: House): Promise<void> {
  const context = contextOf(house, SYSTEM)
  const due = await perform(context, async tx => granted(await listContactsDue(tx)))
  if (!due.ok) return
  for (const party of due.value) await settleContacts(context, { party })
}
