import { formatDate, type CalendarDate } from '../../kit/calendar-date.ts'
import type { LifecycleRow } from '../../kit/pack/lifecycle.ts'
import type { GuardOf } from '../../kit/pack/lifecycle-options.ts'
import { citableClause } from '../../kit/pack/provenance.ts'
import { allOf, granted, type Refusal, require, type Verdict } from '../../kit/verdict.ts'

/** What the guards of a party's lifecycle ask about. */
export type PartyFacts = Readonly<{
  today: CalendarDate
  reason: string
  /** What the application lacks, in words. */
  missing: readonly string[]
  /** Whoever hands in the agreement says that it bears no date. */
  isUndated: boolean
  /** The first day on which an organisation that was expelled may apply again; null if it was not. */
  barredUntil: CalendarDate | null
  isInDefault: boolean
  /** The titles of licences that it holds, and that oblige it to be a party. */
  licencesHeld: readonly string[]
  /** By what the regulator approved it: a letter, a date. */
  approval: string
}>

/** All guards of a row; each refusal cites the row's clause where that may be cited. */
export function checkPartyGuards(row: LifecycleRow, facts: PartyFacts): Verdict {
  const clause = citableClause(row)
  const verdicts = row.guards.map(guard => {
    const verdict = checkGuard(guard as GuardOf<'party'>, facts) // the pack was checked: it names only guards of a party
    if (verdict.ok || clause === undefined) return verdict
    return { ...verdict, refusals: verdict.refusals.map(refusal => ({ ...refusal, clause })) }
  })
  return allOf(...verdicts)
}

function checkGuard(guard: GuardOf<'party'>, facts: PartyFacts): Verdict {
  switch (guard) {
    case 'reason-given':
      return require(facts.reason.trim() !== '', REASON_MISSING)
    case 'application-complete':
      return require(facts.missing.length === 0, incomplete(facts.missing))
    case 'undated':
      return require(facts.isUndated, DATED)
    case 'bar-has-ended':
      return facts.barredUntil === null
        ? granted()
        : require(facts.barredUntil <= facts.today, barred(facts.barredUntil))
    case 'in-default':
      return require(facts.isInDefault, NOT_IN_DEFAULT)
    case 'no-licence-held':
      return require(facts.licencesHeld.length === 0, licensed(facts.licencesHeld))
    case 'authority-approves-if-licensed':
      return require(facts.licencesHeld.length === 0 || facts.approval.trim() !== '', NOT_APPROVED)
  }
}

const REASON_MISSING: Refusal = {
  reason: 'reason-missing',
  says: 'Say why. It stays in the history.',
  field: 'reason',
}

function incomplete(missing: readonly string[]): Refusal {
  return {
    reason: 'application-incomplete',
    says: `The application lacks ${missing.join(', ')}. Add it, or ask the applicant for it.`,
  }
}

const DATED: Refusal = {
  reason: 'agreement-dated',
  says: 'The agreement comes back signed and without a date: the date is that of the countersignature. Say that it bears none, or send it back.',
  field: 'undated',
}

function barred(until: CalendarDate): Refusal {
  return {
    reason: 'barred',
    says: `It was expelled, and may apply again from ${formatDate(until)} on.`,
  }
}

const NOT_IN_DEFAULT: Refusal = {
  reason: 'not-in-default',
  says: 'Rights are suspended for an event of default. Record one first.',
}

function licensed(titles: readonly string[]): Refusal {
  return {
    reason: 'licensed',
    says: `It holds a licence that obliges it to stay: ${titles.join(', ')}. Record first that the licence has ended.`,
  }
}

const NOT_APPROVED: Refusal = {
  reason: 'not-approved',
  says: 'It holds a licence, so the regulator approves this first. Say by what it did: a letter and its date.',
  field: 'approval',
}
