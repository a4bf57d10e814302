import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import type { Instant } from '../../../kit/instant.ts'
import type { Edition } from '../../../kit/pack/pack.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Acting } from '../admission.ts'
import type { Fields } from '../draft.ts'
import type { Party } from '../party.ts'
import { type DraftNamed, takeOwnDraft } from './take-own-draft.ts'

export type Sending = Readonly<{
  /** The reference of the party. */
  party: string
  fields: Fields
  /** When the draft was saved last: what has changed since, it does not know. */
  savedAt: Instant
}>

/** What can be drafted, as far as sending it goes. */
export type Sendable = Readonly<{
  /** May this actor send it? The refusal says who may. */
  checkMaySend: (under: Readonly<{ edition: Edition }>, acting: Acting, party: Kept<Party>) => Verdict
  /** Carries it out as part of the transaction that sends it; answers where what it became is found. */
  send: (tx: Transaction, draft: Sending) => Promise<Verdict<string>>
}>

/**
 * Sends a draft: what it says is carried out in the name of whoever sends it, by the same act as if it had been written there, and the history
 * tells who drafted it. Whoever may not carry out the act may not send the draft. Answers where what it became is found.
 */
export async function sendDraft(context: ActContext, act: Sendable, told: DraftNamed): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeOwnDraft(tx, told)
    if (!taken.ok) return taken
    const { party, draft } = taken.value
    const may = act.checkMaySend(tx, tx.actor, party)
    if (!may.ok) return may
    const { fields, draftedBy } = draft.content
    const savedAt = draft.record.changedAt
    const sent = await act.send({ ...tx, draftedBy }, { party: told.party, fields, savedAt })
    if (!sent.ok) return sent
    await change(tx, draft, {
      verb: 'draft-sent',
      state: 'sent',
      content: { ...draft.content, sentOn: tx.today, became: sent.value },
      input: { draftedBy },
    })
    return granted(sent.value)
  })
}
