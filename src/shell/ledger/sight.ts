import type { SpineRecord } from './record.ts'

/** The twin of the policy `sight` in `tables.sql`, for one record in hand: in one of its groups, and in none that is excluded. */
export function maySee(groups: readonly number[], record: Pick<SpineRecord, 'audience' | 'excluded'>): boolean {
  const isIn = (group: number): boolean => groups.includes(group)
  return record.audience.some(isIn) && !record.excluded.some(isIn)
}
