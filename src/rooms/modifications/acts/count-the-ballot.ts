import { getEdition } from '../../../kit/pack/pack.ts'
import { allOf, granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { countVotes, quorumOf } from '../../bodies/door.ts'
import { type Ballot, countBallot } from '../ballot.ts'
import { checkCountable, checkOpenBallot } from '../ballot-rules.ts'
import { checkMayShow } from '../roles.ts'
import { takeBallot } from '../store-ballots.ts'
import { actingIn } from '../store-standing.ts'
import { noSuchModification, saveListing, takeModification } from '../store.ts'

export type BallotCounting = Readonly<{
  ballot: string
  chairWasPresent: boolean
  version?: number | undefined
}>

/** Counts a ballot by the rules under which it was put, and publishes how each seat voted. */
export async function countTheBallot(context: ActContext, input: BallotCounting): Promise<Verdict<Kept<Ballot>>> {
  return await perform(context, async tx => {
    const kept = await takeBallot(tx, input.ballot)
    if (kept === undefined)
      return refused({ reason: 'no-such-ballot', says: 'There is no ballot under this reference. Check it.' })
    const edition = getEdition(context.pack, kept.record.edition)
    const count = countBallot({ count: countVotes, quorum: quorumOf }, kept.content, input.chairWasPresent)
    const may = allOf(
      checkVersion(kept.record, input.version),
      checkMayShow(edition, actingIn(tx, null)),
      checkOpenBallot(kept.record.state),
      checkCountable(kept.content, count.quorum),
    )
    if (!may.ok) return may
    const modification = await takeModification(tx, kept.content.modification)
    if (modification === undefined) return refused(noSuchModification())
    const { reference, classification } = kept.record
    const { stepsBefore } = kept.content
    const ballot = { reference, outcome: count.outcome, solution: count.solution, stepsBefore }
    const told = { verb: 'ballot-result-noted', content: { ...modification.content, ballot }, authority: reference }
    await saveListing(tx, await change(tx, modification, told))
    const content = { ...kept.content, count }
    return granted(await change(tx, kept, { verb: 'ballot-counted', state: 'counted', content, classification }))
  })
}
