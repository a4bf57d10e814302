import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { inTime } from './in-time.ts'
import { type Nominating, nominateWithin } from './nominate-within.ts'

/** Puts somebody up for election in a transaction of its own, as the clock has the election by now. */
export async function nominate(context: ActContext, nominating: Nominating): Promise<Verdict<string>> {
  return await inTime(
    context,
    nominating.election,
    async () => await perform(context, async tx => await nominateWithin(tx, nominating)),
  )
}
