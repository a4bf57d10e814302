import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { checkKeepsParties } from '../admission.ts'
import { aboutContact, checkGiving, type Giving } from '../contact.ts'
import { type ContactsTaken, takeToChangeContacts } from './take-to-change-contacts.ts'
import { isPerson } from '../store-standing.ts'
import { saveContacts } from './save-contacts.ts'
import { withPurposes } from './with-purposes.ts'

export type PurposesGiven = Readonly<{
  party: string
  person: string
  purposes: readonly string[]
  from?: string | undefined
  version?: number | undefined
}>

/** Gives somebody who is known already further purposes for a party. */
export async function givePurposesWithin(tx: Transaction, told: PurposesGiven): Promise<Verdict<string>> {
  const taken = await takeToChangeContacts(tx, told)
  if (!taken.ok) return taken
  const { party, contacts, leaving } = taken.value
  const giving = { person: told.person, purposes: [...new Set(told.purposes)], from: told.from || tx.today }
  const verdict = checkGiving(tx.edition, contacts, giving, tx.actor.person)
  if (!verdict.ok) return verdict
  const may = await checkPerson(tx, taken.value, giving)
  if (!may.ok) return may
  const after = {
    contacts: withPurposes(contacts, giving),
    leaving: leaving.filter(({ person }) => person !== giving.person),
  }
  await saveContacts(tx, party, after, {
    verb: 'purposes-given',
    effectiveOn: giving.from,
    input: aboutContact(tx.edition, giving.person, giving.purposes),
  })
  return granted(party.reference)
}

/**
 * In English:
 * - the party itself chooses among its own people;
 * - those who keep the register may also take somebody from elsewhere, such as an adviser of several parties;
 * - who belongs to another party stays there, and speaks for this one by the record of its contacts.
 */
async function checkPerson(tx: Transaction, { colleagues }: ContactsTaken, { person }: Giving): Promise<Verdict> {
  const isColleague = colleagues.some(({ id }) => id === person)
  if (!isColleague && !checkKeepsParties(tx.edition, tx.actor).ok) return refused(NO_COLLEAGUE)
  return (await isPerson(tx, person)) ? granted() : refused(NO_COLLEAGUE)
}

const NO_COLLEAGUE = {
  reason: 'no-such-colleague',
  says: 'Choose one of the people of the party, or name somebody new.',
  field: 'person',
}
