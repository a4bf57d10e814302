import { allOf, granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { checkVersion } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'
import { checkMayStep, checkPartyStep } from '../admission.ts'
import { type Colleague, type Contact, type Leaving, withColleagues, colleaguesToCome } from '../contact.ts'
import { contactsDueSince, listColleagues, takeContacts } from '../store-contacts.ts'
import { takeParty } from '../store-taken.ts'

export type ContactsTaken = Readonly<{
  party: SpineRecord
  contacts: readonly Contact[]
  /** Those who belong to it, and those who will. */
  colleagues: readonly Colleague[]
  leaving: readonly Leaving[]
}>

/** Takes a party and its contacts under a lock, for whoever may change them: by the lifecycle of a party, its own administrator may. */
export async function takeToChangeContacts(
  tx: Transaction,
  { party, version }: Readonly<{ party: string; version?: number | undefined }>,
): Promise<Verdict<ContactsTaken>> {
  const kept = await takeParty(tx, party)
  if (!kept.ok) return kept
  const { record } = kept.value
  const step = checkPartyStep(tx.edition, 'change-contacts', record.state)
  if (!step.ok) return step
  const known = await takeContacts(tx, record.id)
  const verdict = allOf(
    checkMayStep(tx.edition, step.value.row, tx.actor, record.id),
    known === undefined ? granted() : checkVersion(known.record, version),
  )
  if (!verdict.ok) return refused(...verdict.refusals)
  const colleagues = await listColleagues(tx, record.id)
  const since = await contactsDueSince(tx, record.id)
  const contacts = withColleagues(tx.edition, known?.content.contacts ?? [], colleagues, since)
  const all = [...colleagues, ...colleaguesToCome(colleagues, contacts, tx.today)]
  return granted({ party: record, contacts, colleagues: all, leaving: known?.content.leaving ?? [] })
}
