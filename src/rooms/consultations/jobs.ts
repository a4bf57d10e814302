import { granted } from '../../kit/verdict.ts'
import { contextOf, type House, SYSTEM } from '../../shell/house.ts'
import { perform } from '../../shell/ledger/perform.ts'
import type { Job } from '../../shell/room.ts'
import { closeConsultation } from './acts/close-consultation.ts'
import { listClosing } from './store.ts'

export const CONSULTATIONS: Job = { name: 'consultations', everySeconds: 30, run: runConsultations }

/** Consultations close by themselves at their instant. What comes in after it is late, whether or not this has run. */
export async function runConsultations(house: House): Promise<void> {
  const context = contextOf(house, SYSTEM)
  const closing = await perform(context, async tx => granted(await listClosing(tx)))
  if (!closing.ok) return
  for (const consultation of closing.value) await closeConsultation(context, { consultation })
}
