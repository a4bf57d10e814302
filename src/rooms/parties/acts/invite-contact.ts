import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { House } from '../../../shell/house.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { inviteColleagueWithin } from '../../people/door.ts'
import type { ContactNamed } from './name-contact.ts'
import { takeToChangeContacts } from './take-to-change-contacts.ts'

/** Sends another invitation to somebody of the party who has opened no account yet: a link works for an hour. */
export async function inviteContact(
  house: House,
  context: ActContext,
  { party, person }: Readonly<{ party: string; person: string }>,
): Promise<Verdict<ContactNamed>> {
  return await perform(context, async tx => {
    const taken = await takeToChangeContacts(tx, { party })
    if (!taken.ok) return taken
    if (!taken.value.colleagues.some(({ id }) => id === person)) return refused(NO_COLLEAGUE)
    const link = await inviteColleagueWithin(house, tx, person)
    return link.ok ? granted({ party, person, link: link.value }) : link
  })
}

const NO_COLLEAGUE = {
  reason: 'no-such-colleague',
  says: 'Choose one of the people of the party, or name somebody new.',
  field: 'person',
}
