import { sql } from 'kysely'
import type { Classification } from '../../kit/classification.ts'
import { newIdentifier } from '../../kit/identifier.ts'
import { millisecondsOf } from '../../kit/instant.ts'
import { hashAct } from '../../kit/proof/act-hash.ts'
import type { Json } from '../../kit/proof/canonical.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import { tellOf } from './act-told.ts'
import { capacityTold } from './acting-seat.ts'
import { audienceOf } from './audience.ts'
import { differencesOf } from './differences.ts'
import type { Transaction } from './perform.ts'
import type { Kept, SpineRecord } from './record.ts'
import type { RecordTable } from './ledger-tables.ts'
import { audienceOfAct, sightAfter, type ToldSight } from './sight-after.ts'

/** How an act is told: what was done, on what ground, from when, and what was asked. */
export type Telling = Readonly<{
  /** Past tense, kebab-case, stable: `meeting-opened`. The room says the sentence. */
  verb: string
  authority?: string | undefined
  /** The date it takes effect; today if absent. */
  effectiveOn?: string | undefined
  /** What was asked, as far as it is not in the content: the reason, the file's name. No personal data. */
  input?: Readonly<Record<string, unknown>>
}>

export type NewRecord<Content> = Telling &
  Readonly<{
    kind: string
    reference: string
    title: string
    state: string
    classification: Classification
    content: Content
    id?: string
    body?: string | undefined
    /** The identifier of the party it is about. */
    party?: string | undefined
    parent?: string | undefined
    onDate?: string | undefined
    position?: number | undefined
    /** Keys of groups, where the rules of its class are not what decides: more readers, or others instead. */
    moreReaders?: readonly string[]
    readers?: readonly string[]
    excluded?: readonly string[]
    /** The edition it runs under, if it is not the one in force today. */
    edition?: string
    /** Words to find it by, besides its reference and title. */
    words?: string | undefined
  }>

/** Keeps a new record: the record, the act that begins it and its first version, in one statement. */
export async function keep<Content>(transaction: Transaction, draft: NewRecord<Content>): Promise<Kept<Content>> {
  const { context, at, edition } = transaction
  const handling = edition.classification
  const keys = [...(draft.readers ?? audienceOf(handling, draft.classification, draft)), ...(draft.moreReaders ?? [])]
  const audience = [0, ...(await context.groups.give(transaction.statements, keys))].sort((a, b) => a - b)
  const excluded = await context.groups.give(transaction.statements, draft.excluded ?? [])
  const record: SpineRecord = {
    id: draft.id ?? newIdentifier(millisecondsOf(at)),
    code: context.pack.code.key,
    kind: draft.kind,
    reference: draft.reference,
    title: draft.title,
    state: draft.state,
    classification: draft.classification,
    audience,
    excluded,
    version: 1,
    edition: draft.edition ?? edition.from,
    body: draft.body ?? null,
    parent: draft.parent ?? null,
    party: draft.party ?? null,
    onDate: draft.onDate ?? null,
    position: draft.position ?? null,
    headHash: '',
    createdAt: at,
    changedAt: at,
  }
  const after = { ...shownOf(record), ...asObject(draft.content) }
  const act = actOf(transaction, record, draft, null, after)
  const kept = { ...record, headHash: act.hash }
  await transaction.ledger
    .with('kept', with_ => with_.insertInto('ledger.record').values(columnsOf(kept)))
    .with('told', with_ => with_.insertInto('ledger.act').values(act))
    .with('found', with_ =>
      with_.insertInto('ledger.search_entry').values({ record: record.id, words: wordsOf(record, draft.words) }),
    )
    .insertInto('ledger.version')
    .values(versionOf(record, draft.content, at))
    .execute()
  await tellOf(transaction, { record: kept, act: act.id })
  return { record: kept, content: draft.content }
}

export type Change<Content> = Telling &
  ToldSight &
  Readonly<{
    content?: Content
    title?: string
    state?: string
    reference?: string
    onDate?: string | null
    position?: number | null
    words?: string | undefined
    /** It goes on under another edition. */
    edition?: string
  }>

/** Keeps a change of a record that this transaction has taken: the act, the end of the old version, and the new one. */
export async function change<Content>(
  transaction: Transaction,
  { record: old, content: oldContent }: Kept<Content>,
  told: Change<Content>,
): Promise<Kept<Content>> {
  const { at, ledger } = transaction
  const record: SpineRecord = {
    ...old,
    title: told.title ?? old.title,
    state: told.state ?? old.state,
    reference: told.reference ?? old.reference,
    classification: told.classification ?? old.classification,
    edition: told.edition ?? old.edition,
    ...(await sightAfter(transaction, old, told)),
    version: old.version + 1,
    onDate: told.onDate === undefined ? old.onDate : told.onDate,
    position: told.position === undefined ? old.position : told.position,
    changedAt: at,
  }
  const content = told.content ?? oldContent
  const [before, after] = differencesOf(
    { ...shownOf(old), ...asObject(oldContent) },
    { ...shownOf(record), ...asObject(content) },
  )
  const audience = await audienceOfAct(transaction, old, record)
  const act = { ...actOf(transaction, record, told, before, after, old), audience: [...audience] }
  const kept = { ...record, headHash: act.hash }
  const { id: _id, created_at: _created, ...columns } = columnsOf(kept)
  await ledger
    .with('kept', with_ => with_.updateTable('ledger.record').set(columns).where('id', '=', old.id))
    .with('told', with_ => with_.insertInto('ledger.act').values(act))
    .with('ended', with_ =>
      with_
        .updateTable('ledger.version')
        .set({ valid_to: at })
        .where('record', '=', old.id)
        .where('version', '=', old.version),
    )
    .insertInto('ledger.version')
    .values(versionOf(record, content, at))
    .execute()
  if (told.words !== undefined || told.title !== undefined || told.reference !== undefined)
    await keepWords(transaction, record, told.words)
  await tellOf(transaction, { record: kept, act: act.id })
  return { record: kept, content }
}

/** Was the form made from the record as it now stands? If not, nothing is saved: both texts are shown. */
export function checkVersion(record: SpineRecord, seen: number | undefined): Verdict {
  if (seen === undefined || seen === record.version) return granted()
  return refused({
    reason: 'changed-meanwhile',
    says: 'Somebody else has changed this since you opened it. Compare the two texts, and save again.',
  })
}

/** Of the spine, what history tells as before and after. */
function shownOf({ title, state, classification, onDate }: SpineRecord): Readonly<Record<string, unknown>> {
  return { title, state, classification, onDate }
}

function asObject(content: unknown): Readonly<Record<string, unknown>> {
  // Every noun's content is an object; an array or a text would have no fields to tell apart.
  return content as Readonly<Record<string, unknown>>
}

function actOf(
  { actor, at, today, draftedBy }: Transaction,
  record: SpineRecord,
  told: Telling,
  before: Readonly<Record<string, unknown>> | null,
  after: Readonly<Record<string, unknown>> | null,
  old?: SpineRecord,
) {
  const input = plain({ ...told.input, ...(draftedBy === undefined ? {} : { draftedBy }) })
  const act = {
    id: newIdentifier(millisecondsOf(at)),
    record: record.id,
    recordSequence: record.version,
    verb: told.verb,
    actorId: actor.person,
    actorCommitment: actor.commitment,
    capacity: capacityTold(actor, record.party),
    authority: told.authority ?? null,
    effectiveOn: told.effectiveOn ?? today,
    recordedAt: at,
    edition: record.edition,
    input,
    before: before === null ? null : plain(before),
    after: after === null ? null : plain(after),
    previousHash: old?.headHash ?? null,
  }
  return {
    id: act.id,
    record: act.record,
    record_sequence: act.recordSequence,
    verb: act.verb,
    actor: act.actorId,
    actor_commitment: act.actorCommitment,
    capacity: act.capacity,
    authority: act.authority,
    effective_on: act.effectiveOn,
    recorded_at: act.recordedAt,
    edition: act.edition,
    input: JSON.stringify(act.input),
    before: act.before === null ? null : JSON.stringify(act.before),
    after: act.after === null ? null : JSON.stringify(act.after),
    previous_hash: act.previousHash,
    hash: hashAct(act),
    audience: [...record.audience],
    excluded: [...new Set([...record.excluded, ...(old?.excluded ?? [])])],
  }
}

/** As it will come back from the database: without fields that are undefined. */
function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value))
}

function columnsOf(record: SpineRecord): RecordTable {
  const { onDate, createdAt, changedAt, headHash, audience, excluded, ...same } = record
  return {
    ...same,
    audience: [...audience],
    excluded: [...excluded],
    on_date: onDate,
    head_hash: headHash,
    created_at: createdAt,
    changed_at: changedAt,
  }
}

function versionOf(record: SpineRecord, content: unknown, at: string) {
  const { id, version, title, state, reference, classification, audience, excluded } = record
  return {
    record: id,
    version,
    title,
    state,
    reference,
    classification,
    audience: [...audience],
    excluded: [...excluded],
    content: JSON.stringify(content),
    valid_from: at,
    valid_to: null,
  }
}

function wordsOf(record: SpineRecord, words: string | undefined) {
  const body = (words ?? '').slice(0, 200_000)
  return sql<string>`setweight(to_tsvector('english', ${`${record.reference} ${record.title}`}), 'A') || to_tsvector('english', ${body})`
}

async function keepWords({ ledger }: Transaction, record: SpineRecord, words: string | undefined): Promise<void> {
  await ledger
    .insertInto('ledger.search_entry')
    .values({ record: record.id, words: wordsOf(record, words) })
    .onConflict(conflict => conflict.column('record').doUpdateSet({ words: wordsOf(record, words) }))
    .execute()
}
