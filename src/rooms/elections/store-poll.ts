import type { Window } from '../../kit/instant.ts'
import { build, type Statements } from '../../shell/database/statements.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { BallotPaper } from './ballot.ts'
import type { ElectingGroup } from './election.ts'

type PollTables = {
  'elections.poll': {
    election: string
    letters: string[]
    votes: number
    cast_by: string[]
    opens_at: string
    closes_at: string
  }
  'elections.elector': { election: string; party: string; voting_group: string; name: string }
}

function pollsOf(statements: Statements) {
  return statements.withTables<PollTables & LedgerTables>()
}

/** What a vote is judged by: fixed when voting opens. */
export type Poll = Readonly<{ paper: BallotPaper; castBy: readonly string[]; voting: Window }>

export async function savePoll(
  tx: Transaction,
  election: string,
  { paper, castBy, voting }: Poll,
  electorate: readonly ElectingGroup[],
): Promise<void> {
  const tables = pollsOf(tx.statements)
  const { letters, votes } = paper
  await tables
    .insertInto('elections.poll')
    .values({
      election,
      letters: [...letters],
      votes,
      cast_by: [...castBy],
      opens_at: voting.opens,
      closes_at: voting.closes,
    })
    .execute()
  const electors = electorate.flatMap(({ key, name, parties }) =>
    parties.map(party => ({ election, party, voting_group: key, name })),
  )
  for (let from = 0; from < electors.length; from += AT_ONCE) {
    await tables
      .insertInto('elections.elector')
      .values(electors.slice(from, from + AT_ONCE))
      .execute()
  }
}

/** PostgreSQL takes no more than 65,535 values in one statement. */
const AT_ONCE = 1000

/** Undefined until voting has opened. */
export async function findPoll(tx: Transaction, election: string): Promise<Poll | undefined> {
  const row = await pollsOf(tx.statements)
    .selectFrom('elections.poll')
    .selectAll()
    .where('election', '=', election)
    .executeTakeFirst()
  if (row === undefined) return undefined
  const { letters, votes, cast_by, opens_at, closes_at } = row
  return { paper: { letters, votes }, castBy: cast_by, voting: { opens: opens_at, closes: closes_at } }
}

/** The voting group of a party, as the electorate was fixed. */
export async function findElector(
  tx: Transaction,
  election: string,
  party: string,
): Promise<Readonly<{ key: string; name: string }> | undefined> {
  return await pollsOf(tx.statements)
    .selectFrom('elections.elector')
    .select(['voting_group as key', 'name'])
    .where('election', '=', election)
    .where('party', '=', party)
    .executeTakeFirst()
}

/** Is there an election of this reference in which this party may vote, or whose electorate is not fixed yet? */
export function ballotPaperStatement(code: string, reference: string, party: string) {
  return pollsOf(build)
    .selectFrom('ledger.record as record')
    .leftJoin('elections.poll as poll', 'poll.election', 'record.id')
    .leftJoin('elections.elector as elector', join =>
      join.onRef('elector.election', '=', 'record.id').on('elector.party', '=', party),
    )
    .select('record.id')
    .where('record.code', '=', code)
    .where('record.kind', '=', 'election')
    .where('record.reference', '=', reference)
    .where(on => on.or([on('poll.election', 'is', null), on('elector.party', 'is not', null)]))
}
