import { allOf, granted, require, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { checkKeeps } from '../../bodies/door.ts'
import { findSpeaker } from '../store-voting-groups.ts'
import { takeNomination } from './take-nomination.ts'

export type NominationWithdrawal = Readonly<{ election: string; nomination: string; reason: string }>

/** Takes a nomination back while nominations are open: the person who was nominated, a contact of the party that did, or the secretariat. */
export async function withdrawNomination(
  context: ActContext,
  withdrawal: NominationWithdrawal,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeNomination(tx, withdrawal)
    if (!taken.ok) return taken
    const { content } = taken.value
    const functions = tx.actor.functions
    const isOwn = tx.actor.person === content.person || (await findSpeaker(tx, functions))?.party === content.party
    const verdict = allOf(
      isOwn ? granted() : checkKeeps(tx.edition, tx.actor),
      require(withdrawal.reason.trim() !== '', { reason: 'reason-missing', says: 'Say why.', field: 'reason' }),
    )
    if (!verdict.ok) return verdict
    await change(tx, taken.value, {
      verb: 'nomination-withdrawn',
      state: 'withdrawn',
      content: { ...content, withdrawnFor: withdrawal.reason },
      input: { reason: withdrawal.reason },
    })
    return granted(withdrawal.election)
  })
}
