import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { closingOf } from '../closing.ts'
import type { ConsultationDraft } from '../draft.ts'
import { findKind } from '../kinds.ts'
import { countingIn } from '../store.ts'
import { takeDraft } from '../store-draft.ts'

export type DraftAmendment = Readonly<{
  draft: string
  purpose: string
  questions: readonly string[]
  until: string
  version?: number | undefined
}>

/** Writes a draft anew. */
export async function amendDraft(
  context: ActContext,
  { draft, purpose, questions, until, version }: DraftAmendment,
): Promise<Verdict<Kept<ConsultationDraft>>> {
  return await perform(context, async tx => {
    const taken = await takeDraft(tx, draft, 'amend-draft', { version })
    if (!taken.ok) return taken
    const { kept, edition, to } = taken.value
    const clock = findKind(edition, kept.content.kind)?.clock
    const closing = clock === undefined ? granted() : closingOf(countingIn(tx, edition), clock, tx.today, until)
    if (!closing.ok) return closing
    const content = { ...kept.content, purpose: purpose.trim(), questions, until }
    return granted(await change(tx, kept, { verb: 'draft-amended', state: to, content }))
  })
}
