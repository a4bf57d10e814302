import { getEdition } from '../../../kit/pack/pack.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Ballot } from '../ballot.ts'
import { checkMayShow } from '../roles.ts'
import { takeBallot } from '../store-ballots.ts'
import { actingIn } from '../store-standing.ts'

export type BallotAdjournment = Readonly<{ ballot: string; reason: string; version?: number | undefined }>

/** Leaves a vote for later: the positions that were given stay, and the next one opens it again. */
export async function adjournBallot(context: ActContext, input: BallotAdjournment): Promise<Verdict<Kept<Ballot>>> {
  return await perform(context, async tx => {
    const kept = await takeBallot(tx, input.ballot)
    if (kept === undefined)
      return refused({ reason: 'no-such-ballot', says: 'There is no ballot under this reference. Check it.' })
    const may = allOf(
      checkVersion(kept.record, input.version),
      checkMayShow(getEdition(context.pack, kept.record.edition), actingIn(tx, null)),
      require(kept.record.state === 'open', { reason: 'ballot-not-open', says: 'The ballot is not open.' }),
      require(input.reason.trim() !== '', { reason: 'reason-missing', says: 'Say why.', field: 'reason' }),
    )
    if (!may.ok) return may
    const adjournments = [...kept.content.adjournments, { on: tx.today, reason: input.reason.trim() }]
    const content = { ...kept.content, adjournments }
    return granted(await change(tx, kept, { verb: 'ballot-adjourned', state: 'adjourned', content }))
  })
}
