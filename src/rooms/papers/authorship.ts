import type { Edition } from '../../kit/pack/pack.ts'
import type { Named, Paper } from './paper.ts'

/** What somebody is to the code, as far as authorship goes. */
export type Capacities = Readonly<{
  person: string | null
  /** Keys of functions. */
  functions: readonly string[]
  /** Keys of bodies on which the person has a seat. */
  bodies: readonly string[]
}>

/**
 * Does this name mean somebody who is at hand?
 *
 * In English:
 * - a person is meant by his identifier;
 * - a function means everybody who holds it;
 * - an organisation means everybody who holds a function for it;
 * - a body means its members.
 */
export function isMeant(edition: Edition, { kind, key }: Named, who: Capacities): boolean {
  switch (kind) {
    case 'person':
      return who.person === key
    case 'function':
      return who.functions.includes(key)
    case 'organisation':
      return organisationsOf(edition, who.functions).includes(key)
    case 'body':
      return who.bodies.includes(key)
  }
}

/** The standing roles that somebody has to a paper; whoever wrote it down here counts as its author. */
export function rolesToPaper(
  edition: Edition,
  { author, sponsor, draftedBy }: Pick<Paper, 'author' | 'sponsor' | 'draftedBy'>,
  who: Capacities,
): readonly string[] {
  const isAuthor = isMeant(edition, author, who) || (who.person !== null && who.person === draftedBy)
  const isSponsor = sponsor !== null && isMeant(edition, sponsor, who)
  return [...(isAuthor ? ['author'] : []), ...(isSponsor ? ['sponsor'] : [])]
}

/** The keys of the organisations for which these functions are held. */
export function organisationsOf(edition: Edition, functions: readonly string[]): readonly string[] {
  const own = edition.functions.filter(({ key }) => functions.includes(key))
  return [...new Set(own.flatMap(({ organisation }) => organisation ?? []))]
}
