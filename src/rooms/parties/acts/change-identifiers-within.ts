import { allOf, granted, type Verdict } from '../../../kit/verdict.ts'
import { checkVersion } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { checkIdentifier } from '../accession.ts'
import { checkMayStep, checkPartyStep } from '../admission.ts'
import { identifiersOf } from '../information.ts'
import type { Identifier } from '../party.ts'
import { takeInformation } from '../store-applications.ts'
import { checkFree } from '../store-free.ts'
import { takeParty } from '../store-taken.ts'
import { saveInformation } from './save-information.ts'

export type IdentifierChange = Readonly<{
  party: string
  /** All that it has under other codes; those without a value are not known yet. */
  identifiers: readonly Identifier[]
  /** The version of what is known of it by which the form was made. */
  version?: number | undefined
}>

/** What a party is called under other codes: told by itself or by those who keep the register, as soon as it is known. */
export async function changeIdentifiersWithin(
  tx: Transaction,
  { party, identifiers, version }: IdentifierChange,
): Promise<Verdict<string>> {
  const kept = await takeParty(tx, party)
  if (!kept.ok) return kept
  const { record } = kept.value
  const step = checkPartyStep(tx.edition, 'change-details', record.state)
  if (!step.ok) return step
  const known = await takeInformation(tx, record.id)
  const current = known === undefined ? granted() : checkVersion(known.record, version)
  const verdict = allOf(
    current,
    checkMayStep(tx.edition, step.value.row, tx.actor, record.id),
    ...identifiers.map(one => checkIdentifier(tx.edition, one)),
  )
  if (!verdict.ok) return verdict
  const free = await checkFree(tx, record.id, identifiers)
  if (!free.ok) return free
  const given = identifiersOf(tx.edition, identifiers)
  await saveInformation(tx, record, information => ({ ...information, identifiers: given }))
  return granted(record.reference)
}
