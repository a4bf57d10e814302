import { granted } from '../../kit/verdict.ts'
import { contextOf, type House, SYSTEM } from '../../shell/house.ts'
import { type ActContext, perform } from '../../shell/ledger/perform.ts'
import type { Job } from '../../shell/room.ts'
import { closeConsultation } from './acts/close-consultation.ts'
import { openDraft } from './acts/open-draft.ts'
import { returnToDraft } from './acts/return-to-draft.ts'
import { listClosing } from './store.ts'
import { listDue } from './store-draft.ts'

export const CONSULTATIONS: Job = { name: 'consultations', everySeconds: 30, run: runConsultations }

/** Consultations open and close by themselves at their instants. What comes in after the close is late, whether or not this has run. */
export async function runConsultations(house: House): Promise<void> {
  const context = contextOf(house, SYSTEM)
  const due = await perform(context, async tx => granted(await listDue(tx)))
  if (due.ok) for (const draft of due.value) await openOrTell(context, draft)
  const closing = await perform(context, async tx => granted(await listClosing(tx)))
  if (!closing.ok) return
  for (const consultation of closing.value) await closeConsultation(context, { consultation })
}

/** One that cannot be held when its instant comes is a draft again, with the reason, and waits for the secretariat. */
async function openOrTell(context: ActContext, draft: string): Promise<void> {
  const opened = await openDraft(context, { draft })
  if (opened.ok || opened.refusals.some(({ reason }) => reason === 'not-yet')) return
  await returnToDraft(context, { draft, hindrance: opened.refusals.map(({ says }) => says).join(' ') })
}
