import { granted } from '../../kit/verdict.ts'
import { contextOf, type House, SYSTEM } from '../../shell/house.ts'
import { perform } from '../../shell/ledger/perform.ts'
import type { Job } from '../../shell/room.ts'
import { settleModification } from './acts/settle-modification.ts'
import { listClosing } from './store.ts'

export const CLOSING_WINDOWS: Job = { name: 'modification-windows', everySeconds: 30, run: runClosingWindows }

/** Windows of appeal, objection and adoption close by themselves. What is done after their instant is late, whether or not this has run. */
export async function runClosingWindows(house: House): Promise<void> {
  const context = contextOf(house, SYSTEM)
  const closing = await perform(context, async tx => granted(await listClosing(tx)))
  if (!closing.ok) return
  for (const modification of closing.value) await settleModification(context, { modification })
}
