import { sql } from 'kysely'
import type { Instant } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { keptOf, keptRecords } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { Appendix } from './appendix.ts'
import type { Paper } from './paper.ts'
import type { PaperNote } from './paper-note.ts'

/** Links a paper to the meeting that it is for, and to its item there; those that it had before have ended. */
export const FOR_MEETING = 'for-meeting'
export const AT_ITEM = 'at-item'

/** The papers of a meeting, by its reference, as far as the reader may see them; read by `papersFrom`. */
export function papersOf(code: string, meeting: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'paper')
    .where(isForMeeting(code, meeting, asAt))
    .orderBy('record.position')
    .orderBy('record.id')
    .limit(500)
}

/** Is a paper, as `record`, for this meeting, or was it then? */
export function isForMeeting(code: string, meeting: string, asAt?: Instant) {
  return sql<boolean>`record.id in (${papersForMeeting(code, meeting, asAt)})`
}

/** The identifiers of the papers that are for this meeting, or were then. */
export function papersForMeeting(code: string, meeting: string, asAt?: Instant) {
  const then =
    asAt === undefined
      ? sql`link.ended_at is null`
      : sql`link.made_at <= ${asAt}::timestamptz and (link.ended_at is null or link.ended_at > ${asAt}::timestamptz)`
  return sql<string>`
    select link.from_record from ledger.link as link join ledger.record as meeting on meeting.id = link.to_record
    where meeting.code = ${code} and meeting.kind = 'meeting' and meeting.reference = ${meeting}
      and link.kind = ${FOR_MEETING} and ${then}`
}

export function papersFrom(rows: readonly Row[]): readonly Kept<Paper>[] {
  return rows.map(row => keptOf<Paper>(row))
}

/** The appendices of these papers, in the order of their labels; read by `appendicesFrom`. */
export function appendicesOf(code: string, papers: readonly string[], asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'appendix')
    .where('record.parent', 'in', papers.length === 0 ? [NOBODY] : papers)
    .orderBy('record.parent')
    .orderBy('record.position')
    .orderBy('record.id')
    .limit(2000)
}

export function appendicesFrom(rows: readonly Row[]): readonly Kept<Appendix>[] {
  return rows.map(row => keptOf<Appendix>(row))
}

/** A paper or an appendix with what hangs on it. */
export type PaperParts = Readonly<{
  paper: Kept<Paper>
  /** The appendix whose page it is; undefined for the page of the paper. */
  appendix: Kept<Appendix> | undefined
  /** Those that the reader may see. */
  appendices: readonly Kept<Appendix>[]
  /** The reader’s own, on the record whose page it is. */
  notes: readonly Kept<PaperNote>[]
}>

/** The paper or appendix with this reference, the paper that it is a part of, its parts, and the reader’s own notes; read by `partsFrom`. */
export function partsOf(code: string, reference: string, asAt?: Instant) {
  const target = sql<string>`(
    select id from ledger.record where code = ${code} and kind in ('paper', 'appendix') and reference = ${reference}
  )`
  const parent = sql<string>`(
    select parent from ledger.record where code = ${code} and kind = 'appendix' and reference = ${reference}
  )`
  return keptRecords(code, asAt)
    .where('record.kind', 'in', ['paper', 'appendix', 'paper-note'])
    .where(({ eb, or }) =>
      or([eb('record.id', '=', target), eb('record.id', '=', parent), eb('record.parent', '=', target)]),
    )
    .orderBy('record.position')
    .orderBy('record.id')
    .limit(1000)
}

/** Undefined if the reader may not see it: of an appendix, also if its paper may not be seen. */
export function partsFrom(reference: string, rows: readonly Row[]): PaperParts | undefined {
  const byKind = Map.groupBy(rows, row => String(row['kind']))
  const [paper] = papersFrom(byKind.get('paper') ?? [])
  if (paper === undefined) return undefined
  const appendices = appendicesFrom(byKind.get('appendix') ?? [])
  const appendix = appendices.find(({ record }) => record.reference === reference)
  const notes = (byKind.get('paper-note') ?? []).map(row => keptOf<PaperNote>(row))
  if (appendix === undefined && paper.record.reference !== reference) return undefined
  return {
    paper,
    appendix,
    appendices: appendices.filter(({ record }) => record.state !== 'withdrawn'),
    notes: notes.filter(({ record }) => record.state !== 'removed'),
  }
}

/** The kind of a record and the record that it is a part of, nothing locked. */
export async function findKind({ ledger, context }: Transaction, id: string) {
  return await ledger
    .selectFrom('ledger.record')
    .select(['id', 'kind', 'parent'])
    .where('code', '=', context.pack.code.key)
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Identifiers of the appendices of a paper, in order. */
export async function listAppendices({ ledger }: Transaction, paper: string): Promise<readonly string[]> {
  const rows = await ledger
    .selectFrom('ledger.record')
    .select('id')
    .where('parent', '=', paper)
    .where('kind', '=', 'appendix')
    .orderBy('position')
    .execute()
  return rows.map(({ id }) => id)
}

/** Identifiers of the papers of a meeting, or of an item, in their order. */
export async function listPapersAt({ ledger }: Transaction, to: string, kind: string): Promise<readonly string[]> {
  const rows = await ledger
    .selectFrom('ledger.link as link')
    .innerJoin('ledger.record as paper', 'paper.id', 'link.from_record')
    .select('paper.id')
    .where('link.to_record', '=', to)
    .where('link.kind', '=', kind)
    .where('link.ended_at', 'is', null)
    .where('paper.kind', '=', 'paper')
    .orderBy('paper.position')
    .orderBy('paper.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** The identifier of the record of a kind that has this reference. */
export async function findId({ ledger, context }: Transaction, kind: string, reference: string) {
  const row = await ledger
    .selectFrom('ledger.record')
    .select('id')
    .where('code', '=', context.pack.code.key)
    .where('kind', '=', kind)
    .where('reference', '=', reference)
    .executeTakeFirst()
  return row?.id
}

/** The last number that a series gave out; 0 before the first. */
export async function lastOfSeries({ ledger, context }: Transaction, series: string): Promise<number> {
  const row = await ledger
    .selectFrom('ledger.series')
    .select('last')
    .where('key', '=', `${context.pack.code.key}:${series}`)
    .executeTakeFirst()
  return row?.last ?? 0
}

/** The groups by these numbers: a part that is added later is kept from whoever is kept from the whole. */
export async function listGroupKeys({ ledger }: Transaction, numbers: readonly number[]): Promise<readonly string[]> {
  if (numbers.length === 0) return []
  const rows = await ledger
    .selectFrom('ledger.audience_group')
    .select('key')
    .where('number', 'in', [...numbers])
    .execute()
  return rows.map(({ key }) => key)
}

/** A list in SQL has at least one member. */
const NOBODY = '00000000-0000-0000-0000-000000000000'
