import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { aboutContact, checkEnding } from '../contact.ts'
import { checkReason } from '../party.ts'
import { saveContacts } from './save-contacts.ts'
import { takeToChangeContacts } from './take-to-change-contacts.ts'

export type ContactEnding = Readonly<{
  party: string
  /** The number of the contact. */
  contact: number
  /** The first day on which it holds no more; today if absent. */
  until?: string | undefined
  reason: string
  version?: number | undefined
}>

/** Ends that somebody speaks for a party for one purpose, or changes when it ends. What the person may do by it ends on that day. */
export async function endContactWithin(tx: Transaction, told: ContactEnding): Promise<Verdict<string>> {
  const taken = await takeToChangeContacts(tx, told)
  if (!taken.ok) return taken
  const { party, contacts, leaving } = taken.value
  const until = told.until || tx.today
  const chosen = checkEnding(contacts, told.contact, until, tx.today)
  if (!chosen.ok) return chosen
  const verdict = checkReason(told.reason)
  if (!verdict.ok) return verdict
  const { person, purpose, number } = chosen.value
  const after = contacts.map(one => (one.number === number ? { ...one, until } : one))
  const about = aboutContact(tx.edition, person, [purpose])
  const telling = { verb: 'purpose-ended', effectiveOn: until, input: { reason: told.reason, ...about } }
  await saveContacts(tx, party, { contacts: after, leaving }, telling)
  return granted(party.reference)
}
