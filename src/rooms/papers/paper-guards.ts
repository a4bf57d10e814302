import type { Classification } from '../../kit/classification.ts'
import { type CalendarDate, formatDate } from '../../kit/calendar-date.ts'
import type { Handling } from '../../kit/pack/handling.ts'
import { type GuardOf, LIFECYCLE_OPTIONS } from '../../kit/pack/lifecycle-options.ts'
import type { LifecycleRow } from '../../kit/pack/lifecycle.ts'
import { citableClause } from '../../kit/pack/provenance.ts'
import { allOf, granted, type Refusal, refused, type Verdict } from '../../kit/verdict.ts'
import { awaitsConsent, latenessInWords } from './lateness.ts'
import type { Paper } from './paper.ts'

export type PaperGuard = GuardOf<'paper'>

/** What the guards of a paper's acts ask. */
export type PaperFacts = Readonly<{
  paper: Paper
  classification: Classification
  handling: Handling
  today: CalendarDate
  /** Undefined where no reason is asked for yet. */
  reason: string | undefined
}>

/** Do all the conditions of this row of the table hold? Every one that does not is named. */
export function checkPaperGuards(row: LifecycleRow, facts: PaperFacts): Verdict {
  const clause = citableClause(row)
  const refusals = LIFECYCLE_OPTIONS.paper.guards
    .filter(guard => row.guards.includes(guard))
    .flatMap(guard => refusalOf(guard, facts) ?? [])
    .map(refusal => (clause === undefined ? refusal : { ...refusal, clause }))
  return allOf(refusals.length === 0 ? granted() : refused(...refusals))
}

/** Does this row ask for a reason? */
export function asksForReason(row: LifecycleRow): boolean {
  return row.guards.includes('reason-given' satisfies PaperGuard)
}

/** May everybody read a class of this code? */
export function isPublic(handling: Handling, classification: Classification): boolean {
  return handling.classes[classification].readers.some(
    ({ who, condition }) => who === 'public' && condition === 'always',
  )
}

function refusalOf(guard: PaperGuard, { paper, classification, handling, today, reason }: PaperFacts) {
  switch (guard) {
    case 'has-document':
      return unless(paper.files.length > 0 || paper.summary !== '', NO_DOCUMENT)
    case 'has-recommendations':
      return unless(paper.recommendations.length > 0, NO_RECOMMENDATIONS)
    case 'before-paper-day':
      return unless(paper.dueOn === null || today <= paper.dueOn, afterPaperDay(paper.dueOn ?? today))
    case 'late-consent-recorded':
      return unless(!awaitsConsent(paper), noConsent(paper))
    case 'class-may-be-published':
      return unless(isPublic(handling, classification), notForEverybody(handling, classification))
    case 'reason-given':
      return unless(reason === undefined || reason.trim() !== '', NO_REASON)
  }
}

function unless(holds: boolean, refusal: Refusal): Refusal | undefined {
  return holds ? undefined : refusal
}

const NO_DOCUMENT: Refusal = {
  reason: 'has-document',
  says: 'There is nothing to read yet. Write the summary, or hand in the document.',
  field: 'summary',
}

const NO_RECOMMENDATIONS: Refusal = {
  reason: 'has-recommendations',
  says: 'The paper does not say what the body is asked to do. Add a recommendation.',
  field: 'recommendationText',
}

const NO_REASON: Refusal = {
  reason: 'reason-given',
  says: 'Give the reason: it stands on the record.',
  field: 'reason',
}

function afterPaperDay(dueOn: CalendarDate): Refusal {
  const says = `Paper day was ${formatDate(dueOn)}. Choose a later meeting.`
  return { reason: 'before-paper-day', says }
}

function noConsent(paper: Paper): Refusal {
  const says = `${latenessInWords(paper) ?? 'Received after paper day'}. Ask the chair to consent first; the consent stands on the record.`
  return { reason: 'late-consent-recorded', says }
}

function notForEverybody({ classes }: Handling, classification: Classification): Refusal {
  const says = `The class ${classes[classification].name} is not for everybody, so the paper is not published. It stays with its readers.`
  return { reason: 'class-may-be-published', says }
}
