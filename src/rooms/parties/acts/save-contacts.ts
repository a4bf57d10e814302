import { change, keep, type Telling } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { SpineRecord } from '../../../shell/ledger/record.ts'
import type { Contact, Contacts } from '../contact.ts'
import { saveContactDays, takeContacts } from '../store-contacts.ts'

/** Keeps who speaks for a party, in the record and as days. Everybody who is signed in may know, as everybody may know persons. */
export async function saveContacts(
  tx: Transaction,
  party: Pick<SpineRecord, 'id' | 'reference' | 'title'>,
  contacts: readonly Contact[],
  telling: Telling,
): Promise<void> {
  const known = await takeContacts(tx, party.id)
  const content: Contacts = { party: party.id, contacts }
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
  await saveContactDays(tx, party.id, contacts)
}
