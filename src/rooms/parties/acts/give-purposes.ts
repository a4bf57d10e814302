import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { givePurposesWithin, type PurposesGiven } from './give-purposes-within.ts'

/** Gives somebody who is known already further purposes for a party. */
export async function givePurposes(context: ActContext, told: PurposesGiven): Promise<Verdict<string>> {
  return await perform(context, async tx => await givePurposesWithin(tx, told))
}
