import { sql } from 'kysely'
import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Instant } from '../../kit/instant.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptRecords, take } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { listedPersons } from '../people/door.ts'
import { type Colleague, type Contacts, daysToCome } from './contact.ts'

type ContactTables = {
  'parties.contact': {
    party: string
    number: number
    person: string
    purpose: string
    from_on: string
    until_on: string | null
  }
  'parties.contact_due': { party: string; due_on: string }
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

/** Keeps who stands for what on which days, and when that changes next: the database lets nobody stand twice for one purpose. */
export async function saveContactDays({ statements, today }: Transaction, kept: Contacts): Promise<void> {
  const { party, contacts } = kept
  const tables = statements.withTables<ContactTables>()
  await tables.deleteFrom('parties.contact').where('party', '=', party).execute()
  const held = contacts.filter(({ from, until }) => from === null || from !== until)
  const rows = held.map(({ number, person, purpose, from, until }) => {
    return { party, number, person, purpose, from_on: from ?? BEFORE_ALL_RECORDS, until_on: until }
  })
  if (rows.length > 0) await tables.insertInto('parties.contact').values(rows).execute()
  await tables.deleteFrom('parties.contact_due').where('party', '=', party).execute()
  const due = daysToCome(kept, today).map(due_on => ({ party, due_on }))
  if (due.length > 0) await tables.insertInto('parties.contact_due').values(due).execute()
}

/** The parties of which somebody began or ceased to speak on a day that has come, without having been given or lost anything by it yet. */
export async function listContactsDue({ statements, today }: Transaction): Promise<readonly string[]> {
  const due = statements.withTables<ContactTables>().selectFrom('parties.contact_due').select('party').distinct()
  return (await due.where('due_on', '<=', today).execute()).map(({ party }) => party)
}

/** The first of those days for a party; today if there is none. */
export async function contactsDueSince({ statements, today }: Transaction, party: string): Promise<CalendarDate> {
  const due = statements
    .withTables<ContactTables>()
    .selectFrom('parties.contact_due')
    .select(sql<string>`due_on::text`.as('day'))
    .where('party', '=', party)
    .where('due_on', '<=', today)
  const row = await due.orderBy('due_on').limit(1).executeTakeFirst()
  return row?.day ?? today
}

/** Does somebody speak for another party, from a day on? */
export async function speaksElsewhere(
  { statements }: Transaction,
  { person, party, from }: Readonly<{ person: string; party: string; from: CalendarDate }>,
): Promise<boolean> {
  const row = await statements
    .withTables<ContactTables>()
    .selectFrom('parties.contact')
    .select('number')
    .where('person', '=', person)
    .where('party', '<>', party)
    .where(({ eb, or }) => or([eb('until_on', 'is', null), eb('until_on', '>', from)]))
    .executeTakeFirst()
  return row !== undefined
}

const BEFORE_ALL_RECORDS = '1900-01-01'
