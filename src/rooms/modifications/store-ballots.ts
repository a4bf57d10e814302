import type { Instant } from '../../kit/instant.ts'
import { getBody } from '../../kit/pack/pack.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { change } from '../../shell/ledger/keep-record.ts'
import { keptOf, keptRecords, take } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { build } from '../../shell/database/statements.ts'
import { listSeats, type SeatOnDay } from '../bodies/door.ts'
import { type Ballot, isOpenBallot, type Position } from './ballot.ts'

type BallotTables = {
  'modifications.ballot_vote': {
    ballot: string
    seat: string
    solution: string
    vote: string
    cast_at: string
    superseded_at: string | null
  }
}
const TABLES = build.withTables<BallotTables>()

export const BALLOT = 'change-ballot'

export async function takeBallot(tx: Transaction, reference: string): Promise<Kept<Ballot> | undefined> {
  return await take<Ballot>(tx, { kind: BALLOT, reference })
}

/** The ballots on a modification, the newest first. */
export function ballotsOf(code: string, modification: string, asAt?: Instant) {
  return keptRecords(code, asAt)
    .where('record.kind', '=', BALLOT)
    .where('record.parent', '=', modification)
    .orderBy('record.id', 'desc')
    .limit(50)
}

export function ballotByReference(code: string, reference: string, asAt?: Instant) {
  return keptRecords(code, asAt).where('record.kind', '=', BALLOT).where('record.reference', '=', reference).limit(1)
}

/** All that have not been counted, as far as the reader may see them. */
export function openBallots(code: string) {
  return keptRecords(code)
    .where('record.kind', '=', BALLOT)
    .where('version.state', 'in', ['open', 'adjourned'])
    .orderBy('record.id')
    .limit(100)
}

export async function listBallots(tx: Transaction, modification: string): Promise<readonly Kept<Ballot>[]> {
  const { rows } = await tx.statements.executeQuery(ballotsOf(tx.context.pack.code.key, modification).compile())
  return rows.map(row => keptOf<Ballot>(row))
}

/** What was put to the vote and not counted yet is set aside when the modification leaves the body that votes. */
export async function setOpenBallotsAside(tx: Transaction, modification: string, because: string): Promise<void> {
  for (const { record } of await listBallots(tx, modification)) {
    const kept = isOpenBallot(record.state) ? await takeBallot(tx, record.reference) : undefined
    if (kept === undefined || !isOpenBallot(kept.record.state)) continue
    const content = { ...kept.content, setAside: { on: tx.today, because } }
    await change(tx, kept, { verb: 'ballot-set-aside', state: 'set-aside', content })
  }
}

/** Enters the votes of a position; those that the seat gave before are given up. */
export async function saveVotes(tx: Transaction, ballot: string, { seat, votes }: Position): Promise<void> {
  const { ledger: _ledger, statements, at } = tx
  const tables = statements.withTables<BallotTables>()
  await tables
    .updateTable('modifications.ballot_vote')
    .set({ superseded_at: at })
    .where('ballot', '=', ballot)
    .where('seat', '=', seat)
    .where('superseded_at', 'is', null)
    .execute()
  const rows = votes.map(({ solution, vote }) => ({ ballot, seat, solution, vote, cast_at: at, superseded_at: null }))
  await tables.insertInto('modifications.ballot_vote').values(rows).execute()
}

/** The votes that are in effect, by which the record can be held to its tables. */
export function effectiveVotes(ballot: string) {
  return TABLES.selectFrom('modifications.ballot_vote')
    .select(['seat', 'solution', 'vote'])
    .where('ballot', '=', ballot)
    .where('superseded_at', 'is', null)
}

/** The seats of a body as they are held today. */
export async function seatsToday(tx: Transaction, body: string): Promise<readonly SeatOnDay[]> {
  return await listSeats(tx, getBody(tx.edition, body).key, tx.today)
}
