import { addDays, addMonths, type CalendarDate, formatDate } from '../../kit/calendar-date.ts'
import type { Declaration as DeclarationRule } from '../../kit/pack/handling.ts'

/** That somebody has signed what a class of the code needs, for one body and in one wording. */
export type Declaration = Readonly<{
  body: string
  person: string
  /** Of the wording: a new one ends the old signatures. */
  version: string
  signedOn: CalendarDate
  /** The first day on which it no longer counts. */
  expiresOn: CalendarDate
}>

/** A signature as it is known for judging, whether or not it counts. */
export type Signature = Pick<Declaration, 'version' | 'signedOn' | 'expiresOn'> &
  Readonly<{ withdrawnOn: CalendarDate | null }>

/** How long before its end a signature may be given again. */
const RENEWAL_DAYS = 30

export function referenceOfDeclaration({ body, person, version }: Omit<Declaration, 'signedOn' | 'expiresOn'>): string {
  return `${body}/${person}/${version}`
}

export function expiryOf(rule: DeclarationRule, signedOn: CalendarDate): CalendarDate {
  return addMonths(signedOn, rule.validMonths)
}

/**
 * Does a signature count on a day?
 *
 * In English:
 * - it was given in the wording in force;
 * - it was given by then, and has not run out;
 * - it has not been withdrawn.
 */
export function countsOn(rule: DeclarationRule, signature: Signature, date: CalendarDate): boolean {
  const { version, signedOn, expiresOn, withdrawnOn } = signature
  const isWithdrawn = withdrawnOn !== null && withdrawnOn <= date
  return version === rule.version && signedOn <= date && date < expiresOn && !isWithdrawn
}

/** It counts, and goes on counting long enough that signing again would change nothing. */
export function needsNoRenewal(rule: DeclarationRule, signature: Signature, date: CalendarDate): boolean {
  return countsOn(rule, signature, date) && addDays(date, RENEWAL_DAYS) < signature.expiresOn
}

/** How somebody stands to the declaration, in a sentence to that person. */
export function standingInWords(rule: DeclarationRule, signature: Signature | undefined, date: CalendarDate): string {
  if (signature === undefined) return 'You have not signed.'
  if (countsOn(rule, signature, date)) {
    return `You signed on ${formatDate(signature.signedOn)}. It counts until the end of ${formatDate(addDays(signature.expiresOn, -1))}.`
  }
  if (signature.withdrawnOn !== null) return `You withdrew your signature on ${formatDate(signature.withdrawnOn)}.`
  if (signature.version !== rule.version) {
    return `You signed on ${formatDate(signature.signedOn)}, but the wording has changed since, so your signature no longer counts.`
  }
  return `Your signature ran out on ${formatDate(signature.expiresOn)}.`
}
