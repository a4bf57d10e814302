import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'
import { identifiersOf } from '../information.ts'
import type { Identifier } from '../party.ts'
import { checkFree } from '../store-free.ts'
import { saveInformation } from './save-information.ts'

/** Keeps the identifiers under other codes that an application tells of. One that is empty in it takes nothing away: it is not known yet. */
export async function tellIdentifiers(
  tx: Transaction,
  party: Pick<SpineRecord, 'id' | 'reference' | 'title'>,
  told: readonly Identifier[],
): Promise<Verdict> {
  const given = told.filter(({ value }) => value !== null)
  if (given.length === 0) return granted()
  const free = await checkFree(tx, party.id, given)
  if (!free.ok) return free
  await saveInformation(tx, party, information => {
    const others = information.identifiers.filter(({ name }) => !given.some(one => one.name === name))
    return { ...information, identifiers: identifiersOf(tx.edition, [...others, ...given]) }
  })
  return granted()
}
