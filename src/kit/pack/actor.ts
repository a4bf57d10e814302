import { granted, refused, type Verdict } from '../verdict.ts'
import { citableClause } from './provenance.ts'
import { STANDING_ROLES, type StandingRole } from './capacity.ts'
import type { Edition } from './pack.ts'
import type { LifecycleRow } from './lifecycle.ts'

const ROLE_WORDS: Readonly<Record<StandingRole, string>> = {
  chair: 'the chair of the body',
  member: 'a member of the body',
  alternate: 'an alternate of a member',
  owner: 'the owner',
  author: 'the author',
  sponsor: 'the sponsor',
  assessor: 'the assessor who was asked',
  elector: 'a contact who votes for its party',
  nominee: 'whoever was nominated',
  system: 'the system itself',
}

/**
 * May somebody who stands in these roles to the matter (functions of the edition, or standing roles) do what the row says?
 * The refusal names those who may.
 */
export function checkActor(edition: Edition, row: LifecycleRow, roles: readonly string[]): Verdict {
  if (row.by.some(role => roles.includes(role))) return granted()
  const clause = citableClause(row)
  const those = row.by.map(role => roleInWords(edition, role)).join(' or ')
  return refused({
    reason: 'not-by-you',
    says: `This is done by ${those}. Ask one of them, or sign in as one if you are.`,
    ...(clause === undefined ? {} : { clause }),
  })
}

/** `the Code Secretary`, `the chair of the body`. */
export function roleInWords(edition: Edition, role: string): string {
  if (isStandingRole(role)) return ROLE_WORDS[role]
  const title = edition.functions.find(({ key }) => key === role)?.title
  return title === undefined ? role : `the ${title}`
}

function isStandingRole(role: string): role is StandingRole {
  return STANDING_ROLES.some(standing => standing === role)
}
