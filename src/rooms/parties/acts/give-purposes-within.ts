import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { checkKeepsParties } from '../admission.ts'
import { aboutContact, checkGiving, type Giving } from '../contact.ts'
import { type ContactsTaken, takeToChangeContacts } from './take-to-change-contacts.ts'
import { speaksElsewhere } from '../store-contacts.ts'
import { partyOfPerson } from '../store-standing.ts'
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
 * - those who keep the register may also take somebody who has spoken for nobody yet;
 * - nobody speaks for two parties: a second person is entered for the other.
 */
async function checkPerson(
  tx: Transaction,
  { party, colleagues }: ContactsTaken,
  { person, from }: Giving,
): Promise<Verdict> {
  const isColleague = colleagues.some(({ id }) => id === person)
  if (!isColleague && !checkKeepsParties(tx.edition, tx.actor).ok) return refused(NO_COLLEAGUE)
  const spokenFor = await partyOfPerson(tx, person)
  if (spokenFor === undefined) return refused(NO_COLLEAGUE)
  const isElsewhere = await speaksElsewhere(tx, { person, party: party.id, from })
  return (spokenFor === null || spokenFor === party.id) && !isElsewhere ? granted() : refused(SPEAKS_FOR_ANOTHER)
}

const NO_COLLEAGUE = {
  reason: 'no-such-colleague',
  says: 'Choose one of the people of the party, or name somebody new.',
  field: 'person',
}

const SPEAKS_FOR_ANOTHER = {
  reason: 'speaks-for-another',
  says: 'This person speaks for another party already. Name the person anew, with another address.',
  field: 'person',
}
