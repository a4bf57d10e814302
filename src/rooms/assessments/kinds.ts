import type { BankHolidayCalendar } from '../../kit/bank-holidays.ts'
import type { CalendarDate } from '../../kit/calendar-date.ts'
import { deadlineOf, type Deadline } from '../../kit/deadline.ts'
import type { AssessmentKind, CostRule } from '../../kit/pack/assessments.ts'
import { runningClock } from '../../kit/pack/clock.ts'
import type { Code } from '../../kit/pack/code.ts'
import type { Edition } from '../../kit/pack/pack.ts'

export function kindsOf({ assessments }: Edition): readonly AssessmentKind[] {
  return assessments?.kinds ?? []
}

export function findKind(edition: Edition, key: string): AssessmentKind | undefined {
  return kindsOf(edition).find(kind => kind.key === key)
}

/** @throws where an assessment remembers a kind that its edition no longer has. */
export function getKind(edition: Edition, key: string): AssessmentKind {
  const kind = findKind(edition, key)
  if (kind === undefined) throw new Error(`there is no kind of assessment ${key} in the edition of ${edition.from}`)
  return kind
}

/** @throws where an edition without assessments is asked. */
export function costRuleOf({ assessments, from }: Edition): CostRule {
  if (assessments === undefined) throw new Error(`there are no assessments in the edition of ${from}`)
  return assessments.costs
}

/** When one of this kind is due that was asked for on a day, with the reasons. */
export function dueOf(
  edition: Edition,
  { clock }: AssessmentKind,
  from: CalendarDate,
  { code, calendar }: Readonly<{ code: Code; calendar: BankHolidayCalendar }>,
): Deadline {
  const running = edition.clocks[clock]
  if (running === undefined) throw new Error(`there is no clock ${clock} in the edition of ${edition.from}`)
  return deadlineOf(runningClock(running, code), from, calendar)
}

/** The functions that assess something under this edition, each once. */
export function assessorsOf(edition: Edition): readonly Readonly<{ key: string; title: string }>[] {
  const keys = new Set(kindsOf(edition).map(({ assessor }) => assessor))
  return edition.functions.filter(({ key }) => keys.has(key)).map(({ key, title }) => ({ key, title }))
}
