import { isCalendarDate } from '../../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { colleaguesToCome, type Contact, type Contacts, isContactOn, withColleagues } from '../contact.ts'
import type { Party } from '../party.ts'
import { partyStatement } from '../store.ts'
import { colleaguesStatement, contactsStatement } from '../store-contacts.ts'

export type NamedColleague = Readonly<{ id: string; name: string; functions: readonly string[] }>
export type NamedContact = Contact & Readonly<{ name: string }>

export type ContactsView = Readonly<{
  party: Kept<Party>
  kept: Kept<Contacts> | undefined
  /** The day for which it is asked. */
  date: string
  contacts: readonly NamedContact[]
  colleagues: readonly NamedColleague[]
}>

/** Who speaks for a party and who did; undefined to the public, which knows no persons, and where there is no such party. */
export async function readContacts(ask: Ask): Promise<ContactsView | undefined> {
  if (ask.reader.person === undefined) return undefined
  const code = ask.house.pack.code.key
  const [rows = []] = await ask.read(partyStatement(code, ask.params['party'] ?? '', ask.asAt?.instant))
  if (rows[0] === undefined) return undefined
  const party = keptOf<Party>(rows[0])
  const around = await contactsAround(ask, party.record.id)
  return { party, date: dayAsked(ask), ...around }
}

/** The same of a party whose page is shown. */
export async function contactsAround(ask: Ask, party: string) {
  if (ask.reader.person === undefined) return { kept: undefined, contacts: [], colleagues: [] }
  const [rows = [], persons = []] = await ask.read(
    contactsStatement(ask.house.pack.code.key, party, ask.asAt?.instant),
    colleaguesStatement(party),
  )
  const kept = rows[0] === undefined ? undefined : keptOf<Contacts>(rows[0])
  const colleagues = persons.map(row => {
    const functions = (row['functions'] ?? []) as readonly string[] // a column of texts
    return { id: String(row['id']), name: String(row['name']), functions }
  })
  // As at an earlier day only what was recorded then is told; who belongs to it today says nothing of that day.
  const known = kept?.content.contacts ?? []
  const today = dateIn(LONDON, ask.now)
  const all = ask.asAt === undefined ? withColleagues(ask.edition, known, colleagues, today) : known
  const contacts = await named(ask, all)
  const toCome = colleaguesToCome(colleagues, contacts, today).map(one => {
    return { ...one, name: contacts.find(({ person }) => person === one.id)?.name ?? '' }
  })
  return { kept, contacts, colleagues: [...colleagues, ...toCome] }
}

async function named(ask: Ask, contacts: readonly Contact[]): Promise<readonly NamedContact[]> {
  if (contacts.length === 0) return []
  const [rows = []] = await ask.read(ask.house.identity.names([...new Set(contacts.map(({ person }) => person))]))
  const names = new Map(rows.map(row => [String(row['id']), String(row['name'])]))
  return contacts.map(one => ({ ...one, name: names.get(one.person) ?? 'Somebody who is not known any more' }))
}

function dayAsked({ query, asAt, now }: Ask): string {
  const { date } = query
  return isCalendarDate(date) ? date : (asAt?.date ?? dateIn(LONDON, now))
}

export function contactsOn({ contacts, date }: Pick<ContactsView, 'contacts' | 'date'>): readonly NamedContact[] {
  return contacts.filter(one => isContactOn(one, date))
}

/** Those that begin after the day that is asked, the first first. */
export function toBegin({ contacts, date }: Pick<ContactsView, 'contacts' | 'date'>): readonly NamedContact[] {
  const later = contacts.filter(({ from, until }) => from !== null && date < from && from !== until)
  return later.toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
}
