import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { changeStandingWithin } from '../../people/door.ts'
import { standingContacts } from '../contact.ts'
import { checkReason } from '../party.ts'
import { saveContacts } from './save-contacts.ts'
import { takeToChangeContacts } from './take-to-change-contacts.ts'

export type Release = Readonly<{ party: string; person: string; reason: string; version?: number | undefined }>

/**
 * Records that somebody belongs to a party no more: all purposes end today, and with the next request all sight of what is the party's own. Seats
 * that the person holds stay, until they are ended on the page of the body.
 */
export async function releaseColleague(context: ActContext, told: Release): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeToChangeContacts(tx, told)
    if (!taken.ok) return taken
    const { party, contacts, colleagues } = taken.value
    if (!colleagues.some(({ id }) => id === told.person)) return refused(NO_COLLEAGUE)
    const own = standingContacts(contacts).filter(one => one.person === told.person)
    const verdict = allOf(require(told.person !== tx.actor.person, OWN_RELEASE), checkReason(told.reason))
    if (!verdict.ok) return verdict
    const gone = own.map(({ purpose }) => purpose)
    await changeStandingWithin(tx, told.person, ({ functions }) => ({
      functions: functions.filter(key => !gone.includes(key)),
      party: null,
    }))
    const after = contacts.map(one => (own.includes(one) ? { ...one, until: tx.today } : one))
    await saveContacts(tx, party, after, { verb: 'contact-left', input: { reason: told.reason, about: told.person } })
    return granted(party.reference)
  })
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
