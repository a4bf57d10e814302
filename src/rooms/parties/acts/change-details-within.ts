import { allOf, granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { notify } from '../../../shell/ledger/beside-record.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { checkMayStep, checkPartyStep } from '../admission.ts'
import { checkDetails, type DetailsTold } from '../details.ts'
import { type Party, slugOf } from '../party.ts'
import { takeInformation } from '../store-applications.ts'
import { listProviders } from '../store-standing.ts'
import { takeParty } from '../store-taken.ts'
import { saveDetails } from './save-details.ts'

export type DetailsChange = DetailsTold & Readonly<{ party: string; version?: number | undefined }>

/**
 * Changes the name or other details of a party: its own contact does, or whoever keeps the register.
 *
 * In English:
 * - its address here stays what it was, also under another name;
 * - who keeps the central systems is told if the party agrees to it.
 */
export async function changeDetailsWithin(tx: Transaction, told: DetailsChange): Promise<Verdict<string>> {
  const kept = await takeParty(tx, told.party)
  if (!kept.ok) return kept
  const { record } = kept.value
  const step = checkPartyStep(tx.edition, 'change-details', record.state)
  if (!step.ok) return step
  const verdict = allOf(
    checkVersion(record, told.version),
    checkMayStep(tx.edition, step.value.row, tx.actor, record.id),
    checkDetails(told),
  )
  if (!verdict.ok) return verdict
  const other = await take(tx, { kind: 'party', reference: slugOf(told.name) })
  if (other !== undefined && other.record.id !== record.id) return refused(NAME_TAKEN)
  await rename(tx, kept.value, told)
  await saveDetails(tx, record, told)
  if (told.agreesToTelling) await notify(tx, record.id, await listProviders(tx), 'party-details-changed')
  return granted(record.reference)
}

const NAME_TAKEN = {
  reason: 'name-taken',
  says: 'Another party has this name. Add to it what tells the two apart.',
  field: 'name',
}

/** Under another name, all that is called after it follows. */
async function rename(tx: Transaction, kept: Kept<Party>, { name, reason }: DetailsTold): Promise<void> {
  const input = { reason: reason.trim() }
  const { content } = kept
  if (name === content.name) {
    await change(tx, kept, { verb: 'details-changed', input })
    return
  }
  const earlierNames = [...(content.earlierNames ?? []), { name: content.name, until: tx.today }]
  await change(tx, kept, { verb: 'party-renamed', title: name, content: { ...content, name, earlierNames }, input })
  const information = await takeInformation(tx, kept.record.id)
  if (information !== undefined)
    await change(tx, information, { verb: 'party-renamed', title: `Identifiers of ${name}`, input })
}
