import { type CalendarDate, formatDate, isCalendarDate } from '../../kit/calendar-date.ts'
import type { ActingFunction } from '../../kit/pack/capacity.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { allOf, granted, refused, require, type Verdict } from '../../kit/verdict.ts'

/** Who speaks for a party. Persons stand here by reference alone; their names are elsewhere, where they can be erased. */
export type Contacts = Readonly<{
  /** The identifier of the party. */
  party: string
  contacts: readonly Contact[]
}>

/** One person, for one purpose, from a day until another. */
export type Contact = Readonly<{
  /** Its place among all that the party ever had, counted from 1. */
  number: number
  person: string
  /** The key of a function that contacts of parties have. */
  purpose: string
  /** Null where that was so before the record of contacts began. */
  from: CalendarDate | null
  until: CalendarDate | null
}>

export type Colleague = Readonly<{ id: string; functions: readonly string[] }>

/** The purposes for which this edition asks parties to name somebody. */
export function purposesOf({ functions }: Edition): readonly ActingFunction[] {
  return functions.filter(({ kind }) => kind === 'party-contact')
}

export function titleOfPurpose(edition: Edition, purpose: string): string {
  return purposesOf(edition).find(({ key }) => key === purpose)?.title ?? purpose
}

/** Of whom an act tells, and for what: history finds the name, as far as its reader may know it. */
export function aboutContact(edition: Edition, person: string, purposes: readonly string[]) {
  return { about: person, as: purposes.map(key => titleOfPurpose(edition, key)).join(', ') }
}

export function isContactOn({ from, until }: Pick<Contact, 'from' | 'until'>, date: CalendarDate): boolean {
  return (from === null || from <= date) && (until === null || date < until)
}

/** Those whose purpose has no end yet. */
export function standingContacts(contacts: readonly Contact[]): readonly Contact[] {
  return contacts.filter(({ until }) => until === null)
}

/** With the purposes that colleagues have and that nobody recorded here: they had them before. */
export function withColleagues(
  edition: Edition,
  contacts: readonly Contact[],
  colleagues: readonly Colleague[],
): readonly Contact[] {
  const held = colleagues.flatMap(({ id, functions }) =>
    purposesOf(edition)
      .filter(({ key }) => functions.includes(key))
      .map(({ key }) => ({ person: id, purpose: key })),
  )
  const more = held.filter(one => !standingContacts(contacts).some(other => isSame(one, other)))
  return [...contacts, ...more.map((one, n) => ({ ...one, number: contacts.length + n + 1, from: null, until: null }))]
}

export type Giving = Readonly<{ person: string; purposes: readonly string[]; from: CalendarDate }>

/**
 * May a person be given these purposes from a day?
 *
 * In English:
 * - each is one of the purposes of the code;
 * - nobody gives a purpose to themselves: it takes another person;
 * - a change is recorded when it holds: today, or on a day before;
 * - for one purpose a person stands once at a time, and not on days on which it stood already.
 */
export function checkGiving(
  edition: Edition,
  contacts: readonly Contact[],
  { person, purposes, from }: Giving,
  { actor, today }: Readonly<{ actor: string | null; today: CalendarDate }>,
): Verdict {
  const titles = purposesOf(edition).map(({ title }) => title)
  const own = contacts.filter(one => one.person === person && purposes.includes(one.purpose))
  const overlapping = own.find(({ until }) => until === null || from < until)
  return allOf(
    require(purposes.length > 0 && purposes.every(key => purposesOf(edition).some(one => one.key === key)), {
      reason: 'no-such-purpose',
      says: `Choose for what the person speaks: ${titles.join(', ')}.`,
      field: 'purposes',
    }),
    require(actor === null || actor !== person, {
      reason: 'own-purposes',
      says: 'Nobody gives themselves a purpose. Ask a colleague who may, or the secretariat.',
      field: 'person',
    }),
    checkDay(from, today, 'from'),
    require(overlapping === undefined, {
      reason: 'contact-already',
      says: `This person stands for ${titleOfPurpose(edition, overlapping?.purpose ?? '')} on that day or later already. Choose another purpose or a later day.`,
      field: 'purposes',
    }),
  )
}

/** The contact of a number, which may end on that day; one that was a mistake ends on the day on which it began, and so held on none. */
export function checkEnding(
  contacts: readonly Contact[],
  number: number,
  until: CalendarDate,
  today: CalendarDate,
): Verdict<Contact> {
  const found = standingContacts(contacts).find(one => one.number === number)
  if (found === undefined)
    return refused({
      reason: 'no-such-contact',
      says: 'Choose one of those who speak for the party now.',
      field: 'contact',
    })
  const day = checkDay(until, today, 'until')
  if (!day.ok) return day
  const { from } = found
  return from === null || from <= until
    ? granted(found)
    : refused({
        reason: 'ends-before-it-begins',
        says: `It began on ${formatDate(from)}. Give that day or a later one.`,
        field: 'until',
      })
}

function checkDay(day: CalendarDate, today: CalendarDate, field: string): Verdict {
  return require(isCalendarDate(day) && day <= today, {
    reason: 'not-a-day-past',
    says: 'Give the day: today, or a day before. What will hold later is recorded then.',
    field,
  })
}

function isSame(a: Pick<Contact, 'person' | 'purpose'>, b: Pick<Contact, 'person' | 'purpose'>): boolean {
  return a.person === b.person && a.purpose === b.purpose
}
