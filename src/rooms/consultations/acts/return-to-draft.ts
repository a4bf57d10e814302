import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { ConsultationDraft } from '../draft.ts'
import { takeDraft } from '../store-draft.ts'

export type ReturnToDraft = Readonly<{
  draft: string
  /** Why it did not open by itself, where that is the reason. */
  hindrance?: string | undefined
  version?: number | undefined
}>

/** Makes a scheduled consultation a draft again: it does not open by itself any more. */
export async function returnToDraft(
  context: ActContext,
  { draft, hindrance, version }: ReturnToDraft,
): Promise<Verdict<Kept<ConsultationDraft>>> {
  return await perform(context, async tx => {
    const taken = await takeDraft(tx, draft, 'return-to-draft', { version })
    if (!taken.ok) return taken
    const { kept, to } = taken.value
    const verb = hindrance === undefined ? 'consultation-unscheduled' : 'consultation-not-opened'
    const content = { ...kept.content, opensAt: null, hindrance: hindrance ?? null }
    return granted(await change(tx, kept, { verb, state: to, content }))
  })
}
