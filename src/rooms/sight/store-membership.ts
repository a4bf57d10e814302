import { grantedGroup } from '../../shell/ledger/audience.ts'
import type { Membership } from '../../shell/membership.ts'
import { grantedTo } from './store.ts'

/** What needs a declaration is open to whoever was let in only once that person has signed the one of its body. */
export const sightMembership: Membership = {
  statement: grantedTo,
  groups: rows =>
    rows.flatMap(({ record, body }) => [
      grantedGroup(String(record), false),
      ...(body === null ? [] : [letIn(String(body)), `${OF_BODY}${String(body)}:${String(record)}`]),
    ]),
  andSo: (isIn, groups) =>
    groups.flatMap(group => {
      const [who, body = '', record = ''] = group.split(':')
      const hasSigned = isIn(`signatories-of-the-body:${body}:declared`)
      return `${who}:` === OF_BODY && hasSigned ? [grantedGroup(record, true)] : []
    }),
}

/** Those who have been let in to something of a body. */
export function letIn(body: string): string {
  return `let-in:${body}`
}

const OF_BODY = 'granted-of:'
