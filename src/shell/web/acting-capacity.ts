import type { Edition } from '../../kit/pack/pack.ts'

/** As what a person may act: a seat, or a function. */
export type ActingCapacity = Readonly<{
  /** `chair:council`, `function:secretary`, `member:council`, `alternate:council`. */
  key: string
  /** As history will tell it. */
  title: string
  /** The functions with which one acts in it: a seat brings none. */
  functions: readonly string[]
}>

/** All capacities of a person, the foremost first: the chair of a body, the functions, then other seats. */
export function capacitiesOf(
  { bodies, functions: known }: Edition,
  functions: readonly string[],
  groupKeys: readonly string[],
): readonly ActingCapacity[] {
  const seats = (kind: string, group: string, words: string) =>
    bodies
      .filter(({ key }) => groupKeys.includes(`${group}:${key}`))
      .map(({ key, inSentence }) => ({ key: `${kind}:${key}`, title: `${words} ${inSentence}`, functions: [] }))
  const own = known.filter(({ key }) => functions.includes(key))
  return [
    ...seats('chair', 'chair-of-the-body', 'Chair of'),
    ...own.map(({ key, title }) => ({ key: `function:${key}`, title, functions: [key] })),
    // Who chairs a body is a member of it, too; it is the chair that is told.
    ...seats('member', 'members-of-the-body', 'Member of').filter(
      ({ key }) => !groupKeys.includes(key.replace('member', 'chair-of-the-body')),
    ),
    ...seats('alternate', 'alternates-of-the-body', 'Alternate on'),
  ]
}

/**
 * As what somebody acts.
 *
 * In English:
 * - who has chosen a capacity acts in it alone, without the functions and the seats of others;
 * - who has chosen none, or lost it, acts in the foremost, with all functions and seats.
 */
export function actingAs(
  all: readonly ActingCapacity[],
  functions: readonly string[],
  chosen: string | null,
): Omit<ActingCapacity, 'key'> & Readonly<{ chosen?: string }> {
  const [first] = all
  const found = all.find(({ key }) => key === chosen)
  if (found !== undefined) return { title: found.title, functions: found.functions, chosen: found.key }
  return { title: first?.title ?? 'Signed in', functions }
}
