import { allOf, granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { checkVersion } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { checkMayStep, checkPartyStep } from '../admission.ts'
import type { Party } from '../party.ts'
import { takeParty } from '../store-taken.ts'

/** Takes a party under a lock, for whoever may change its licences by the lifecycle of a party. */
export async function takeToChangeLicences(
  tx: Transaction,
  { party, version }: Readonly<{ party: string; version?: number | undefined }>,
): Promise<Verdict<Kept<Party>>> {
  const kept = await takeParty(tx, party)
  if (!kept.ok) return kept
  const { record } = kept.value
  const step = checkPartyStep(tx.edition, 'change-licences', record.state)
  if (!step.ok) return step
  const may = allOf(checkVersion(record, version), checkMayStep(tx.edition, step.value.row, tx.actor, record.id))
  return may.ok ? granted(kept.value) : refused(...may.refusals)
}
