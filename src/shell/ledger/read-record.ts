import { sql } from 'kysely'
import { isIdentifier } from '../../kit/identifier.ts'
import type { Instant } from '../../kit/instant.ts'
import type { Row } from '../database/connection.ts'
import { build } from '../database/statements.ts'
import type { LedgerTables } from './ledger-tables.ts'
import type { Transaction } from './perform.ts'
import type { ActEntry, Kept, SpineRecord } from './record.ts'

const ledger = build.withTables<LedgerTables>()

const SPINE = [
  'record.id',
  'record.code',
  'record.kind',
  'record.audience',
  'record.excluded',
  'record.edition',
  'record.body',
  'record.parent',
  'record.party',
  'record.on_date',
  'record.position',
  'record.head_hash',
  'record.created_at',
  'record.changed_at',
] as const

const VERSION = [
  'version.reference',
  'version.title',
  'version.state',
  'version.classification',
  'version.version',
  'version.valid_from',
] as const

/** Records with all that they say, now or as they stood at an instant; a list names its kind, order and length itself. */
export function keptRecords(code: string, asAt?: Instant) {
  return withVersions(code, asAt).select([...SPINE, ...VERSION, 'version.content'])
}

/** The same with nothing of what they say but these lists, empty where one is not there: for many records of which little is asked. */
export function keptLists(code: string, lists: readonly string[], asAt?: Instant) {
  const named = lists.map(list => sql`${sql.lit(list)}, coalesce(version.content -> ${sql.lit(list)}, '[]'::jsonb)`)
  const content = sql<unknown>`jsonb_build_object(${sql.join(named)})`.as('content')
  return withVersions(code, asAt).select([...SPINE, ...VERSION, content])
}

function withVersions(code: string, asAt?: Instant) {
  return ledger
    .selectFrom('ledger.record as record')
    .innerJoin('ledger.version as version', join =>
      asAt === undefined
        ? join.onRef('version.record', '=', 'record.id').onRef('version.version', '=', 'record.version')
        : join
            .onRef('version.record', '=', 'record.id')
            .on('version.valid_from', '<=', asAt)
            .on(on => on.or([on('version.valid_to', 'is', null), on('version.valid_to', '>', asAt)])),
    )
    .where('record.code', '=', code)
}

/** Records without what they say, for lists. */
export function listedRecords(code: string) {
  return ledger
    .selectFrom('ledger.record as record')
    .select([...SPINE, 'record.reference', 'record.title', 'record.state', 'record.classification', 'record.version'])
    .where('record.code', '=', code)
}

/** One row of `keptRecords`. The content is of the type that the room that keeps this kind gave it. */
export function keptOf<Content>(row: Row): Kept<Content> {
  return { record: recordOf(row), content: row['content'] as Content }
}

export function recordOf(row: Row): SpineRecord {
  // The columns of `tables.sql`, by the names above.
  const r = row as Record<string, never>
  return {
    id: r['id'] ?? '',
    code: r['code'] ?? '',
    kind: r['kind'] ?? '',
    reference: r['reference'] ?? '',
    title: r['title'] ?? '',
    state: r['state'] ?? '',
    classification: r['classification'] ?? 'red',
    audience: r['audience'] ?? [],
    excluded: r['excluded'] ?? [],
    version: r['version'] ?? 0,
    edition: r['edition'] ?? '',
    body: r['body'] ?? null,
    parent: r['parent'] ?? null,
    party: r['party'] ?? null,
    onDate: r['on_date'] ?? null,
    position: r['position'] ?? null,
    headHash: r['head_hash'] ?? '',
    createdAt: r['created_at'] ?? '',
    changedAt: r['changed_at'] ?? '',
  }
}

/**
 * The record by which an act judges, locked until the transaction ends; undefined if there is none.
 * Locked first and read in a second statement: one that waited for the lock would otherwise read what stood before it waited.
 */
export async function take<Content>(
  { ledger: tables, statements, context }: Transaction,
  which: Readonly<{ id: string }> | Readonly<{ kind: string; reference: string }>,
): Promise<Kept<Content> | undefined> {
  // The database would not answer a question for what is no identifier.
  if ('id' in which && !isIdentifier(which.id)) return undefined
  const records = tables.selectFrom('ledger.record').select('id').where('code', '=', context.pack.code.key)
  const query =
    'id' in which
      ? records.where('id', '=', which.id)
      : records.where('kind', '=', which.kind).where('reference', '=', which.reference)
  const locked = await query.forUpdate().executeTakeFirst()
  if (locked === undefined) return undefined
  const row = await statements.executeQuery(
    keptRecords(context.pack.code.key).where('record.id', '=', locked.id).compile(),
  )
  return row.rows[0] === undefined ? undefined : keptOf<Content>(row.rows[0])
}

/** The acts on a record, newest first; those only that the reader may see. */
export function actsOn(record: string, most = 500) {
  return ledger
    .selectFrom('ledger.act')
    .select([
      'id',
      'record',
      'record_sequence',
      'verb',
      'actor',
      'capacity',
      'authority',
      'effective_on',
      'recorded_at',
      'input',
      'before',
      'after',
      'hash',
    ])
    .where('record', '=', record)
    .orderBy('record_sequence', 'desc')
    .limit(most)
}

/** Who did something to a record, whom that was about, and who drafted it, within another statement. */
export function personsIn(record: string) {
  const acts = sql`ledger.act where record = ${record}`
  const named = (field: string) => {
    const value = sql<string>`input ->> ${sql.lit(field)}`
    return sql`select case when ${value} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (${value})::uuid end from ${acts}`
  }
  return sql<string>`(select actor from ${acts} union ${named('about')} union ${named('draftedBy')})`
}

export function actEntryOf(row: Row): ActEntry {
  const r = row as Record<string, never>
  return {
    id: r['id'] ?? '',
    record: r['record'] ?? '',
    sequence: r['record_sequence'] ?? 0,
    verb: r['verb'] ?? '',
    actor: r['actor'] ?? null,
    capacity: r['capacity'] ?? '',
    authority: r['authority'] ?? null,
    effectiveOn: r['effective_on'] ?? '',
    recordedAt: r['recorded_at'] ?? '',
    input: r['input'] ?? {},
    before: r['before'] ?? null,
    after: r['after'] ?? null,
    hash: r['hash'] ?? '',
  }
}

/** What is linked to a record, both ways; `direction` says whether the link comes from it or leads to it. */
export function linkedRecords(id: string) {
  const columns = [
    'record.id',
    'record.kind',
    'record.reference',
    'record.title',
    'record.state',
    'record.classification',
  ] as const
  return ledger
    .selectFrom('ledger.link as link')
    .innerJoin('ledger.record as record', 'record.id', 'link.to_record')
    .select([...columns, 'link.kind as link', sql<string>`'from'`.as('direction')])
    .where('link.from_record', '=', id)
    .where('link.ended_at', 'is', null)
    .unionAll(
      ledger
        .selectFrom('ledger.link as link')
        .innerJoin('ledger.record as record', 'record.id', 'link.from_record')
        .select([...columns, 'link.kind as link', sql<string>`'to'`.as('direction')])
        .where('link.to_record', '=', id)
        .where('link.ended_at', 'is', null),
    )
}
