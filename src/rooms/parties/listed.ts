import { type CalendarDate, isCalendarDate } from '../../kit/calendar-date.ts'
import type { ListedRole } from '../../kit/pack/accession.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { allOf, refused, require, type Verdict } from '../../kit/verdict.ts'
import { categoryOn, findCategory, type Party, slugOf } from './party.ts'

/** An organisation that stands in the list of identifiers and is no party by that: a provider whom parties name, the central provider. */
export type ListedOrganisation = Readonly<{
  /** A key of the listed roles of the edition. */
  role: string
  name: string
  /** The parties for which it acts, oldest first. */
  actsFor: readonly ActingFor[]
}>

/** For one party, from a day until another. */
export type ActingFor = Readonly<{
  /** The identifier of the party. */
  party: string
  from: CalendarDate
  until: CalendarDate | null
  /** What shows that the party named it. */
  evidence: string | null
}>

export function listedRolesOf({ accession }: Edition): readonly ListedRole[] {
  return accession.listed ?? []
}

export function findListedRole(edition: Edition, key: string): ListedRole | undefined {
  return listedRolesOf(edition).find(role => role.key === key)
}

/** `cataloguer-card-index`: the role belongs to it, since a party may have the same name. */
export function referenceOfListed(role: string, name: string): string {
  return `${role}-${slugOf(name)}`
}

/** What may be entered: an organisation of a role that is filled by entering. */
export function checkListed(edition: Edition, role: string, name: string): Verdict {
  const open = listedRolesOf(edition).filter(({ organisation }) => organisation === undefined)
  return allOf(
    require(open.some(({ key }) => key === role), {
      reason: 'no-such-role',
      says: `Choose as what it is listed: ${open.map(({ title }) => title).join(', ')}.`,
      field: 'role',
    }),
    require(slugOf(name) !== '' && name.length <= 200, {
      reason: 'not-a-name',
      says: 'Give its name, with letters or figures in it.',
      field: 'name',
    }),
  )
}

/**
 * May a party name this organisation to act for it from a day?
 *
 * In English:
 * - the code has parties of its category name one of this role;
 * - it names one at a time: the one before ends first.
 */
export function checkNaming(
  edition: Edition,
  { role }: Pick<ListedOrganisation, 'role'>,
  party: Party,
  from: CalendarDate,
  current: readonly ActingFor[],
): Verdict {
  if (!isCalendarDate(from))
    return refused({ reason: 'not-a-date', says: 'Give the day, such as 2016-12-09.', field: 'from' })
  const known = findListedRole(edition, role)
  const categories = known?.namedBy ?? []
  const titles = categories.map(key => findCategory(edition, key)?.title ?? key)
  const meeting = current.find(({ until }) => until === null || from < until)
  return allOf(
    require(categories.includes(categoryOn(party, from) ?? ''), {
      reason: 'not-named-by-its-category',
      says: `A ${known?.title ?? role} is named by those who are a ${titles.join(' or ')} on that day. Choose another party or day.`,
      field: 'party',
    }),
    require(meeting === undefined, {
      reason: 'has-one-already',
      says: `It has a ${known?.title ?? role} on that day or later already. Record the end of that first.`,
      field: 'party',
    }),
  )
}

export function doesActOn({ from, until }: Pick<ActingFor, 'from' | 'until'>, date: CalendarDate): boolean {
  return from <= date && (until === null || date < until)
}
