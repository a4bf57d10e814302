import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { endContactWithin, type ContactEnding } from './end-contact-within.ts'

/** Ends that somebody speaks for a party for one purpose. What the person may do by it ends with the next request. */
export async function endContact(context: ActContext, told: ContactEnding): Promise<Verdict<string>> {
  return await perform(context, async tx => await endContactWithin(tx, told))
}
