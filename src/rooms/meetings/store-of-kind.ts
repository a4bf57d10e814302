import { sql } from 'kysely'
import { keyOfGroup } from '../../kit/pack/group-body.ts'

/** Of the records read: those of a body, and of the groups whose rules it is. Said so that the planner can estimate how many these are. */
export function ofKind(body: string) {
  return sql<boolean>`(record.body = ${body} or starts_with(record.body, ${keyOfGroup(body, '')}))`
}
