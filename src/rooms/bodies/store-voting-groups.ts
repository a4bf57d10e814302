import { isIdentifier } from '../../kit/identifier.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { listedPersons } from '../people/door.ts'

/** The voting groups of persons: of each, the party that the person comes from, as long as parties are in no groups. */
export async function votingGroupsOf(
  { statements }: Transaction,
  persons: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = [...new Set(persons)].filter(isIdentifier)
  if (known.length === 0) return new Map()
  const { rows } = await statements.executeQuery(listedPersons().where('id', 'in', known).compile())
  return new Map(rows.flatMap(({ id, party }) => (party === null ? [] : [[String(id), String(party)] as const])))
}
