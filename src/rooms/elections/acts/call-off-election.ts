import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Election } from '../election.ts'
import { ceaseToSeek } from '../store.ts'
import { emptyUrn } from '../store-urn.ts'
import { checkElectionStep } from './check-election-step.ts'

/** Calls an election off, for a reason. Ballots that were cast are destroyed unread. */
export async function callOffElection(
  context: ActContext,
  { election, reason }: Readonly<{ election: string; reason: string }>,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const kept = await take<Election>(tx, { kind: 'election', reference: election })
    if (kept === undefined) return refused({ reason: 'no-such-election', says: 'There is no such election.' })
    const { record, content } = kept
    const step = checkElectionStep(tx, record, 'call-off-election')
    const verdict = allOf(
      step,
      require(reason.trim() !== '', { reason: 'reason-missing', says: 'Say why it is called off.', field: 'reason' }),
    )
    if (!verdict.ok || !step.ok) return refused(...(verdict.ok ? [] : verdict.refusals))
    await emptyUrn(tx, record.id)
    await ceaseToSeek(tx, record.id)
    await change<Election>(tx, kept, {
      verb: 'election-called-off',
      state: step.value,
      content: { ...content, calledOffFor: reason },
      input: { reason },
    })
    return granted(election)
  })
}
