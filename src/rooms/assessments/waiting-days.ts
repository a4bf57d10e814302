import type { NationCalendar } from '../../kit/bank-holidays.ts'
import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { WaitingOption } from '../../kit/pack/assessments.ts'
import { addWorkingDays, workingDaysBetween } from '../../kit/working-days.ts'
import type { Assessment, Question } from './assessment.ts'

/** The Working Days for which an assessor waited for an answer: from the day after it asked, up to the day on which it was told. */
export function daysWaited({ askedOn, answeredOn }: Question, today: CalendarDate, calendar: NationCalendar): number {
  return Math.max(0, workingDaysBetween(askedOn, answeredOn ?? today, calendar))
}

/** The target as it will be when the answer comes today: later by the days that stood still. */
export function targetAfterWaiting(
  { target }: Pick<Assessment, 'target'>,
  question: Question,
  { option, today, calendar }: AskedOfDays,
): CalendarDate {
  if (option === 'clock-runs') return target
  return addWorkingDays(target, daysWaited(question, today, calendar), calendar)
}

/** How many Working Days an assessment took from its request, without those that stood still. */
export function daysTaken(assessment: Assessment, asked: AskedOfDays): number {
  const { requestedOn, deliveredOn } = assessment
  const all = workingDaysBetween(requestedOn, deliveredOn ?? asked.today, asked.calendar)
  return Math.max(0, all - daysStoodStill(assessment, asked))
}

/** For how many Working Days its clock stood still while answers were awaited. */
export function daysStoodStill(
  { questions, deliveredOn }: Pick<Assessment, 'questions' | 'deliveredOn'>,
  { option, today, calendar }: AskedOfDays,
): number {
  if (option === 'clock-runs') return 0
  return questions.reduce((days, question) => days + daysWaited(question, deliveredOn ?? today, calendar), 0)
}

type AskedOfDays = Readonly<{ option: WaitingOption; today: CalendarDate; calendar: NationCalendar }>
