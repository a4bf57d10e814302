import type { BankHolidayCalendar } from '../../kit/bank-holidays.ts'
import type { CalendarDate } from '../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../kit/instant.ts'
import type { Edition, Pack } from '../../kit/pack/pack.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { type Assessment, getKind, openQuestion, solutionAssessed, targetAfterWaiting } from '../assessments/door.ts'
import type { Consultation } from '../consultations/door.ts'
import { type Modification, solutionsOf } from '../modifications/door.ts'
import type { AssessmentFact, ConsultationFact, Happened } from './done-steps.ts'
import { statesReached } from './reached.ts'

/** What a timetable asks of its modification. */
export type AskedModification = Kept<Pick<Modification, 'taken' | 'implementation' | 'solutions'>>

type AskedOfDay = Readonly<{ pack: Pack; calendar: BankHolidayCalendar; today: CalendarDate }>

type Beside = Readonly<{
  modification: AskedModification
  assessments: readonly Kept<Assessment>[]
  consultations: readonly Kept<Consultation>[]
}>

/** What happened to a modification, as far as its timetable asks. */
export function happened(
  asked: AskedOfDay,
  edition: Edition,
  { modification, assessments, consultations }: Beside,
): Happened {
  return {
    reached: statesReached(modification.record.state, modification.content),
    solutions: solutionsOf(modification.content).map(({ key }) => key),
    assessments: assessments.flatMap(one => assessmentFact(asked, edition, one)),
    consultations: consultations.flatMap(one => consultationFact(asked, one)),
  }
}

/** The day on which it closes is that on which it is done. What was withdrawn is as if it had never been issued. */
function consultationFact({ today }: AskedOfDay, { record, content }: Kept<Consultation>): readonly ConsultationFact[] {
  if (record.state === 'withdrawn') return []
  const { kind, stepsBefore, window, openedOn } = content
  const closesOn = dateIn(LONDON, window.closes)
  const isClosed = record.state !== 'open' || closesOn < today
  return [{ kind, reference: record.reference, openedOn, closesOn, isClosed, stepsBefore }]
}

/** Only what stands counts: one of an earlier solution, or withdrawn, is as if it had never been asked for. */
function assessmentFact(
  { today, pack, calendar }: AskedOfDay,
  edition: Edition,
  { record, content }: Kept<Assessment>,
): readonly AssessmentFact[] {
  if (record.state === 'outdated' || record.state === 'withdrawn') return []
  const question = openQuestion(content)
  const option = getKind(edition, content.kind).waiting
  const expected =
    question === undefined || content.deliveredOn !== null
      ? content.target
      : targetAfterWaiting(content, question, { option, today, calendar: calendar[pack.code.nation] })
  const { kind, deliveredOn } = content
  const solution = solutionAssessed(content)
  const isNotNeeded = record.state === 'not-needed'
  return [{ kind, solution, reference: record.reference, expected, deliveredOn, isNotNeeded }]
}
