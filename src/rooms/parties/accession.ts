import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { LicenceKind } from '../../kit/pack/accession.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { allOf, require, type Verdict } from '../../kit/verdict.ts'
import type { PartyAct } from './admission.ts'
import { findOtherIdentifier, type Identifier, type Licence } from './party.ts'

/** One application of an organisation to become a party, with what it was asked and what came of it. */
export type Application = Readonly<{
  /** The identifier of the organisation. */
  party: string
  /** An organisation that was refused or has left may apply again: its second, third application. */
  number: number
  appliedOn: CalendarDate
  form: ApplicationForm
  requests: readonly InformationRequest[]
  /** Each step that was taken, with what was noted of it: the number of an invoice, a reason. */
  steps: readonly AccessionStep[]
}>

/** What the application form asks for; the category stands with the organisation itself. */
export type ApplicationForm = Readonly<{
  registeredNumber: string | null
  registeredAddress: string | null
  licences: readonly Licence[]
  /** Under other codes: empty until they are known. */
  identifiers: readonly Identifier[]
  /** The signifier that it would like. */
  signifier: string | null
  termsAgreed: boolean
}>

export const EMPTY_FORM: ApplicationForm = {
  registeredNumber: null,
  registeredAddress: null,
  licences: [],
  identifiers: [],
  signifier: null,
  termsAgreed: false,
}

export type InformationRequest = Readonly<{
  askedOn: CalendarDate
  asks: string
  suppliedOn: CalendarDate | null
  supplied: string | null
}>

export type AccessionStep = Readonly<{ act: PartyAct; on: CalendarDate; note: string | null }>

/** The licences that parties of a category hold under this edition. */
export function licencesOf({ accession }: Edition, category: string | null): readonly LicenceKind[] {
  return accession.licences.filter(({ categories }) => category !== null && categories.includes(category))
}

const PART_WORDS = {
  'registered-number': 'the registered number',
  'registered-address': 'the registered address',
  contact: 'somebody who speaks for it',
  licence: 'a licence of its category',
  identifiers: 'the identifiers under other codes',
  'terms-agreed': 'its agreement to the terms',
} as const

/**
 * What the application lacks that the code asks for, in words.
 *
 * In English:
 * - a licence is asked of those alone whose category holds one;
 * - an identifier may be empty until it is known; “identifiers” asks for all of them.
 */
export function missingParts(
  edition: Edition,
  form: ApplicationForm,
  category: string | null,
  hasContact: boolean,
): readonly string[] {
  const has: Readonly<Record<keyof typeof PART_WORDS, boolean>> = {
    'registered-number': form.registeredNumber !== null,
    'registered-address': form.registeredAddress !== null,
    contact: hasContact,
    licence: licencesOf(edition, category).length === 0 || form.licences.length > 0,
    identifiers: form.identifiers.every(({ value }) => value !== null),
    'terms-agreed': form.termsAgreed,
  }
  return edition.accession.requires.filter(part => !has[part]).map(part => PART_WORDS[part])
}

/** Licences and identifiers of the form are such as the code knows, and written as it writes them. */
export function checkForm(edition: Edition, form: ApplicationForm): Verdict {
  const { licences, allocation } = edition.accession
  const titles = licences.map(({ title }) => title).join(', ')
  const signifier = allocation?.signifier
  const isSignifier = signifier === undefined || form.signifier === null || matches(signifier.pattern, form.signifier)
  return allOf(
    require(form.licences.every(({ kind }) => licences.some(({ key }) => key === kind)), {
      reason: 'no-such-licence',
      says: `Choose the licence among these: ${titles}.`,
      field: 'licences',
    }),
    require(isSignifier, {
      reason: 'not-a-signifier',
      says: `Write the ${signifier?.title ?? 'signifier'} with ${signifier?.says ?? 'letters'}.`,
      field: 'signifier',
    }),
    ...form.identifiers.map(identifier => checkIdentifier(edition, identifier)),
  )
}

/** An identifier that the code knows is written as the code says; of others nothing is known. */
export function checkIdentifier(edition: Edition, { name, value }: Identifier): Verdict {
  const known = findOtherIdentifier(edition, name)
  return require(value === null || known === undefined || matches(known.pattern, value), {
    reason: 'not-an-identifier',
    says: `Write the ${name} with ${known?.says ?? 'letters'}, or leave it empty until it is known.`,
    field: known?.key ?? 'identifiers',
  })
}

export function matches(pattern: string, text: string): boolean {
  return new RegExp(`^(?:${pattern})$`, 'v').test(text)
}
