import { granted } from '../../kit/verdict.ts'
import { contextOf, type House, SYSTEM } from '../../shell/house.ts'
import { perform } from '../../shell/ledger/perform.ts'
import type { Job } from '../../shell/room.ts'
import { settleContacts } from './acts/settle-contacts.ts'
import { listContactsDue } from './store-contacts.ts'

export const CONTACTS: Job = { name: 'contacts', everySeconds: 15, run: runContacts }

/** Records of those who begin or cease to speak for a party what they have by it. What they may do and see follows from the days themselves. */
export async function runContacts(house: House): Promise<void> {
  const context = contextOf(house, SYSTEM)
  const due = await perform(context, async tx => granted(await listContactsDue(tx)))
  if (!due.ok) return
  for (const party of due.value) await settleContacts(context, { party })
}
