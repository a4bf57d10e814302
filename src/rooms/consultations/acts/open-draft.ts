import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Consultation } from '../consultation.ts'
import { checkDue } from '../draft.ts'
import { takeDraft } from '../store-draft.ts'
import { CONSULTATION_OPENERS } from '../store-offerings.ts'

export type DraftOpening = Readonly<{ draft: string; version?: number | undefined }>

/**
 * Opens a draft: now if somebody asks for it, at its instant if the clock does.
 *
 * In English:
 * - the draft is locked first; whether its instant has come is judged after that;
 * - whether the consultation may be held now, the room says that has what it is about.
 */
export async function openDraft(context: ActContext, input: DraftOpening): Promise<Verdict<Kept<Consultation>>> {
  return await perform(context, async tx => {
    const taken = await takeDraft(tx, input.draft, 'open-consultation', input)
    if (!taken.ok) return taken
    const { kept, to } = taken.value
    const due = tx.actor.isSystem ? checkDue(kept.content, kept.record.state, context.now()) : granted()
    if (!due.ok) return due
    const opener = context.offers.of(CONSULTATION_OPENERS).find(({ kind }) => kind === kept.content.about.kind)
    if (opener === undefined) return refused({ reason: 'not-provided', says: 'Nobody can open this one.' })
    const opened = await opener.open(tx, kept)
    if (!opened.ok) return opened
    const content = { ...kept.content, opensAt: null, hindrance: null, openedAs: opened.value.record.reference }
    await change(tx, kept, { verb: 'draft-opened', state: to, content })
    return opened
  })
}
