import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { House } from '../../../shell/house.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { isAddressTaken, takeAccount } from '../store-account.ts'
import { takeParticulars } from '../store.ts'
import { inviteWithin } from './invite-within.ts'

/**
 * Invites somebody for a colleague, who does not keep the list of persons.
 *
 * In English:
 * - whoever has an account is not invited again like this: the link would begin that account anew;
 * - the link goes to the address that is known, and to no other;
 * - where that is the address of somebody else's account nothing is sent, and whoever asks is not told, so that nobody finds out
 *   who has an account. The answer is then undefined.
 */
export async function inviteColleagueWithin(
  house: House,
  tx: Transaction,
  person: string,
): Promise<Verdict<string | undefined>> {
  const known = await takeParticulars(tx, person)
  if (known?.email == null) return refused(NO_ADDRESS)
  if ((await takeAccount(tx, person)) !== undefined) return refused(HAS_ACCOUNT)
  if (await isAddressTaken(tx, known.email, person)) return granted(undefined)
  return await inviteWithin(house, tx, { person, address: known.email })
}

const NO_ADDRESS = {
  reason: 'no-address',
  says: 'No address for mail is known. Ask those who keep the list of persons to enter one.',
  field: 'person',
}

const HAS_ACCOUNT = {
  reason: 'has-an-account',
  says: 'This person has had an account already. Who has lost every way to sign in asks for a link on the sign-in page, or those who keep the list of persons.',
  field: 'person',
}
