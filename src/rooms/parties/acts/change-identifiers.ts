import type { Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { changeIdentifiersWithin, type IdentifierChange } from './change-identifiers-within.ts'

/** What a party is called under other codes: told by itself or by those who keep the register, as soon as it is known. */
export async function changeIdentifiers(context: ActContext, told: IdentifierChange): Promise<Verdict<string>> {
  return await perform(context, async tx => await changeIdentifiersWithin(tx, told))
}
