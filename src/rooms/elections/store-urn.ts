import { sql } from 'kysely'
import type { Transaction } from '../../shell/ledger/perform.ts'
import type { Ballot } from './ballot.ts'

type UrnTables = { 'elections.ballot': { election: string; receipt: string; choices: string[] } }

/** Puts a ballot into the urn; false if there is one with this receipt. */
export async function saveBallot(tx: Transaction, election: string, ballot: Ballot): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx.statements
    .withTables<UrnTables>()
    .insertInto('elections.ballot')
    .values({ election, receipt: ballot.receipt, choices: [...ballot.choices] })
    .onConflict(conflict => conflict.columns(['election', 'receipt']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function findBallot(tx: Transaction, election: string, receipt: string): Promise<Ballot | undefined> {
  return await tx.statements
    .withTables<UrnTables>()
    .selectFrom('elections.ballot')
    .select(['receipt', 'choices'])
    .where('election', '=', election)
    .where('receipt', '=', receipt)
    .executeTakeFirst()
}

/**
 * Lays the ballots of an election down anew, in the order of their receipts and in one transaction: where they lie, and so a backup, tells no more
 * which came with which turnout.
 */
export async function mixBallots({ statements }: Transaction, election: string): Promise<void> {
  await sql`
    with mixed as (
      select election from elections.ballot where election = ${election} group by election having count(distinct xmin::text) > 1
    ), taken as (
      delete from elections.ballot as ballot using mixed where ballot.election = mixed.election returning ballot.*
    )
    insert into elections.ballot (election, receipt, choices)
    select election, receipt, choices from taken order by receipt collate "C"
  `.execute(statements)
}

/** Takes all ballots out of the urn, to be counted and published. */
export async function emptyUrn(tx: Transaction, election: string): Promise<readonly Ballot[]> {
  return await tx.statements
    .withTables<UrnTables>()
    .deleteFrom('elections.ballot')
    .where('election', '=', election)
    .returning(['receipt', 'choices'])
    .execute()
}
