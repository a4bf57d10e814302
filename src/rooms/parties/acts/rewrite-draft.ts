import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Fields } from '../draft.ts'
import { type DraftNamed, takeOwnDraft } from './take-own-draft.ts'

/** Writes other words into a draft. Who wrote which stays in its history. */
export async function rewriteDraft(
  context: ActContext,
  told: DraftNamed & Readonly<{ fields: Fields }>,
): Promise<Verdict<number>> {
  return await perform(context, async tx => {
    const taken = await takeOwnDraft(tx, told)
    if (!taken.ok) return taken
    const { draft } = taken.value
    const content = { ...draft.content, fields: told.fields, draftedBy: tx.actor.person ?? '' }
    await change(tx, draft, { verb: 'draft-rewritten', content })
    return granted(draft.content.number)
  })
}
