import type { Verdict } from '../../../kit/verdict.ts'
import type { House } from '../../../shell/house.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { checkKeepsPersons } from '../keeping.ts'
import { type Invitation, inviteWithin } from './invite-within.ts'

/**
 * Invites a person to open an account, by a link that works once, for an hour. Answers the identifier of the link. A person who has an account
 * begins it anew: whatever it was signed in with before counts no more, once the link has been used.
 */
export async function invitePerson(
  house: House,
  context: ActContext,
  invitation: Invitation,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const keeps = checkKeepsPersons(tx.edition, tx.actor)
    return keeps.ok ? await inviteWithin(house, tx, invitation) : keeps
  })
}
