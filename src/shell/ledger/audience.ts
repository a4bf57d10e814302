import type { Classification } from '../../kit/classification.ts'
import { kindOfBody } from '../../kit/pack/group-body.ts'
import type { Handling } from '../../kit/pack/handling.ts'

/**
 * The groups that a record is for, by its class, its body and the party it is about, as the code's handling rules say.
 *
 * In English:
 * - a rule without a condition gives the group of its readers;
 * - `if-declared` gives the group of those of them who have signed the declaration for this body;
 * - `own-data-only` gives the party itself;
 * - by grant and by invitation give nobody: an act lets somebody in.
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

/** The members, alternates or attendees of a body: `members-of-the-body:council`. Whoever attends one group of a kind attends each. */
export function bodyGroup(who: string, body: string): string {
  return `${who}:${who === 'attendees-of-the-body' ? kindOfBody(body) : body}`
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

/** Those to whom sight of a record was granted; of what needs a declaration, only those of them who have signed it. */
export function grantedGroup(record: string, needsDeclaration: boolean): string {
  return `${GRANTED}${record}${needsDeclaration ? DECLARED : ''}`
}

export function isGrantedGroup(key: string): boolean {
  return key.startsWith(GRANTED)
}

/** A group of those alone who have signed a declaration. */
export function isDeclaredGroup(key: string): boolean {
  return key.endsWith(DECLARED)
}

/** The same grant, for a record whose class asks for a declaration, or does not any more. */
export function grantedAs(key: string, needsDeclaration: boolean): string {
  const plain = key.endsWith(DECLARED) ? key.slice(0, -DECLARED.length) : key
  return needsDeclaration ? `${plain}${DECLARED}` : plain
}

const GRANTED = 'granted:'
const DECLARED = ':declared'

/**
 * Is whoever is in the one group always in the other?
 *
 * In English:
 * - everybody is in the public, and whoever is in any other group has signed in;
 * - whoever has signed a declaration as what they are is still that;
 * - the chair of a body is one of its members.
 */
export function isPartOf(key: string, other: string): boolean {
  if (key === other || other === 'public') return true
  if (key === 'public') return false
  if (other === 'signed-in') return true
  const [who = '', of = '', declared] = key.split(':')
  if (declared !== undefined) {
    const plain = isOfTheBody(who) ? bodyGroup(who, of) : who === 'granted' ? grantedGroup(of, false) : who
    return isPartOf(plain, other) || (who === 'chair-of-the-body' && other === declaredGroup('members-of-the-body', of))
  }
  return who === 'chair-of-the-body' && other === bodyGroup('members-of-the-body', of)
}
