import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { checkDay, contactsFrom } from '../contact.ts'
import { checkReason } from '../party.ts'
import { saveContacts } from './save-contacts.ts'
import { takeToChangeContacts } from './take-to-change-contacts.ts'

export type Release = Readonly<{
  party: string
  person: string
  /** The first day on which the person belongs to it no more; today if absent. */
  on?: string | undefined
  reason: string
  version?: number | undefined
}>

/**
 * Records from when somebody belongs to a party no more: on that day all purposes end, and all sight of what is the party's own. Seats that the
 * person holds stay, until they are ended on the page of the body.
 */
export async function releaseColleagueWithin(tx: Transaction, told: Release): Promise<Verdict<string>> {
  const taken = await takeToChangeContacts(tx, told)
  if (!taken.ok) return taken
  const { party, contacts, colleagues, leaving } = taken.value
  const { person } = told
  if (!colleagues.some(({ id }) => id === person)) return refused(NO_COLLEAGUE)
  const on = told.on || tx.today
  const isOwn = person === tx.actor.person
  const verdict = allOf(require(!isOwn, OWN_RELEASE), checkDay(on, 'on'), checkReason(told.reason))
  if (!verdict.ok) return verdict
  const open = contactsFrom(contacts, tx.today).filter(one => one.person === person)
  const after = {
    contacts: contacts.map(one => (open.includes(one) ? { ...one, until: laterOf(one.from, on) } : one)),
    leaving: [...leaving.filter(one => one.person !== person), { person, on }],
  }
  const input = { reason: told.reason, about: person }
  await saveContacts(tx, party, after, { verb: 'contact-left', effectiveOn: on, input })
  return granted(party.reference)
}

/** What was to begin after that day ends on the day on which it would have begun, and so holds on none. */
function laterOf(from: string | null, on: string): string {
  return from !== null && from > on ? from : on
}

const NO_COLLEAGUE = {
  reason: 'no-such-colleague',
  says: 'Choose one of the people of the party.',
  field: 'person',
}

const OWN_RELEASE = {
  reason: 'own-release',
  says: 'Nobody shuts themselves out. Ask a colleague who may, or the secretariat.',
  field: 'person',
}
