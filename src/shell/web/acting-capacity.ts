import { bodiesWith } from '../../kit/pack/group-body.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import type { SpokenFor } from '../membership.ts'
import type { Capacity } from '../ledger/perform.ts'

/** What a person is, from which it follows as what it may act. */
export type Standing = Readonly<{
  functions: readonly string[]
  speaksFor: readonly SpokenFor[]
  groupKeys: readonly string[]
}>

/** All capacities of a person, the foremost first: the chair of a body, the functions, the parties spoken for, then other seats. */
export function capacitiesOf(edition: Edition, { functions, speaksFor, groupKeys }: Standing): readonly Capacity[] {
  const known = edition.functions
  const seats = (kind: string, group: string, words: string) =>
    bodiesWith(edition, bodiesAmong(groupKeys))
      .filter(({ key }) => groupKeys.includes(`${group}:${key}`))
      .map(({ key, inSentence }) => ({ key: `${kind}:${key}`, title: `${words} ${inSentence}`, functions: [] }))
  const own = known.filter(({ key }) => functions.includes(key))
  return [
    ...seats('chair', 'chair-of-the-body', 'Chair of'),
    ...own.map(({ key, title }) => ({ key: `function:${key}`, title, functions: [key] })),
    ...speaksFor.flatMap(({ party, name, purposes }) =>
      known
        .filter(({ key }) => purposes.includes(key))
        .map(({ key, title }) => {
          return { key: `contact:${party}:${key}`, title: `${title} of ${name}`, functions: [key], party }
        }),
    ),
    // Who chairs a body is a member of it, too; it is the chair that is told.
    ...seats('member', 'members-of-the-body', 'Member of').filter(
      ({ key }) => !groupKeys.includes(key.replace('member', 'chair-of-the-body')),
    ),
    ...seats('alternate', 'alternates-of-the-body', 'Alternate on'),
  ]
}

/** The bodies that these groups are of. */
function bodiesAmong(groupKeys: readonly string[]): readonly string[] {
  return groupKeys.flatMap(key => key.split(':')[1] ?? [])
}

/**
 * As what somebody acts.
 *
 * In English:
 * - who has chosen a capacity acts in it alone, without the functions and the seats of others;
 * - who has chosen none, or lost it, acts in the foremost, with all functions and seats; but for one party alone, the first of those spoken for.
 */
export function actingAs(
  all: readonly Capacity[],
  chosen: string | null,
): Pick<Capacity, 'title' | 'functions'> & Readonly<{ party: string | null; chosen?: string }> {
  const found = all.find(({ key }) => key === chosen)
  if (found !== undefined)
    return { title: found.title, functions: found.functions, party: found.party ?? null, chosen: found.key }
  const party = all.find(one => one.party !== undefined)?.party
  const own = all.filter(one => one.party === undefined || one.party === party)
  return {
    title: all[0]?.title ?? 'Signed in',
    functions: own.flatMap(({ functions }) => functions),
    party: party ?? null,
  }
}
