import { type Static, Type } from 'typebox'
import { CLOCK_UNITS, type Clock as RunningClock } from '../clock.ts'
import { COUNTINGS } from '../working-days.ts'
import type { Code } from './code.ts'
import { NationName, oneOf, only, TimeText, Wording } from './plain-values.ts'
import { provenance } from './provenance.ts'

/**
 * A period that runs from an event. `days` is a number of `unit`s; a negative number counts back.
 * `day-after` counts the day after the event as day 1, `first-day` counts the day of the event itself as day 1.
 */
export const Clock = only({
  days: Type.Integer({ description: 'a whole number of units, negative to count back' }),
  unit: oneOf(CLOCK_UNITS),
  counting: oneOf(COUNTINGS),
  /** Whose bank holidays count; the code's own nation if absent. */
  nation: Type.Optional(NationName),
  /** The time of day at which it ends; the end of the day if absent. */
  at: Type.Optional(TimeText),
  /** The event it runs from, in words that fit "counted from ...". */
  from: Wording,
  ...provenance,
})
export type Clock = Readonly<Static<typeof Clock>>

/** The clock as `deadlineOf` runs it, with the code's own nation where the pack names none. */
export function runningClock(clock: Clock, code: Code): RunningClock {
  return { ...clock, nation: clock.nation ?? code.nation }
}

/** The moments in the life of a body and of its meetings for which it may name a clock. */
export const bodyClocks = {
  noticeDue: 'the notice of the meeting',
  proposalsDue: 'the last day to lodge a matter for the meeting',
  papersDue: 'paper day',
  headlineReportDue: 'the headline report',
  minutesDue: 'the draft minutes',
  minutesCommentsDue: 'comments on the draft minutes',
  writtenDecisionCloses: 'the close of a written decision',
  termEndNoticeDue: 'the notice that a term of office ends',
  nominationsClose: 'the close of nominations',
  votingCloses: 'the close of voting in an election',
} as const
export type BodyClock = keyof typeof bodyClocks
