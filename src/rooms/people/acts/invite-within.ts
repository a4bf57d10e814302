import { newIdentifier } from '../../../kit/identifier.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { House } from '../../../shell/house.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { post } from '../../../shell/mail/outbox.ts'
import { tokenOfLink } from '../../../shell/sign-in/sealing.ts'
import { digestOfToken } from '../../../shell/web/reader.ts'
import { checkAddress } from '../account.ts'
import { LETTER_OF_LINK } from '../letter-kind.ts'
import type { Person } from '../person.ts'
import { changeParticulars, takeParticulars } from '../store.ts'
import { isAddressTaken } from '../store-account.ts'
import { saveLink } from '../store-links.ts'

export type Invitation = Readonly<{
  person: string
  /** Where the link is to go; it becomes the address of the person. */
  address: string
}>

/** Invites a person as part of a transaction, and answers the identifier of the link. Whoever calls has asked whether the actor may. */
export async function inviteWithin(
  house: House,
  tx: Transaction,
  { person, address: written }: Invitation,
): Promise<Verdict<string>> {
  const address = checkAddress(written)
  if (!address.ok) return address
  const kept = await take<Person>(tx, { id: person })
  const known = kept?.record.kind === 'person' ? await takeParticulars(tx, person) : undefined
  if (kept === undefined || known === undefined) return refused(NO_SUCH_PERSON)
  if (await isAddressTaken(tx, address.value, person)) return refused(ADDRESS_TAKEN)
  const commitment =
    known.email === address.value ? undefined : await changeParticulars(tx, person, { ...known, email: address.value })
  const link = await keepLink(house, tx, { person, address: address.value })
  await change(tx, kept, { verb: 'person-invited', input: commitment === undefined ? {} : { commitment } })
  return granted(link)
}

async function keepLink(house: House, tx: Transaction, to: Invitation): Promise<string> {
  const id = newIdentifier()
  const digest = digestOfToken(tokenOfLink(house.signingKey, id))
  await saveLink(tx, { ...to, id, digest, purpose: 'invitation' })
  await post(tx, LETTER_OF_LINK, id)
  return id
}

const NO_SUCH_PERSON = {
  reason: 'no-such-person',
  says: 'There is no such person. Choose one of the list, or enter the person first.',
}

const ADDRESS_TAKEN = {
  reason: 'address-taken',
  says: 'Another person here has an account with this address. Each person needs an address of its own.',
  field: 'address',
}
