import { sql } from 'kysely'
import { newIdentifier } from '../../kit/identifier.ts'
import { type Instant, millisecondsOf } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptOf, keptRecords, take } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Decision, SeatBallot } from './decision.ts'
import type { Discussion } from './discussion.ts'

/** The decisions at these items, those of confidential items too, in their order, now or as at an instant; also drafts, if the reader may see them. */
export function decisionsOf(code: string, parents: readonly string[], asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'decision')
    .where('record.parent', 'in', listOf(parents))
    .orderBy('record.parent')
    .orderBy('record.position')
    .orderBy('record.id')
}

export function decisionsFrom(rows: readonly Row[]): readonly Kept<Decision>[] {
  return rows.map(keptOf<Decision>)
}

/** The notes of the discussion at these items, now or as at an instant. */
export function discussionsOf(code: string, parents: readonly string[], asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'discussion')
    .where('record.parent', 'in', listOf(parents))
    .orderBy('record.id')
}

export function discussionsFrom(rows: readonly Row[]): readonly Kept<Discussion>[] {
  return rows.map(keptOf<Discussion>)
}

/** The decisions at these items, within an act. */
export async function listDecisions(
  { statements, context }: Transaction,
  parents: readonly string[],
): Promise<readonly Kept<Decision>[]> {
  const statement = decisionsOf(context.pack.code.key, parents)
  return decisionsFrom((await statements.executeQuery<Row>(statement.compile())).rows)
}

/** The place after the last decision at an item. */
export async function nextPosition(tx: Transaction, parent: string): Promise<number> {
  const positions = (await listDecisions(tx, [parent])).map(({ content }) => content.position)
  return Math.max(0, ...positions) + 1
}

/** The notes of a meeting, locked, in the order in which they were begun. */
export async function takeDiscussionsOfMeeting(tx: Transaction, meeting: string): Promise<readonly Kept<Discussion>[]> {
  const { statements, context } = tx
  const statement = keptRecords(context.pack.code.key)
    .where('record.kind', '=', 'discussion')
    .where(sql<boolean>`version.content ->> 'meeting' = ${meeting}`)
    .orderBy('record.id')
  const { rows } = await statements.executeQuery<Row>(statement.compile())
  const taken = []
  for (const row of rows) taken.push(await take<Discussion>(tx, { id: String(row['id']) }))
  return taken.flatMap(kept => kept ?? [])
}

type DecisionTables = {
  'decisions.vote': {
    id: string
    ballot: string
    told_by: string
    seat: string
    vote: SeatBallot['vote']
    cast_at: string
    superseded_at: string | null
  }
}

/** The votes of seats as a decision tells of them. */
export async function saveSeatVotes(tx: Transaction, decision: string, votes: readonly SeatBallot[]): Promise<void> {
  for (const { seat, vote } of votes) await saveVote(tx, { ballot: decision, toldBy: decision, seat, vote })
}

/** The vote of a seat in the place of the one that it gave before: the table lets a seat have one that counts. */
export async function saveVote(
  { statements, at }: Transaction,
  { ballot, toldBy, seat, vote }: SeatBallot & Readonly<{ ballot: string; toldBy: string }>,
): Promise<void> {
  const tables = statements.withTables<DecisionTables>()
  await tables
    .updateTable('decisions.vote')
    .set({ superseded_at: at })
    .where('ballot', '=', ballot)
    .where('seat', '=', seat)
    .where('superseded_at', 'is', null)
    .execute()
  await tables
    .insertInto('decisions.vote')
    .values({
      id: newIdentifier(millisecondsOf(at)),
      ballot,
      told_by: toldBy,
      seat,
      vote,
      cast_at: at,
      superseded_at: null,
    })
    .execute()
}

/** The votes of a ballot that count. */
export async function listVotes({ statements }: Transaction, ballot: string): Promise<readonly SeatBallot[]> {
  return await statements
    .withTables<DecisionTables>()
    .selectFrom('decisions.vote')
    .select(['seat', 'vote'])
    .where('ballot', '=', ballot)
    .where('superseded_at', 'is', null)
    .orderBy('seat')
    .execute()
}

/** The keys of groups by the numbers that a record has for them. */
export async function listGroupKeys({ ledger }: Transaction, numbers: readonly number[]): Promise<readonly string[]> {
  if (numbers.length === 0) return []
  const groups = ledger.selectFrom('ledger.audience_group').select('key')
  return (await groups.where('number', 'in', [...numbers]).execute()).map(({ key }) => key)
}

const NOBODY = '00000000-0000-0000-0000-000000000000'

/** A list in SQL has at least one member. */
function listOf(ids: readonly string[]): readonly string[] {
  return ids.length === 0 ? [NOBODY] : ids
}
