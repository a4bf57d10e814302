import { type CalendarDate, formatDate, isCalendarDate } from '../../kit/calendar-date.ts'
import type { ActingFunction } from '../../kit/pack/capacity.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { allOf, granted, refused, require, type Verdict } from '../../kit/verdict.ts'

/** Who speaks for a party. Persons stand here by reference alone; their names are elsewhere, where they can be erased. */
export type Contacts = Readonly<{
  /** The identifier of the party. */
  party: string
  contacts: readonly Contact[]
  /** Who is to belong to it no more from a day that has not come; absent where nobody is. */
  leaving?: readonly Leaving[]
}>

export type Leaving = Readonly<{ person: string; on: CalendarDate }>

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

/** Those that hold on a day, or begin after it. */
export function contactsFrom<One extends Pick<Contact, 'until'>>(
  contacts: readonly One[],
  date: CalendarDate,
): readonly One[] {
  return contacts.filter(({ until }) => until === null || date < until)
}

/**
 * With the purposes that colleagues have and that nobody recorded here: they had them before. What ended on `since` or later may still be with
 * a person whose standing has not been settled, and is none of these.
 */
export function withColleagues(
  edition: Edition,
  contacts: readonly Contact[],
  colleagues: readonly Colleague[],
  since: CalendarDate,
): readonly Contact[] {
  const held = colleagues.flatMap(({ id, functions }) =>
    purposesOf(edition)
      .filter(({ key }) => functions.includes(key))
      .map(({ key }) => ({ person: id, purpose: key })),
  )
  const known = contacts.filter(({ until }) => until === null || since <= until)
  const more = held.filter(one => !known.some(other => isSame(one, other)))
  return [...contacts, ...more.map((one, n) => ({ ...one, number: contacts.length + n + 1, from: null, until: null }))]
}

/** Those who will belong to the party: a purpose of theirs has yet to begin. */
export function colleaguesToCome(
  colleagues: readonly Pick<Colleague, 'id'>[],
  contacts: readonly Contact[],
  today: CalendarDate,
): readonly Colleague[] {
  const persons = new Set(contactsFrom(contacts, today).map(({ person }) => person))
  for (const { id } of colleagues) persons.delete(id)
  return [...persons].map(id => ({ id, functions: [] }))
}

type Standing = Readonly<{ functions: readonly string[]; party: string | null }>

/**
 * What a person may do and see by the contacts of a party on a day, given what it was before.
 *
 * In English:
 * - whoever speaks for another party is left alone;
 * - of the purposes recorded here the person has those that hold on the day, and no other;
 * - whoever has one belongs to the party; whoever has left does not.
 */
export function standingBy(
  { party, contacts, leaving = [] }: Contacts,
  person: string,
  before: Standing,
  today: CalendarDate,
): Standing {
  const own = contacts.filter(one => one.person === person)
  const held = own.filter(one => isContactOn(one, today)).map(({ purpose }) => purpose)
  if (before.party !== party && (before.party !== null || held.length === 0)) return before
  const others = before.functions.filter(key => held.includes(key) || !own.some(({ purpose }) => purpose === key))
  const hasLeft = leaving.some(one => one.person === person && one.on <= today)
  return { functions: [...new Set([...others, ...held])], party: hasLeft ? null : party }
}

/** The days to come on which somebody begins or ceases to speak for the party, or to belong to it. */
export function daysToCome({ contacts, leaving = [] }: Contacts, today: CalendarDate): readonly CalendarDate[] {
  const days = [...contacts.flatMap(({ from, until }) => [from, until]), ...leaving.map(({ on }) => on)]
  return [...new Set(days)].filter(day => day !== null && today < day) as CalendarDate[] // no null is left
}

export type Giving = Readonly<{ person: string; purposes: readonly string[]; from: CalendarDate }>

/**
 * May a person be given these purposes from a day?
 *
 * In English:
 * - each is one of the purposes of the code;
 * - nobody gives a purpose to themselves: it takes another person;
 * - it holds from a day that is past, today or to come;
 * - for one purpose a person stands once at a time, and not on days on which it stood already.
 */
export function checkGiving(
  edition: Edition,
  contacts: readonly Contact[],
  { person, purposes, from }: Giving,
  actor: string | null,
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
    checkDay(from, 'from'),
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
  const found = contactsFrom(contacts, today).find(one => one.number === number)
  if (found === undefined)
    return refused({
      reason: 'no-such-contact',
      says: 'Choose one of those who speak for the party, or are to.',
      field: 'contact',
    })
  const day = checkDay(until, 'until')
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

export function checkDay(day: CalendarDate, field: string): Verdict {
  return require(isCalendarDate(day), { reason: 'not-a-date', says: 'Give the day, such as 2016-12-09.', field })
}

function isSame(a: Pick<Contact, 'person' | 'purpose'>, b: Pick<Contact, 'person' | 'purpose'>): boolean {
  return a.person === b.person && a.purpose === b.purpose
}
