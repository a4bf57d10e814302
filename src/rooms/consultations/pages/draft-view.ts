import { dateIn, LONDON, timeIn } from '../../../kit/instant.ts'
import type { ActOf } from '../../../kit/pack/lifecycle-options.ts'
import { type Edition, getLifecycle } from '../../../kit/pack/pack.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { ConsultationDraft } from '../draft.ts'

/** A draft, and the edition under which it is prepared. */
export type DraftView = Readonly<{ kept: Kept<ConsultationDraft>; edition: Edition }>

/** May the reader do this with it, from where it stands? */
export function mayDoWithDraft(ask: Ask, { kept, edition }: DraftView, act: ActOf<'consultation'>): boolean {
  if (ask.asAt !== undefined || ask.reader.person === undefined) return false
  const { functions } = ask.context.actor
  return getLifecycle(edition, 'consultation').rows.some(
    row => row.act === act && row.from.includes(kept.record.state) && row.by.some(role => functions.includes(role)),
  )
}

/** The day and the time at which it is to open, as the form shows them. */
export function openingOf({ opensAt }: ConsultationDraft): Readonly<{ day: string; time: string }> {
  return opensAt === null ? { day: '', time: '09:00' } : { day: dateIn(LONDON, opensAt), time: timeIn(LONDON, opensAt) }
}
