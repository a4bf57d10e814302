import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { checkWillingness, type Willingness } from '../nomination.ts'
import { takeNomination } from './take-nomination.ts'

/** The person who was nominated accepts: from now on a candidate. Nobody accepts for another. */
export async function acceptNomination(
  context: ActContext,
  { election, nomination, ...willingness }: Willingness & Readonly<{ election: string; nomination: string }>,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeNomination(tx, { election, nomination })
    if (!taken.ok) return taken
    const { record, content } = taken.value
    if (tx.actor.person !== content.person) {
      return refused({ reason: 'not-by-you', says: 'Only the person who was nominated accepts. Ask them to.' })
    }
    if (record.state === 'accepted') {
      return refused({ reason: 'accepted-already', says: 'You have accepted already. There is nothing more to do.' })
    }
    const willing = checkWillingness(willingness)
    if (!willing.ok) return willing
    await change(tx, taken.value, {
      verb: 'nomination-accepted',
      state: 'accepted',
      content: { ...content, acceptedAt: tx.at },
    })
    return granted(election)
  })
}
