import { granted } from '../../kit/verdict.ts'
import { contextOf, type House, SYSTEM } from '../../shell/house.ts'
import { perform } from '../../shell/ledger/perform.ts'
import type { Job } from '../../shell/room.ts'
import { settleCessation } from './acts/settle-cessation.ts'
import { settleContacts } from './acts/settle-contacts.ts'
import { listCeasing } from './store-ceasing.ts'
import { listContactsDue } from './store-contacts.ts'

export const CONTACTS: Job = { name: 'contacts', everySeconds: 15, run: runContacts }

/** Records of those who begin or cease to speak for a party what they have by it. What they may do and see follows from the days themselves. */
export async function runContacts(house: House): Promise<void> {
  const context = contextOf(house, SYSTEM)
  const due = await perform(context, async tx => granted(await listContactsDue(tx)))
  if (!due.ok) return
  for (const party of due.value) await settleContacts(context, { party })
}

export const CESSATIONS: Job = { name: 'cessations', everySeconds: 15, run: runCessations }

/** Ends what was to end on a day that has come. Who was a party on which day follows from the days themselves. */
export async function runCessations(house: House): Promise<void> {
  const context = contextOf(house, SYSTEM)
  const due = await perform(context, async tx => granted(await listCeasing(tx)))
  if (!due.ok) return
  for (const party of due.value) await settleCessation(context, { party })
}
