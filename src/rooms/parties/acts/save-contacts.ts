import { change, keep, type Telling } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'
import type { Contacts } from '../contact.ts'
import { saveContactDays, takeContacts } from '../store-contacts.ts'
import { settleStanding } from './settle-standing.ts'

/**
 * Keeps who speaks for a party, in the record and as days, and gives and takes what persons have by it today. Everybody who is signed in may
 * know, as everybody may know persons.
 */
export async function saveContacts(
  tx: Transaction,
  party: Pick<SpineRecord, 'id' | 'reference' | 'title'>,
  { contacts, leaving = [] }: Omit<Contacts, 'party'>,
  telling: Telling,
): Promise<void> {
  const known = await takeContacts(tx, party.id)
  const toLeave = leaving.filter(({ on }) => tx.today < on)
  const content: Contacts = { party: party.id, contacts, ...(toLeave.length === 0 ? {} : { leaving: toLeave }) }
  if (known === undefined) {
    await keep(tx, {
      kind: 'party-contacts',
      reference: party.reference,
      title: `Contacts of ${party.title}`,
      state: 'in-force',
      classification: 'green',
      readers: ['signed-in'],
      content,
      party: party.id,
      parent: party.id,
      ...telling,
    })
  } else await change(tx, known, { ...telling, content })
  await settleStanding(tx, { party: party.id, contacts, leaving })
  await saveContactDays(tx, content)
}
