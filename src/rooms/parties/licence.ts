import { type CalendarDate, formatDate, isCalendarDate } from '../../kit/calendar-date.ts'
import type { LicenceKind } from '../../kit/pack/accession.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { allOf, granted, refused, require, type Verdict } from '../../kit/verdict.ts'
import { categoryOn, findCategory, isToCease, type Licence, licencesHeldOn, type Party } from './party.ts'

export type LicenceTold = Readonly<{
  kind: string
  number: string | null
  from: CalendarDate
  until: CalendarDate | null
  evidence: string
}>

/**
 * May a licence be entered, beside the others that the party has or had?
 *
 * In English:
 * - it is one of the licences of the code, from a day on, and something shows it;
 * - of one kind a party holds one at a time.
 */
export function checkLicence(edition: Edition, others: readonly Licence[], told: LicenceTold): Verdict {
  const known = findLicenceKind(edition, told.kind)
  const meeting = others.find(other => other.kind === told.kind && doMeet(other, told))
  return allOf(
    require(known !== undefined, {
      reason: 'no-such-licence',
      says: `Choose the licence among these: ${edition.accession.licences.map(({ title }) => title).join(', ')}.`,
      field: 'kind',
    }),
    checkDay(told.from, 'from'),
    require(told.evidence.trim() !== '', EVIDENCE_MISSING),
    require(meeting === undefined, {
      reason: 'licence-already',
      says: 'It has a licence of this kind on some of those days already. End that one first, or change it.',
      field: 'kind',
    }),
  )
}

type Days = Pick<Licence, 'from' | 'until'>

function doMeet(a: Days, b: Days): boolean {
  return (a.until === null || b.from < a.until) && (b.until === null || a.from < b.until)
}

/** Those that a party has with those of an application: of a kind that it holds already, nothing is taken. */
export function withLicencesOf(licences: readonly Licence[], applied: readonly Licence[]): readonly Licence[] {
  return [...licences, ...applied.filter(one => !licences.some(other => other.kind === one.kind && doMeet(other, one)))]
}

/** A party that is to cease on a day to come takes no licence that would oblige it to stay. */
export function checkMayCease(party: Party, licences: readonly Licence[], today: CalendarDate): Verdict {
  const { ceasedOn } = party.admission
  const stays = ceasedOn !== null && isToCease(party, today) && licencesHeldOn({ licences }, ceasedOn).length > 0
  return require(!stays, {
    reason: 'ceases-before',
    says: `It ceases on ${formatDate(ceasedOn ?? today)}, and with this licence it may not. Record first that it stays.`,
    field: 'from',
  })
}

/** The licence of a place, counted from 1. */
export function findLicence({ licences = [] }: Pick<Party, 'licences'>, place: number): Verdict<Licence> {
  const found = licences[place - 1]
  if (found !== undefined) return granted(found)
  return refused({ reason: 'no-such-licence', says: 'Choose one of the licences of the party.', field: 'licence' })
}

/** May a licence end on a day? Something shows that, too. */
export function checkLicenceEnds({ from, until }: Licence, on: CalendarDate, evidence: string): Verdict {
  return allOf(
    checkDay(on, 'until'),
    require(until === null, {
      reason: 'licence-ended',
      says: `It ended on ${formatDate(until ?? on)} already. Change it, if that is wrong.`,
      field: 'licence',
    }),
    require(!isCalendarDate(on) || from < on, {
      reason: 'ends-before-it-begins',
      says: `It began on ${formatDate(from)}. Give a later day.`,
      field: 'until',
    }),
    require(evidence.trim() !== '', EVIDENCE_MISSING),
  )
}

function checkDay(day: CalendarDate, field: string): Verdict {
  return require(isCalendarDate(day), { reason: 'not-a-date', says: 'Give the day, such as 2016-12-09.', field })
}

const EVIDENCE_MISSING = {
  reason: 'evidence-missing',
  says: 'Say what shows it: an entry of a public register, a letter and its date.',
  field: 'evidence',
}

export function findLicenceKind({ accession }: Edition, kind: string): LicenceKind | undefined {
  return accession.licences.find(({ key }) => key === kind)
}

export function titleOfLicence(edition: Edition, kind: string): string {
  return findLicenceKind(edition, kind)?.title ?? kind
}

/**
 * What the licences of a party say about its category on a day, in sentences.
 *
 * In English:
 * - a party of a category that asks for a licence holds one of those; of a party of which no licence was ever told, nothing is said;
 * - a licence of other categories suggests that the party is of another one.
 */
export function licencesAgainstCategory(edition: Edition, party: Party, date: CalendarDate): readonly string[] {
  const category = categoryOn(party, date)
  const title = findCategory(edition, category ?? '')?.title
  if (category === null || title === undefined) return []
  const asked = edition.accession.licences.filter(({ categories }) => categories.includes(category))
  const held = licencesHeldOn(party, date)
  const hasOne = held.some(({ kind }) => asked.some(({ key }) => key === kind))
  const strange = held.filter(({ kind }) => findLicenceKind(edition, kind)?.categories.includes(category) === false)
  return [
    ...(asked.length === 0 || hasOne || (party.licences ?? []).length === 0
      ? []
      : [
          `As a ${title} it holds one of these: ${asked.map(one => one.title).join(', ')}. None is recorded for ${formatDate(date)}: enter it, declare another category, or let the party cease.`,
        ]),
    ...strange.map(({ kind }) => {
      const others = findLicenceKind(edition, kind)?.categories ?? []
      const titles = others.map(key => findCategory(edition, key)?.title ?? key).join(' or ')
      return `It is a ${title} on ${formatDate(date)} and holds the ${titleOfLicence(edition, kind)}, which is that of a ${titles}. Declare that category, if it has changed.`
    }),
  ]
}
