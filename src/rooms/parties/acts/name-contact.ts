import { newIdentifier } from '../../../kit/identifier.ts'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import type { House } from '../../../shell/house.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { checkAddress, enterWithin, inviteColleagueWithin } from '../../people/door.ts'
import { aboutContact, checkGiving } from '../contact.ts'
import { saveContacts } from './save-contacts.ts'
import { takeToChangeContacts } from './take-to-change-contacts.ts'
import { withPurposes } from './with-purposes.ts'

export type NewContact = Readonly<{
  party: string
  name: string
  /** Where the invitation goes; without one, nobody is invited. */
  address?: string | undefined
  purposes: readonly string[]
  from?: string | undefined
  version?: number | undefined
}>

/** What became of it: whom, and the link of the invitation, if one was made. */
export type ContactNamed = Readonly<{ party: string; person: string; link: string | undefined }>

/** Names somebody new to speak for a party: enters the person with the purposes alone, from their day on, and invites to an account. */
export async function nameContact(house: House, context: ActContext, told: NewContact): Promise<Verdict<ContactNamed>> {
  return await perform(context, async tx => {
    const taken = await takeToChangeContacts(tx, told)
    if (!taken.ok) return taken
    const { party, contacts, leaving } = taken.value
    const person = newIdentifier()
    const purposes = [...new Set(told.purposes)]
    const giving = { person, purposes, from: told.from || tx.today }
    const address = told.address === undefined ? granted(null) : checkAddress(told.address)
    if (!address.ok) return address
    const verdict = checkGiving(tx.edition, contacts, giving, tx.actor.person)
    if (!verdict.ok) return verdict
    const standing = giving.from <= tx.today ? { functions: purposes, party: party.id } : { functions: [], party: null }
    const newcomer = { name: told.name, email: address.value, ...standing, organisation: null }
    const entered = await enterWithin(tx, newcomer, person)
    if (!entered.ok) return entered
    const telling = {
      verb: 'contact-named',
      effectiveOn: giving.from,
      input: aboutContact(tx.edition, person, purposes),
    }
    await saveContacts(tx, party, { contacts: withPurposes(contacts, giving), leaving }, telling)
    const link = address.value === null ? granted(undefined) : await inviteColleagueWithin(house, tx, person)
    return link.ok ? granted({ party: party.reference, person, link: link.value }) : link
  })
}
