import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { type DraftNamed, takeOwnDraft } from './take-own-draft.ts'

/** Sets a draft aside for good: it is not sent. */
export async function discardDraft(context: ActContext, told: DraftNamed): Promise<Verdict<number>> {
  return await perform(context, async tx => {
    const taken = await takeOwnDraft(tx, told)
    if (!taken.ok) return taken
    const { draft } = taken.value
    await change(tx, draft, { verb: 'draft-discarded', state: 'discarded' })
    return granted(draft.content.number)
  })
}
