import type { CalendarDate } from '../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../kit/instant.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { type Assessment, type Outlook, solutionAssessed } from '../assessments/door.ts'
import type { Consultation } from '../consultations/door.ts'
import { type Modification, solutionsOf } from '../modifications/door.ts'
import type { AssessmentFact, ConsultationFact, Happened } from './done-steps.ts'
import { statesReached } from './reached.ts'

/** What a timetable asks of its modification. */
export type AskedModification = Kept<Pick<Modification, 'taken' | 'implementation' | 'solutions'>>

type Beside = Readonly<{
  modification: AskedModification
  assessments: readonly Kept<Assessment>[]
  /** By the identifiers of the assessments that wait. */
  outlooks: ReadonlyMap<string, Outlook>
  consultations: readonly Kept<Consultation>[]
}>

/** What happened to a modification, as far as its timetable asks. */
export function happened(
  today: CalendarDate,
  { modification, assessments, outlooks, consultations }: Beside,
): Happened {
  return {
    reached: statesReached(modification.record.state, modification.content),
    solutions: solutionsOf(modification.content).map(({ key }) => key),
    everAsked: assessments.map(({ content }) => content.kind),
    assessments: assessments.flatMap(one => assessmentFact(one, outlooks.get(one.record.id))),
    consultations: consultations.flatMap(one => consultationFact(today, one)),
  }
}

/** The day on which it closes is that on which it is done. What was withdrawn is as if it had never been issued. */
function consultationFact(today: CalendarDate, { record, content }: Kept<Consultation>): readonly ConsultationFact[] {
  if (record.state === 'withdrawn') return []
  const { kind, stepsBefore, window, openedOn } = content
  const closesOn = dateIn(LONDON, window.closes)
  const isClosed = record.state !== 'open' || closesOn < today
  return [{ kind, reference: record.reference, openedOn, closesOn, isClosed, stepsBefore }]
}

/**
 * Only what stands counts: one of an earlier solution, or withdrawn, is as if it had never been asked for. What waits is to be expected when its turn in the
 * queue of its assessor comes.
 */
function assessmentFact(
  { record, content }: Kept<Assessment>,
  outlook: Outlook | undefined,
): readonly AssessmentFact[] {
  if (record.state === 'outdated' || record.state === 'withdrawn') return []
  return [
    {
      kind: content.kind,
      solution: solutionAssessed(content),
      reference: record.reference,
      expected: outlook?.expectedOn ?? content.target,
      because: outlook?.because ?? [],
      isEstimate: outlook !== undefined && outlook.expectedOn !== content.target,
      deliveredOn: content.deliveredOn,
      isNotNeeded: record.state === 'not-needed',
    },
  ]
}
