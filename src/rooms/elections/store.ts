import { sql } from 'kysely'
import type { Instant } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { build, type Statements } from '../../shell/database/statements.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { keptOf, keptRecords } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import type { Pack } from '../../kit/pack/pack.ts'
import { type Election, TIMED_STEPS } from './election.ts'
import type { Nomination } from './nomination.ts'

type ElectionsTables = {
  'elections.turnout': { id: string; election: string; voting_group: string }
  'elections.lot_secret': { election: string; secret: string }
  'elections.seat_sought': { election: string; code: string; seat: string; is_over: boolean }
}

function electionsOf(statements: Statements) {
  return statements.withTables<ElectionsTables & LedgerTables>()
}

/** Elections, the newest first; a page names how many. */
export function electionsStatement(code: string, asAt?: Instant) {
  return keptRecords(code, asAt).where('record.kind', '=', 'election').orderBy('record.id', 'desc')
}

export function electionsFrom(rows: readonly Row[]): readonly Kept<Election>[] {
  return rows.map(row => keptOf<Election>(row))
}

export function nominationsStatement(code: string, election: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', 'nomination')
    .where('record.parent', '=', election)
    .orderBy('record.id')
    .limit(200)
}

export function nominationsFrom(rows: readonly Row[]): readonly Kept<Nomination>[] {
  return rows.map(row => keptOf<Nomination>(row))
}

/** The voting groups that have voted, as far as the reader may know. */
export function turnoutStatement(election: string) {
  return electionsOf(build)
    .selectFrom('elections.turnout as turnout')
    .innerJoin('ledger.record as record', 'record.id', 'turnout.id')
    .select(['turnout.voting_group', 'record.title', 'record.created_at'])
    .where('turnout.election', '=', election)
    .orderBy('turnout.voting_group')
    .limit(5000)
}

export async function listElections(tx: Transaction, reference: string): Promise<readonly Kept<Election>[]> {
  const statement = electionsStatement(tx.context.pack.code.key).where('record.reference', '=', reference)
  return electionsFrom((await tx.statements.executeQuery(statement.compile())).rows)
}

export async function listNominations(tx: Transaction, election: string): Promise<readonly Kept<Nomination>[]> {
  const statement = nominationsStatement(tx.context.pack.code.key, election)
  return nominationsFrom((await tx.statements.executeQuery(statement.compile())).rows)
}

/** An election that voters share: they do not wait for each other, and whoever closes the voting waits for all of them. */
export async function shareElection({ ledger, context }: Transaction, reference: string) {
  return await ledger
    .selectFrom('ledger.record')
    .select(['id', 'reference', 'state', 'body', 'edition'])
    .where('code', '=', context.pack.code.key)
    .where('kind', '=', 'election')
    .where('reference', '=', reference)
    .forShare()
    .executeTakeFirst()
}

/** Puts down that a voting group has voted; false if it had already, which the database makes sure of. */
export async function saveTurnout(
  tx: Transaction,
  turnout: Readonly<{ id: string; election: string; group: string }>,
): Promise<boolean> {
  const { id, election, group } = turnout
  const { numInsertedOrUpdatedRows } = await electionsOf(tx.statements)
    .insertInto('elections.turnout')
    .values({ id, election, voting_group: group })
    .onConflict(conflict => conflict.columns(['election', 'voting_group']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function saveLotSecret(tx: Transaction, election: string, secret: string): Promise<void> {
  await electionsOf(tx.statements).insertInto('elections.lot_secret').values({ election, secret }).execute()
}

export async function getLotSecret(tx: Transaction, election: string): Promise<string> {
  const { secret } = await electionsOf(tx.statements)
    .selectFrom('elections.lot_secret')
    .select('secret')
    .where('election', '=', election)
    .executeTakeFirstOrThrow()
  return secret
}

/** Those of these seats that another election is to fill. */
export async function seatsSought(tx: Transaction, seats: readonly string[]): Promise<readonly string[]> {
  const rows = await electionsOf(tx.statements)
    .selectFrom('elections.seat_sought')
    .select('seat')
    .where('code', '=', tx.context.pack.code.key)
    .where('seat', 'in', [...seats])
    .where('is_over', '=', false)
    .execute()
  return rows.map(({ seat }) => seat)
}

export async function seekSeats(tx: Transaction, election: string, seats: readonly string[]): Promise<void> {
  const code = tx.context.pack.code.key
  const rows = seats.map(seat => ({ election, code, seat, is_over: false }))
  await electionsOf(tx.statements).insertInto('elections.seat_sought').values(rows).execute()
}

export async function ceaseToSeek(tx: Transaction, election: string): Promise<void> {
  await electionsOf(tx.statements)
    .updateTable('elections.seat_sought')
    .set({ is_over: true })
    .where('election', '=', election)
    .execute()
}

/** The states in which the clock may ask for something, by any edition of the code. */
function statesOfClock({ editions }: Pack): readonly string[] {
  const lifecycles = editions.flatMap(({ lifecycles: { election } }) => election ?? [])
  const rows = lifecycles.flatMap(lifecycle =>
    lifecycle.rows.filter(({ act }) => TIMED_STEPS.some(step => step === act)),
  )
  return [...new Set(['', ...rows.flatMap(({ from }) => from)])]
}

/** Elections for which the clock may ask for something. */
export async function listRunning(tx: Transaction): Promise<readonly Kept<Election>[]> {
  const statement = keptRecords(tx.context.pack.code.key)
    .where('record.kind', '=', 'election')
    .where('record.state', 'in', [...statesOfClock(tx.context.pack)])
    .orderBy('record.id')
    .limit(500)
  return electionsFrom((await tx.statements.executeQuery(statement.compile())).rows)
}

/** Nominations that a person has neither accepted nor withdrawn. */
export function unansweredNominations(code: string, person: string) {
  return keptRecords(code)
    .where('record.kind', '=', 'nomination')
    .where('version.state', '=', 'made')
    .where(sql<boolean>`version.content ->> 'person' = ${person}`)
    .orderBy('record.id')
    .limit(20)
}
