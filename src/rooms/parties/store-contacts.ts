import type { Instant } from '../../kit/instant.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptRecords, take } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { listedPersons } from '../people/door.ts'
import type { Colleague, Contact, Contacts } from './contact.ts'

type ContactTables = {
  'parties.contact': {
    party: string
    number: number
    person: string
    purpose: string
    from_on: string
    until_on: string | null
  }
}

/** The contacts of a party, if the reader may see them. */
export function contactsStatement(code: string, party: string, asAt?: Instant) {
  return keptRecords(code, asAt).where('record.kind', '=', 'party-contacts').where('record.parent', '=', party).limit(1)
}

/** Those who belong to a party, as far as the reader may know persons. */
export function colleaguesStatement(party: string) {
  return listedPersons().where('party', '=', party)
}

export async function takeContacts(tx: Transaction, party: string): Promise<Kept<Contacts> | undefined> {
  const { rows } = await tx.statements.executeQuery(contactsStatement(tx.context.pack.code.key, party).compile())
  const [row] = rows
  return row === undefined ? undefined : await take<Contacts>(tx, { id: String(row['id']) })
}

export async function listColleagues({ statements }: Transaction, party: string): Promise<readonly Colleague[]> {
  const { rows } = await statements.executeQuery(colleaguesStatement(party).compile())
  return rows.map(({ id, functions }) => ({ id, functions }))
}

/** Keeps who stands for what on which days: the database lets nobody stand twice for one purpose. */
export async function saveContactDays(
  { statements }: Transaction,
  party: string,
  contacts: readonly Contact[],
): Promise<void> {
  const tables = statements.withTables<ContactTables>()
  await tables.deleteFrom('parties.contact').where('party', '=', party).execute()
  const held = contacts.filter(({ from, until }) => from === null || from !== until)
  const rows = held.map(({ number, person, purpose, from, until }) => {
    return { party, number, person, purpose, from_on: from ?? BEFORE_ALL_RECORDS, until_on: until }
  })
  if (rows.length > 0) await tables.insertInto('parties.contact').values(rows).execute()
}

const BEFORE_ALL_RECORDS = '1900-01-01'
