import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { type Release, releaseColleagueWithin } from './release-colleague-within.ts'

/**
 * Records from when somebody belongs to a party no more: on that day all purposes end, and all sight of what is the party's own. Seats that the
 * person holds stay, until they are ended on the page of the body.
 */
export async function releaseColleague(context: ActContext, told: Release): Promise<Verdict<string>> {
  return await perform(context, async tx => await releaseColleagueWithin(tx, told))
}
