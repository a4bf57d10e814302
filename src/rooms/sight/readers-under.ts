import { type Classification, compareClassifications } from '../../kit/classification.ts'
import type { Handling } from '../../kit/pack/handling.ts'

/** What the shell knows of groups, so that this can stay pure. */
export type Groups = Readonly<{
  audienceOf: (classification: Classification) => readonly string[]
  declaredOf: (who: string) => string
}>

/**
 * The groups that a record is for under another class, by those that it is for now; undefined if only its own room can tell.
 *
 * In English:
 * - what is for the readers of its class is for the readers of the new one;
 * - what is for fewer, such as a draft, stays for those of them who may read the new class, and have signed if it asks for that;
 * - persons who are named, such as the owner of a note, stay;
 * - what is for fewer is never opened by this.
 */
export function readersUnder(
  handling: Handling,
  { from, to, keys }: Readonly<{ from: Classification; to: Classification; keys: readonly string[] }>,
  { audienceOf, declaredOf }: Groups,
): readonly string[] | undefined {
  const may = audienceOf(to)
  if (isSame(keys, audienceOf(from))) return may
  if (compareClassifications(to, from) < 0) return undefined
  const { needsDeclaration } = handling.classes[to]
  return [...new Set(keys.flatMap(key => keptUnder(key)))]

  function keptUnder(key: string): readonly string[] {
    if (key.startsWith('person:')) return [key]
    const now = needsDeclaration && !key.endsWith(':declared') ? declaredOf(key) : key
    return may.includes(now) || key.startsWith('chair-of-the-body:') ? [now] : []
  }
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every(key => b.includes(key))
}
