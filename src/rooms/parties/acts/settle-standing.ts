import type { Transaction } from '../../../shell/ledger/perform.ts'
import { changeStandingWithin } from '../../people/door.ts'
import { type Contacts, standingBy } from '../contact.ts'

/** Gives and takes what persons have by the contacts of a party today, as part of a transaction that holds the lock of the party. */
export async function settleStanding(tx: Transaction, contacts: Contacts): Promise<void> {
  const leaving = (contacts.leaving ?? []).map(({ person }) => person)
  const persons = new Set([...contacts.contacts.map(({ person }) => person), ...leaving])
  for (const person of persons) {
    await changeStandingWithin(tx, person, before => standingBy(contacts, person, before, tx.today))
  }
}
