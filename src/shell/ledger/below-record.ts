import { sql } from 'kysely'
import type { Transaction } from './perform.ts'

/** Identifiers of everything that hangs below a record, however deep: what holds others comes before them. */
export async function listBelow({ statements }: Transaction, record: string): Promise<readonly string[]> {
  const query = sql<{ id: string }>`
    with recursive below (id, depth) as (
      select id, 1 from ledger.record where parent = ${record}::uuid
      union all
      select child.id, below.depth + 1 from ledger.record child join below on child.parent = below.id
    )
    select id from below order by depth, id`
  const { rows } = await query.execute(statements)
  return rows.map(({ id }) => id)
}
