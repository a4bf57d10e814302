import type { CalendarDate } from '../../kit/calendar-date.ts'
import { require, type Verdict } from '../../kit/verdict.ts'
import { categoryOn, type Party, wasPartyOn } from './party.ts'

/** Parties under one control, such as a holding company and its subsidiaries: each from a day on, and in one group at a time. */
export type AffiliateGroup = Readonly<{ name: string; members: readonly Affiliation[] }>

export type Affiliation = Readonly<{
  /** The identifier of the party. */
  party: string
  from: CalendarDate
  until: CalendarDate | null
  /** What shows it: a shareholding, an entry of a public register. */
  ground: string | null
}>

export function isAffiliatedOn({ from, until }: Pick<Affiliation, 'from' | 'until'>, date: CalendarDate): boolean {
  return from <= date && (until === null || date < until)
}

/** May a party join a group from a day, given all the groups that there are? */
export function checkJoining(groups: readonly AffiliateGroup[], party: string, from: CalendarDate): Verdict {
  const other = groups.find(({ members }) =>
    members.some(one => one.party === party && one.from !== one.until && (one.until === null || from < one.until)),
  )
  return require(other === undefined, {
    reason: 'in-a-group-already',
    says: `It is in the group ${other?.name ?? ''} on that day or later. It leaves that one first, or joins from a later day.`,
    field: 'from',
  })
}

/** A party with no affiliate of its category, or those of one group that are in it: they vote as one. */
export type VotingGroup = Readonly<{
  /** The reference of the group, or of the only party. */
  reference: string
  name: string
  parties: readonly string[]
}>

/** A party whose rights are suspended is one, and has no vote. */
export type PartyInElectorate = Readonly<{ id: string; reference: string; party: Party; isSuspended?: boolean }>

/** Who votes in a category on a day: affiliates of the same category together, everybody else alone. */
export function votingGroupsOn(
  parties: readonly PartyInElectorate[],
  groups: readonly Readonly<{ reference: string; group: AffiliateGroup }>[],
  category: string,
  date: CalendarDate,
): readonly VotingGroup[] {
  const those = parties.filter(
    ({ party, isSuspended }) => isSuspended !== true && wasPartyOn(party, date) && categoryOn(party, date) === category,
  )
  const together = groups.flatMap(({ reference, group }) => {
    const members = group.members.filter(one => isAffiliatedOn(one, date)).map(one => one.party)
    const own = those.filter(({ id }) => members.includes(id)).map(({ id }) => id)
    return own.length === 0 ? [] : [{ reference, name: group.name, parties: own }]
  })
  const grouped = together.flatMap(one => one.parties)
  const alone = those
    .filter(({ id }) => !grouped.includes(id))
    .map(({ id, reference, party }) => ({ reference, name: party.name, parties: [id] }))
  return [...together, ...alone].toSorted((a, b) => a.name.localeCompare(b.name, 'en-GB'))
}
