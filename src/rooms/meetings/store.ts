import { sql } from 'kysely'
import type { Instant } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { keptOf, keptRecords } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { ConfidentialItem, Item } from './item.ts'
import type { Meeting } from './meeting.ts'
import type { Roll } from './roll.ts'

/** The items of a meeting as they stood, in the order of the agenda; read by `itemsFrom`. */
export function itemsOf(code: string, meeting: string, asAt?: Instant) {
  return keptRecords(code, asAt).where('record.parent', '=', meeting).where('record.kind', '=', 'item')
}

/** Those on the agenda, in its order: the numbers are the versions' own, so that an old agenda comes out as it was. */
export function itemsFrom(rows: readonly Row[]): readonly Kept<Item>[] {
  return rows
    .map(row => keptOf<Item>(row))
    .filter(({ content }) => content.number !== null)
    .sort((a, b) => (a.content.number ?? 0) - (b.content.number ?? 0))
}

/** The roll of a meeting, if the reader may see it; read by `rollFrom`. */
export function rollOf(code: string, meeting: string, asAt?: Instant) {
  return keptRecords(code, asAt).where('record.parent', '=', meeting).where('record.kind', '=', 'roll')
}

export function rollFrom(rows: readonly Row[]): Kept<Roll> | undefined {
  return rows[0] === undefined ? undefined : keptOf<Roll>(rows[0])
}

/** Everything of one meeting that the reader may see. */
export type MeetingParts = Readonly<{
  meeting: Kept<Meeting>
  items: readonly Kept<Item>[]
  /** Confidential items, by the identifier of the item on the agenda. */
  twins: ReadonlyMap<string, Kept<ConfidentialItem>>
  roll: Kept<Roll> | undefined
}>

/**
 * The meeting with its items, confidential items and roll, in one statement; read by `partsFrom`. The identifiers are found first, each by an
 * index: conditions joined by `or` would read the whole spine.
 */
export function partsOf(code: string, reference: string, asAt?: Instant) {
  const meeting = sql`(select id from ledger.record where code = ${code} and kind = 'meeting' and reference = ${reference})`
  const parts = sql<string>`(
    select id from ledger.record where code = ${code} and kind = 'meeting' and reference = ${reference}
    union all
    select id from ledger.record where parent = ${meeting} and kind in ('item', 'roll')
    union all
    select twin.id from ledger.record as item join ledger.record as twin on twin.parent = item.id and twin.kind = 'confidential-item'
      where item.parent = ${meeting} and item.kind = 'item'
  )`
  return keptRecords(code, asAt).where(sql<boolean>`record.id in ${parts}`)
}

export function partsFrom(rows: readonly Row[]): MeetingParts | undefined {
  const byKind = Map.groupBy(rows, row => String(row['kind']))
  const [meeting] = byKind.get('meeting') ?? []
  if (meeting === undefined) return undefined
  const twins = (byKind.get('confidential-item') ?? []).map(row => keptOf<ConfidentialItem>(row))
  return {
    meeting: keptOf<Meeting>(meeting),
    items: itemsFrom(byKind.get('item') ?? []),
    twins: new Map(twins.map(twin => [twin.content.item, twin])),
    roll: rollFrom(byKind.get('roll') ?? []),
  }
}
