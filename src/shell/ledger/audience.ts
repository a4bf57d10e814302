import type { Classification } from '../../kit/classification.ts'
import type { Handling } from '../../kit/pack/handling.ts'

/**
 * The groups that a record is for, by its class, its body and the party it is about, as the code's handling rules say.
 *
 * In English:
 * - a rule without a condition gives the group of its readers;
 * - `if-declared` gives the group of those of them who have signed the declaration for this body;
 * - `own-data-only` gives the party itself;
 * - by grant and by invitation give nobody: whoever is invited is added to the record by an act.
 */
export function audienceOf(
  handling: Handling,
  classification: Classification,
  { body, party }: Readonly<{ body?: string | null | undefined; party?: string | null | undefined }>,
): readonly string[] {
  const groups = handling.classes[classification].readers.flatMap(({ who, condition }) => {
    if (condition === 'own-data-only') return party == null ? [] : [partyGroup(party)]
    if (condition !== 'always' && condition !== 'if-declared') return []
    if (isOfTheBody(who) && body == null) return []
    const group = isOfTheBody(who) ? bodyGroup(who, body ?? '') : who
    return condition === 'always' ? [group] : body == null ? [] : [declaredGroup(who, body)]
  })
  return [...new Set(groups)]
}

function isOfTheBody(who: string): boolean {
  return who.endsWith('-of-the-body')
}

/** The members, alternates or attendees of a body: `members-of-the-body:council`. */
export function bodyGroup(who: string, body: string): string {
  return `${who}:${body}`
}

/** Those of them who have signed the declaration of the current wording for that body, and whose signature has not run out. */
export function declaredGroup(who: string, body: string): string {
  return `${who}:${body}:declared`
}

export function partyGroup(party: string): string {
  return `party:${party}`
}

/** A group of one, for invitations and for recusal. */
export function personGroup(person: string): string {
  return `person:${person}`
}
