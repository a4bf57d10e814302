import { type CalendarDate, formatDate, isCalendarDate } from '../../kit/calendar-date.ts'
import type { OtherIdentifier } from '../../kit/pack/accession.ts'
import type { PartyCategory } from '../../kit/pack/capacity.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { allOf, granted, refused, require, type Verdict } from '../../kit/verdict.ts'

/** What the record says of a party: a legal person, so its name may stand here. */
export type Party = Readonly<{
  name: string
  /** Oldest first: each holds until the next begins. */
  categories: readonly CategoryPeriod[]
  admission: Admission
  /** Those that oblige it to be a party; absent if none was ever told. */
  licences?: readonly Licence[]
  /** What it was called before, and until when, oldest first. */
  earlierNames?: readonly Readonly<{ name: string; until: CalendarDate }>[]
}>

/** A party says itself which category it is in, with effect from a day. */
export type CategoryPeriod = Readonly<{
  category: string
  from: CalendarDate
  declaredOn: CalendarDate
  /** What it showed for it, in a sentence. */
  evidence: string | null
  /** The decision by which a body noted it. */
  noted: string | null
}>

export type Admission = Readonly<{
  /** The decision by which a body noted it. */
  noted: string | null
  /** The day on which the agreement was countersigned. */
  admittedOn: CalendarDate | null
  /** The first day on which it is no party any more; it may be one to come. */
  ceasedOn: CalendarDate | null
  /** How many applications it has made here. */
  applications?: number
  /** The day on which it was expelled, if it was: from then on a bar runs. */
  expelledOn?: CalendarDate | null
  /** The first day on which it may apply again, where a body has shortened the bar. */
  barEndsOn?: CalendarDate | null
  /** When it was a party before, oldest first. */
  earlier?: readonly Membership[]
}>

export type Membership = Readonly<{ admittedOn: CalendarDate; ceasedOn: CalendarDate }>

export type Licence = Readonly<{
  /** A key of the edition's licences. */
  kind: string
  number: string | null
  from: CalendarDate
  until: CalendarDate | null
  /** What shows that it is held: an entry of the regulator's register, a letter. Absent where nobody said. */
  evidence?: string | null
  /** What shows that it has ended. */
  endedBy?: string | null
}>

export type Identifier = Readonly<{ name: string; value: string | null }>

/** The category that a party is in on a day; null before it is in any. */
export function categoryOn(party: Pick<Party, 'categories'>, date: CalendarDate): string | null {
  return party.categories.findLast(({ from }) => from <= date)?.category ?? null
}

/** The word of the edition for a category; its key, where this edition has no such category any more. */
export function titleOfCategory(edition: Edition, category: string | null): string | undefined {
  if (category === null) return undefined
  return edition.partyCategories.find(({ key }) => key === category)?.title ?? category
}

export function findCategory(edition: Edition, key: string): PartyCategory | undefined {
  return edition.partyCategories.find(category => category.key === key)
}

/** The categories with one more, in order of their days. */
export function withCategory(categories: readonly CategoryPeriod[], more: CategoryPeriod): readonly CategoryPeriod[] {
  return [...categories, more].toSorted((a, b) => (a.from < b.from ? -1 : 1))
}

/**
 * May a party be said to be in a category from a day?
 *
 * In English:
 * - it is one of the categories of the code;
 * - on one day it enters one category;
 * - what it is in already, it does not enter again.
 */
export function checkCategory(
  edition: Edition,
  categories: readonly CategoryPeriod[],
  category: string,
  from: CalendarDate,
): Verdict {
  const known = findCategory(edition, category)
  if (known === undefined) return refused(noSuchCategory(edition))
  if (!isCalendarDate(from)) {
    return refused({
      reason: 'not-a-date',
      says: 'Give the day from which it is in the category, such as 2016-12-09.',
      field: 'from',
    })
  }
  return allOf(
    require(!categories.some(other => other.from === from), {
      reason: 'category-from-that-day',
      says: `A category from ${formatDate(from)} has been declared already. Choose another day.`,
      field: 'from',
    }),
    require(categoryOn({ categories }, from) !== category, {
      reason: 'in-the-category-already',
      says: `On ${formatDate(from)} it is a ${known.title} already. Choose another category or an earlier day.`,
      field: 'category',
    }),
  )
}

function noSuchCategory(edition: Edition) {
  const titles = edition.partyCategories.map(({ title }) => title).join(', ')
  return { reason: 'no-such-category', says: `Choose one of the categories: ${titles}.`, field: 'category' }
}

/** Names that an address of this room has for itself. */
const TAKEN = ['new', 'categories', 'groups', 'admissions', 'identifiers', 'update']

/** `toybox-library`: how addresses and other records call the party, for good. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’.]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '')
  return TAKEN.includes(slug) ? `${slug}-party` : slug
}

export function checkName(name: string): Verdict {
  return slugOf(name) !== '' && name.length <= 200
    ? granted()
    : refused({
        reason: 'not-a-name',
        says: 'Give the name of the party, with letters or figures in it.',
        field: 'name',
      })
}

/** The declaration that no body has noted yet: the latest one, or none. */
export function findUnnoted({ categories }: Pick<Party, 'categories'>): Verdict<CategoryPeriod> {
  const latest = categories.at(-1)
  if (latest !== undefined && latest.noted === null) return granted(latest)
  return refused({
    reason: 'nothing-to-note',
    says: 'The party has declared no category that has not been noted. It declares one first.',
  })
}

export function checkAdmissionNotNoted({ admission }: Pick<Party, 'admission'>): Verdict {
  return require(admission.noted === null, {
    reason: 'noted-already',
    says: `The admission was noted already: ${admission.noted ?? ''}.`,
  })
}

/** The declaration that holds from a day. */
export function findPeriod({ categories }: Pick<Party, 'categories'>, from: CalendarDate): Verdict<CategoryPeriod> {
  const period = categories.find(one => one.from === from)
  if (period !== undefined) return granted(period)
  return refused({
    reason: 'no-such-declaration',
    says: 'No category was declared with effect from that day. Choose one of the declarations of the page.',
    field: 'declaredFrom',
  })
}

export function checkReason(reason: string): Verdict {
  return require(reason.trim() !== '', {
    reason: 'reason-missing',
    says: 'Say why. The reason stays in the history.',
    field: 'reason',
  })
}

/** Has a day been set that is to come, from which it is a party no more? */
export function isToCease({ admission }: Pick<Party, 'admission'>, today: CalendarDate): boolean {
  return admission.ceasedOn !== null && admission.ceasedOn > today
}

/** Was it a party on a day: admitted by then, and not gone? */
export function wasPartyOn({ admission }: Pick<Party, 'admission'>, date: CalendarDate): boolean {
  const { admittedOn, ceasedOn, earlier = [] } = admission
  const isNow = admittedOn !== null && admittedOn <= date && (ceasedOn === null || date < ceasedOn)
  return isNow || earlier.some(before => before.admittedOn <= date && date < before.ceasedOn)
}

/** The licences in force on a day. */
export function licencesHeldOn({ licences = [] }: Pick<Party, 'licences'>, date: CalendarDate): readonly Licence[] {
  return licences.filter(({ from, until }) => from <= date && (until === null || date < until))
}

/** How the edition has an identifier under another code, by its title. */
export function findOtherIdentifier(edition: Edition, title: string): OtherIdentifier | undefined {
  return edition.accession.identifiers.find(one => one.title === title)
}
