import type { CalendarDate } from '../../kit/calendar-date.ts'
import { isIdentifier } from '../../kit/identifier.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { listVotingGroups } from '../parties/door.ts'
import { listedPersons } from '../people/door.ts'

/** The voting groups that persons come from on a day, in one category: of each, the party with its affiliates, by a name of their own. */
export async function votingGroupsOf(
  tx: Transaction,
  persons: readonly string[],
  category: string | undefined,
  date: CalendarDate,
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(persons)].filter(isIdentifier)
  if (known.length === 0) return new Map()
  const { rows } = await tx.statements.executeQuery(listedPersons().where('id', 'in', known).compile())
  const groups = category === undefined ? [] : await listVotingGroups(tx, category, date)
  const groupOf = (party: string) => groups.find(({ parties }) => parties.includes(party))?.reference ?? party
  return new Map(
    rows.flatMap(({ id, party }) => (party === null ? [] : [[String(id), groupOf(String(party))] as const])),
  )
}
