import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { checkKeepsParties } from '../admission.ts'
import type { PartyDefault } from '../default.ts'

export type DefaultSettled = Readonly<{
  /** The reference of the party, and the number of its default. */
  party: string
  number: number
  remedy: string
}>

/** Records that an event of default was made good. */
export async function settleDefault(
  context: ActContext,
  { party, number, remedy }: DefaultSettled,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const kept = await take<PartyDefault>(tx, { kind: 'party-default', reference: `${party}-${number}` })
    const may = checkKeepsParties(tx.edition, tx.actor)
    if (!may.ok) return may
    if (kept === undefined) return refused(NO_SUCH_DEFAULT)
    const verdict = allOf(
      require(kept.content.remediedOn === null, {
        reason: 'settled-already',
        says: 'This default has been made good already.',
      }),
      require(remedy.trim() !== '', { reason: 'remedy-missing', says: 'Say how it was made good.', field: 'remedy' }),
    )
    if (!verdict.ok) return verdict
    await change(tx, kept, {
      verb: 'default-settled',
      state: 'settled',
      content: { ...kept.content, remediedOn: tx.today, remedy },
    })
    return granted(party)
  })
}

const NO_SUCH_DEFAULT = { reason: 'no-such-default', says: 'There is no such default. Choose one of the page.' }
