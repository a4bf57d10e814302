import { granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { withColleagues } from '../contact.ts'
import { contactsDueSince, listColleagues, saveContactDays, takeContacts } from '../store-contacts.ts'
import { settleStanding } from './settle-standing.ts'

/** Gives and takes what the people of a party have by purposes that began or ended on a day that has come. The party is told by identifier. */
export async function settleContacts(
  context: ActContext,
  { party }: Readonly<{ party: string }>,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    // Whoever changes the contacts of a party waits for whoever settles them, and the other way round.
    await take(tx, { id: party })
    const kept = await takeContacts(tx, party)
    if (kept === undefined) return granted(party)
    const since = await contactsDueSince(tx, party)
    const contacts = withColleagues(tx.edition, kept.content.contacts, await listColleagues(tx, party), since)
    await settleStanding(tx, { ...kept.content, contacts })
    await saveContactDays(tx, kept.content)
    return granted(party)
  })
}
