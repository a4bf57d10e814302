import { addDays, type CalendarDate, formatDate, isCalendarDate } from '../../kit/calendar-date.ts'
import type { Classification } from '../../kit/classification.ts'
import type { Handling, ReaderRule } from '../../kit/pack/handling.ts'
import { citableClause } from '../../kit/pack/provenance.ts'
import { allOf, granted, type Refusal, refused, require, type Verdict } from '../../kit/verdict.ts'

/** That somebody was let in to a record whom its class lets in by grant or by invitation alone. */
export type Grant = Readonly<{
  /** The identifier of the person. */
  person: string
  /** By which of the two conditions of the class. */
  condition: 'by-grant' | 'by-invitation'
  reason: string
  from: CalendarDate
  /** The last day on which it counts. */
  until: CalendarDate
  /** Identifiers of the records that it opens: the one that it was given for, and what goes with it. */
  covers: readonly string[]
  ended: Readonly<{ on: CalendarDate; reason: string }> | null
}>

/** How the class lets somebody in who is in these groups; undefined if it lets nobody in like that. */
export function conditionFor(
  handling: Handling,
  classification: Classification,
  isIn: (who: string) => boolean,
): Grant['condition'] | undefined {
  const rule = handling.classes[classification].readers.find(
    ({ who, condition }) => isGranted(condition) && (who === 'anybody-named' || isIn(who)),
  )
  return rule !== undefined && isGranted(rule.condition) ? rule.condition : undefined
}

export function isGranted(condition: ReaderRule['condition']): condition is Grant['condition'] {
  return condition === 'by-grant' || condition === 'by-invitation'
}

/**
 * In English:
 * - the class lets somebody in by grant or by invitation who is what this person is;
 * - there is a reason;
 * - it ends, today at the earliest and not later than the code allows.
 */
export function checkGrant(
  handling: Handling,
  asked: Readonly<{
    classification: Classification
    condition: Grant['condition'] | undefined
    reason: string
    until: CalendarDate
  }>,
  today: CalendarDate,
): Verdict {
  const latest = addDays(today, handling.granting.longestDays)
  return allOf(
    asked.condition === undefined ? refused(notLetIn(handling, asked.classification)) : granted(),
    require(asked.reason.trim() !== '', NO_REASON),
    require(isCalendarDate(asked.until) && asked.until >= today && asked.until <= latest, {
      reason: 'end-not-in-time',
      says: `Choose the last day between today and ${formatDate(latest)}.`,
      field: 'until',
      ...clauseOf(handling),
    }),
  )
}

function notLetIn({ classes }: Handling, classification: Classification): Refusal {
  const { name } = classes[classification]
  return {
    reason: 'not-by-grant',
    says: `The rules let nobody like this in to what is marked ${name}, neither by grant nor by invitation. Give the record another class first, or keep it closed.`,
    field: 'person',
  }
}

function clauseOf({ granting }: Handling): Readonly<{ clause?: string }> {
  const clause = citableClause(granting)
  return clause === undefined ? {} : { clause }
}

const NO_REASON: Refusal = {
  reason: 'reason-missing',
  says: 'Say why this person needs to see it: the reason stays on the record.',
  field: 'reason',
}
