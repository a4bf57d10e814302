import type { Seat as SeatRule } from '../../kit/pack/body.ts'
import { citableClause } from '../../kit/pack/provenance.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import { type Holder, overlap, type Seat } from './seat.ts'

/** The voting group of a person, by identifier; undefined for somebody who comes from none. */
export type GroupOf = (person: string) => string | undefined

/**
 * Has the voting group of whoever is to be a member a seat already, where the code gives each group one?
 *
 * In English:
 * - it is asked of members of `per-voting-group` seats alone, and of the seats alike;
 * - somebody who comes from no party belongs to no group, and stands in nobody's way.
 */
export function checkOneSeatOfGroup(
  rule: SeatRule,
  others: readonly Seat[],
  holder: Holder,
  groupOf: GroupOf,
): Verdict {
  const group = groupOf(holder.person)
  if (rule.number !== 'per-voting-group' || holder.role !== 'member' || group === undefined) return granted()
  const taken = others.find(
    ({ key, holders }) =>
      key === rule.key &&
      holders.some(other => other.role === 'member' && groupOf(other.person) === group && overlap(other, holder)),
  )
  if (taken === undefined) return granted()
  const clause = citableClause(rule)
  return refused({
    reason: 'group-has-a-seat',
    says: `The voting group of this person holds the seat “${taken.title}” in that time. Each voting group has one: end that first, or choose somebody of another group.`,
    field: 'person',
    ...(clause === undefined ? {} : { clause }),
  })
}
