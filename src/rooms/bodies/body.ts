import type { ActingFunction } from '../../kit/pack/capacity.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'

/** What the record says of a body; its seats, its rules and its clocks stand in the code pack, by its key. */
export type BodyContent = Readonly<{ key: string; name: string }>

/** Whose work the membership of bodies is. */
const KEEPERS: readonly ActingFunction['kind'][] = ['secretariat', 'code-administrator']

export function functionsThatKeep(edition: Edition): readonly ActingFunction[] {
  return edition.functions.filter(({ kind }) => KEEPERS.includes(kind))
}

/** The secretariat and the code administrator keep who sits where, and so does the system itself, which is nobody. */
export function checkKeeps(
  edition: Edition,
  actor: Readonly<{ isSystem: boolean; functions: readonly string[] }>,
): Verdict {
  const keepers = functionsThatKeep(edition)
  if (actor.isSystem || keepers.some(({ key }) => actor.functions.includes(key))) return granted()
  const those = keepers.map(({ title }) => `the ${title}`).join(' or ')
  return refused({ reason: 'not-by-you', says: `This is done by ${those}. Ask one of them.` })
}
