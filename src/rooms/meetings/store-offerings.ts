import type { Compilable } from 'kysely'
import type { AgendaItemKind, Purpose } from '../../kit/pack/agenda.ts'
import type { Edition, Pack } from '../../kit/pack/pack.ts'
import type { Classification } from '../../kit/classification.ts'
import type { Row } from '../../shell/database/connection.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { SpineRecord } from '../../shell/ledger/record.ts'
import { offering } from '../../shell/offers.ts'
import type { ItemKind } from './item.ts'

/** Reads in one round trip: as the reader of a page, or as the keeper within an act. */
export type Read = (...statements: readonly Compilable[]) => Promise<readonly (readonly Row[])[]>

/** A matter that waits for a body to deal with it. */
export type Matter = Readonly<{
  /** The title of its item. */
  title: string
  purpose: Purpose
  /** The record that it is about; the same one is not put on an agenda twice. */
  subject: string | null
  /** If the agenda has a standing item of this kind, the matter is taken there; `business` gives it an item of its own. */
  kind: ItemKind
  /** A paper of it that is to be placed, by identifier. */
  paper?: string | undefined
  /** A function, an organisation, or a role such as `chair`. */
  presenterKey?: string | undefined
  /** Red gives it a confidential item with this title, and on the agenda the stub. */
  classification: Classification
}>

/** What a room further right has waiting for a body. */
export type Waiting = Readonly<{
  key: string
  /** As a heading: `Modifications to be decided`. */
  says: string
  list: (
    read: Read,
    body: string,
    meeting: Readonly<{ code: string; reference: string; date: string; edition: Edition; pack: Pack }>,
  ) => Promise<readonly Matter[]>
}>

export const WAITING = offering<Waiting>('waiting')

/** Which of these items, or confidential items, have come to something: a decision, a note of the discussion. */
export type ItemOutcome = Readonly<{
  hasOutcome: (read: Read, items: readonly string[]) => Promise<readonly string[]>
}>

export const ITEM_OUTCOME = offering<ItemOutcome>('item-outcome')

/** Told in the same transaction that an act has been done on a meeting, by the act's name: `close-meeting`. */
export type MeetingStepped = Readonly<{
  stepped: (transaction: Transaction, meeting: SpineRecord, act: string) => Promise<void>
}>

export const MEETING_STEPPED = offering<MeetingStepped>('meeting-stepped')

/** Reads within an act, by all that stands in the record. */
export function readIn({ statements }: Transaction): Read {
  return async (...wanted) => {
    const results = []
    for (const statement of wanted) results.push((await statements.executeQuery<Row>(statement.compile())).rows)
    return results
  }
}

export function isStandingKind(kind: ItemKind): kind is AgendaItemKind {
  return kind !== 'business' && kind !== 'place-for-papers'
}
