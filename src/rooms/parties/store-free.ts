import { allOf, require, type Verdict } from '../../kit/verdict.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { Identifier } from './party.ts'
import { holderOfOther, waitTurn } from './store-identifiers.ts'

/** Has nobody else any of these identifiers of other codes today? */
export async function checkFree(tx: Transaction, party: string, identifiers: readonly Identifier[]): Promise<Verdict> {
  await waitTurn(tx)
  const verdicts: Verdict[] = []
  for (const identifier of identifiers) {
    const holder = await holderOfOther(tx, identifier)
    const known = tx.edition.accession.identifiers.find(({ title }) => title === identifier.name)
    verdicts.push(
      require(holder === undefined || holder === party, {
        reason: 'identifier-taken',
        says: `The ${identifier.name} ${identifier.value ?? ''} is that of another party. Ask which of the two is wrong.`,
        field: known?.key ?? 'identifiers',
      }),
    )
  }
  return allOf(...verdicts)
}
