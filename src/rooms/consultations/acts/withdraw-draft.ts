import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { ConsultationDraft } from '../draft.ts'
import { takeDraft } from '../store-draft.ts'

export type DraftWithdrawal = Readonly<{ draft: string; reason: string; version?: number | undefined }>

/** Gives a draft up. Nobody was asked, so nobody is told. */
export async function withdrawDraft(
  context: ActContext,
  input: DraftWithdrawal,
): Promise<Verdict<Kept<ConsultationDraft>>> {
  return await perform(context, async tx => {
    const taken = await takeDraft(tx, input.draft, 'withdraw-consultation', input)
    if (!taken.ok) return taken
    const { kept, to } = taken.value
    const told = { verb: 'draft-withdrawn', state: to, input: { reason: input.reason.trim() } }
    return granted(await change(tx, kept, { ...told, content: { ...kept.content, opensAt: null } }))
  })
}
