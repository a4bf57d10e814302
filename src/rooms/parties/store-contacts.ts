import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Instant } from '../../kit/instant.ts'
import { build } from '../../shell/database/statements.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'
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

/** Of whom it is asked who speaks for which party: of one person, of these parties, or of all. */
type Asked = Readonly<{ person: RawBuilder<string | null> } | { parties: readonly string[] | 'all' }>

/**
 * Who speaks for parties on a day, as `party`, `person` and `purpose`.
 *
 * In English:
 * - whoever belongs to a party speaks for it by the purposes among its functions, and having none does not;
 * - whoever belongs to another party or to none speaks for it by the purposes that were given from a day on, until they end;
 * - a purpose begins and ends with the first moment of its day: also while that has yet to be recorded of the person.
 */
function speakersStatement(asked: Asked, today: string | RawBuilder<string>) {
  const isAsked = (person: string, party: string) => {
    if ('person' in asked) return sql<boolean>`${sql.ref(person)} = ${asked.person}::uuid`
    if (asked.parties === 'all') return sql<boolean>`${sql.ref(party)} is not null`
    return sql<boolean>`${sql.ref(party)} = any(${sql.val([...asked.parties])}::uuid[])`
  }
  const persons = listedPersons().clearOrderBy().clearLimit()
  const held = build
    .selectFrom(persons.as('known'))
    .where(isAsked('known.id', 'known.party'))
    .select(['known.party', 'known.id as person', sql<string>`unnest(known.functions)`.as('purpose')])
  const own = build
    .selectFrom(held.as('own'))
    .where(sql<boolean>`not ${endedUnrecorded(today)}`)
    .select(['own.party', 'own.person', 'own.purpose', sql<boolean>`true`.as('is_own')])
  const given = build
    .withTables<ContactTables>()
    .selectFrom('parties.contact as contact')
    .innerJoin(persons.as('known'), 'known.id', 'contact.person')
    .where(isAsked('contact.person', 'contact.party'))
    .where('contact.from_on', '<=', today)
    .where(({ eb }) => eb.or([eb('contact.until_on', 'is', null), eb('contact.until_on', '>', today)]))
    .where(sql<boolean>`(known.party is distinct from contact.party or ${BEGUN_UNRECORDED})`)
    .select([
      'contact.party',
      'contact.person',
      'contact.purpose',
      sql<boolean>`known.party is not distinct from contact.party`.as('is_own'),
    ])
  return own.unionAll(given)
}

/** A day is due until what it gives and takes has been recorded of the persons. */
const BEGUN_UNRECORDED = sql<boolean>`exists (
  select from parties.contact_due as due where due.party = contact.party and due.due_on = contact.from_on
)`

function endedUnrecorded(today: string | RawBuilder<string>) {
  return sql<boolean>`exists (
    select from parties.contact as ended
    join parties.contact_due as due on due.party = ended.party and due.due_on = ended.until_on
    where ended.party = own.party and ended.person = own.person and ended.purpose = own.purpose
      and ended.until_on <= ${today}::date
  )`
}

/** The parties for which a person speaks, the own one first: `party`, `name`, `purpose`, and whether it `is_party` today. */
export function spokenForStatement(person: RawBuilder<string | null>, today: RawBuilder<string>) {
  return build
    .withTables<LedgerTables>()
    .selectFrom(speakersStatement({ person }, today).as('speaker'))
    .innerJoin('ledger.record as party', 'party.id', 'speaker.party')
    .innerJoin('ledger.version as version', join =>
      join.onRef('version.record', '=', 'party.id').onRef('version.version', '=', 'party.version'),
    )
    .select(['party.id as party', 'party.title as name', 'speaker.purpose', wasPartyOn(today).as('is_party')])
    .orderBy('speaker.is_own', 'desc')
    .orderBy('party.title')
}

/** As `wasPartyOn` of the noun, in the words of the database. */
function wasPartyOn(today: RawBuilder<string>) {
  return sql<boolean>`exists (
    select from jsonb_array_elements(
      coalesce(version.content -> 'admission' -> 'earlier', '[]') || jsonb_build_array(version.content -> 'admission')
    ) as time
    where (time ->> 'admittedOn')::date <= ${today}::date
      and coalesce((time ->> 'ceasedOn')::date > ${today}::date, true)
  )`
}

/** Those who speak for any of these parties, or for any at all, for any of these purposes. */
export async function listSpeakers(
  { statements, today }: Transaction,
  parties: readonly string[] | 'all',
  purposes: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await statements.executeQuery(speakersStatement({ parties }, today).compile())
  return [...new Set(rows.filter(({ purpose }) => purposes.includes(purpose)).map(({ person }) => person))]
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

const BEFORE_ALL_RECORDS = '1900-01-01'
