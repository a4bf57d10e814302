import { sql } from 'kysely'
import { kindOfBody } from '../../kit/pack/group-body.ts'
import type { Row } from '../../shell/database/connection.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptOf, keptRecords } from '../../shell/ledger/read-record.ts'
import type { Item } from './item.ts'
import type { Meeting } from './meeting.ts'
import { ofKind } from './store-of-kind.ts'
import type { KnownPerson } from './paper-chase.ts'

// What acts ask, within their transaction and by all that stands in the record.

/** The highest number that a meeting of the body has been given, cancelled or not; 0 if it never met. All groups of a kind share one series. */
export async function highestNumber({ ledger, context }: Transaction, body: string): Promise<number> {
  const row = await ledger
    .selectFrom('ledger.record as record')
    .innerJoin('ledger.version as version', join =>
      join.onRef('version.record', '=', 'record.id').onRef('version.version', '=', 'record.version'),
    )
    .select(sql<number | null>`max((version.content ->> 'number')::int)`.as('highest'))
    .where('record.code', '=', context.pack.code.key)
    .where('record.kind', '=', 'meeting')
    .where(ofKind(kindOfBody(body)))
    .executeTakeFirst()
  return row?.highest ?? 0
}

/** Was this meeting past when it came onto the record? */
export async function wasTakenOver({ ledger }: Transaction, meeting: string): Promise<boolean> {
  const act = await ledger
    .selectFrom('ledger.act')
    .select('id')
    .where('record', '=', meeting)
    .where('verb', '=', 'meeting-taken-over')
    .executeTakeFirst()
  return act !== undefined
}

/** The meetings of a body, the latest first. */
export async function listMeetingsOf({ statements, context }: Transaction, body: string, limit = 100) {
  const statement = keptRecords(context.pack.code.key)
    .where('record.kind', '=', 'meeting')
    .where('record.body', '=', body)
    .orderBy('record.on_date', 'desc')
    .orderBy('record.id', 'desc')
    .limit(limit)
  const { rows } = await statements.executeQuery<Row>(statement.compile())
  return rows.map(row => keptOf<Meeting>(row))
}

/** Items of the body that were carried over, and have no place on another agenda yet. */
export async function listCarriedItems({ statements, context }: Transaction, body: string) {
  const statement = keptRecords(context.pack.code.key)
    .where('record.kind', '=', 'item')
    .where(sql<boolean>`record.parent in ${latestMeetings(context.pack.code.key, body)}`)
    .where('version.state', '=', 'carried-over')
    .where(sql<boolean>`version.content ->> 'carriedTo' is null`)
    .orderBy('record.id')
    .limit(200)
  const { rows } = await statements.executeQuery<Row>(statement.compile())
  return rows.map(row => keptOf<Item>(row))
}

/** What has been carried over for longer than this has been forgotten, and is put on an agenda by hand. */
function latestMeetings(code: string, body: string) {
  return sql`(
    select id from ledger.record where code = ${code} and kind = 'meeting' and body = ${body}
    order by on_date desc, id desc limit 24
  )`
}

/** Everything that hangs below these records, however deep. */
export async function listRecordsBelow({ statements }: Transaction, records: readonly string[]) {
  if (records.length === 0) return []
  const query = sql<{ id: string }>`
    with recursive below (id) as (
      select id from ledger.record where parent = any (${sql.val([...records])}::uuid[])
      union
      select child.id from ledger.record child join below on child.parent = below.id
    )
    select id from below order by id`
  const { rows } = await query.execute(statements)
  return rows.map(({ id }) => id)
}

/** Where persons come from, in words: the name of their organisation or of their party; who comes from nowhere is left out. */
export async function findOrganisationsOf(
  { ledger, context }: Transaction,
  persons: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (persons.length === 0) return new Map()
  const rows = await ledger
    .selectFrom('ledger.record as person')
    .innerJoin('ledger.version as version', join =>
      join.onRef('version.record', '=', 'person.id').onRef('version.version', '=', 'person.version'),
    )
    .leftJoin('ledger.record as party', join =>
      join.on(sql<string>`party.id::text`, '=', sql<string>`version.content ->> 'party'`),
    )
    .select(['person.id', 'party.title', sql<string | null>`version.content ->> 'organisation'`.as('organisation')])
    .where('person.id', 'in', [...persons])
    .execute()
  const known = context.pack.code.organisations
  return new Map(
    rows.flatMap(({ id, title, organisation }) => {
      const words = known.find(({ key }) => key === organisation)?.name ?? title ?? organisation
      return words === null ? [] : [[id, words] as const]
    }),
  )
}

/** All items that a meeting has ever had on its agenda. */
export async function countItems({ ledger }: Transaction, meeting: string): Promise<number> {
  const row = await ledger
    .selectFrom('ledger.record')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('parent', '=', meeting)
    .where('kind', '=', 'item')
    .executeTakeFirst()
  return row?.count ?? 0
}

/** How groups of readers are called whose numbers these are. */
export async function findKeysOfGroups(
  { ledger }: Transaction,
  numbers: readonly number[],
): Promise<readonly string[]> {
  if (numbers.length === 0) return []
  const rows = await ledger
    .selectFrom('ledger.audience_group')
    .select('key')
    .where('number', 'in', [...numbers])
    .execute()
  return rows.map(({ key }) => key)
}

/** One row of `listedPersons`, without the name. */
export function knownPersonOf(row: Row): KnownPerson {
  const { id, functions, organisation } = row
  return {
    id: String(id),
    functions: Array.isArray(functions) ? functions.map(String) : [],
    organisation: typeof organisation === 'string' ? organisation : null,
  }
}

/** The meeting that an item belongs to, by the identifier of the item or of its confidential item; nothing is locked. */
export async function findMeetingOf({ ledger }: Transaction, item: string): Promise<string | undefined> {
  const row = await ledger
    .selectFrom('ledger.record as record')
    .innerJoin('ledger.record as parent', 'parent.id', 'record.parent')
    .leftJoin('ledger.record as grandparent', 'grandparent.id', 'parent.parent')
    .select(['record.kind', 'parent.reference as of_item', 'grandparent.reference as of_twin'])
    .where('record.id', '=', item)
    .where('record.kind', 'in', ['item', 'confidential-item'])
    .executeTakeFirst()
  if (row === undefined) return undefined
  return row.kind === 'item' ? row.of_item : (row.of_twin ?? undefined)
}

/** Are all of these identifiers of persons? What has not the shape of one is none. */
export async function arePersons({ ledger, context }: Transaction, ids: readonly string[]): Promise<boolean> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return true
  if (!wanted.every(id => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/.test(id))) return false
  const rows = await ledger
    .selectFrom('ledger.record')
    .select('id')
    .where('code', '=', context.pack.code.key)
    .where('kind', '=', 'person')
    .where('id', 'in', wanted)
    .execute()
  return rows.length === wanted.length
}
