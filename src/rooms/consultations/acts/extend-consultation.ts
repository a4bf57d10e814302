import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { momentOn } from '../closing.ts'
import { checkExtension, type Consultation } from '../consultation.ts'
import { findKind } from '../kinds.ts'
import { stepped } from '../store-offerings.ts'
import { takeConsultation } from '../store-taken.ts'

export type ConsultationExtension = Readonly<{
  consultation: string
  /** The day on which it then closes. */
  until: string
  reason: string
  version?: number | undefined
}>

/** Lets a consultation that is open close on a later day. What was said before stays. */
export async function extendConsultation(
  context: ActContext,
  input: ConsultationExtension,
): Promise<Verdict<Kept<Consultation>>> {
  return await perform(context, async tx => {
    const taken = await takeConsultation(tx, input.consultation, 'extend-consultation', input)
    if (!taken.ok) return taken
    const { kept, edition } = taken.value
    const { window, extensions, kind } = kept.content
    const clock = edition.clocks[findKind(edition, kind)?.clock ?? '']
    const closes = momentOn(input.until, clock?.at)
    if (!closes.ok) return closes
    const may = checkExtension(kept.content, closes.value, context.now())
    if (!may.ok) return may
    const reason = input.reason.trim()
    const extension = { on: tx.today, from: window.closes, to: closes.value, reason }
    const content = {
      ...kept.content,
      window: { ...window, closes: closes.value },
      extensions: [...extensions, extension],
    }
    const extended = await change(tx, kept, { verb: 'consultation-extended', content, input: { reason } })
    await stepped(tx, extended)
    return granted(extended)
  })
}
