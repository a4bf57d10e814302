import type { ActingFunction } from '../../kit/pack/capacity.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { granted, refused, require, type Verdict } from '../../kit/verdict.ts'

/** Whose work it is to enter persons, to invite them and to say which functions they have. */
const KEEPERS: readonly ActingFunction['kind'][] = ['secretariat', 'code-administrator', 'system-administrator']

type Who = Readonly<{ isSystem: boolean; person: string | null; functions: readonly string[] }>

/** The secretariat, the code administrator and the system administrator keep the list of persons, and so does the system itself. */
export function checkKeepsPersons(edition: Edition, actor: Omit<Who, 'person'>): Verdict {
  const keepers = edition.functions.filter(({ kind }) => KEEPERS.includes(kind))
  if (actor.isSystem || keepers.some(({ key }) => actor.functions.includes(key))) return granted()
  const those = keepers.map(({ title }) => `the ${title}`).join(' or ')
  return refused({ reason: 'not-the-keeper-of-persons', says: `Only ${those} can do this. Ask them.` })
}

/**
 * May this actor give a person these functions?
 *
 * In English:
 * - whoever keeps the list of persons may;
 * - nobody may change the own functions: it takes another person to give somebody more;
 * - each function must be one of the edition in force, once.
 */
export function checkFunctions(edition: Edition, actor: Who, person: string, functions: readonly string[]): Verdict {
  const keeps = checkKeepsPersons(edition, actor)
  if (!keeps.ok) return keeps
  if (actor.person === person)
    return refused({
      reason: 'own-functions',
      says: 'Nobody changes their own functions. Ask another person who keeps the list of persons.',
      field: 'functions',
    })
  const unknown = functions.find(key => !edition.functions.some(known => known.key === key))
  if (unknown !== undefined)
    return refused({
      reason: 'no-such-function',
      says: `There is no function “${unknown}”. Choose one of the list.`,
      field: 'functions',
    })
  return granted()
}

/** Who speaks for a party, and for what, is given and ended on the page of the party: with days, and by its own people as well. */
export function isPurpose({ functions }: Edition, key: string): boolean {
  return functions.some(one => one.key === key && one.kind === 'party-contact')
}

/** Functions that somebody is given here: none of them for a party. */
export function checkNoPurpose(
  edition: Edition,
  { isSystem }: Pick<Who, 'isSystem'>,
  given: readonly string[],
): Verdict {
  return require(isSystem || !given.some(key => isPurpose(edition, key)), {
    reason: 'purpose-of-a-party',
    says: 'Who speaks for a party is named on the page of that party, under its contacts. Leave it out here.',
    field: 'functions',
  })
}

/** The function of whoever runs an installation. @throws where an edition has none, which its check refuses. */
export function systemAdministratorOf(edition: Edition): ActingFunction {
  const found = edition.functions.find(({ kind }) => kind === 'system-administrator')
  if (found === undefined) throw new Error('the edition has no function of the kind system-administrator')
  return found
}
