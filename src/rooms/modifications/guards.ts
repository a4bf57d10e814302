import type { ModificationProcess } from '../../kit/pack/modification-process.ts'
import type { StepGuard } from '../../kit/pack/modification-step.ts'
import { granted, type Refusal, refused, type Verdict } from '../../kit/verdict.ts'
import { lastImplementation, type Modification } from './modification.ts'

/** What guards are judged by, besides the modification itself. */
export type Circumstances = Readonly<{
  today: string
  /** What other rooms answered, by guard. */
  answers: ReadonlyMap<string, Verdict>
  /** What the newest ballot came to; undefined if there was none. */
  ballot?: 'carried' | 'lost' | undefined
}>

/** What each guard needs, to complete “It needs ...”. */
export const GUARD_NEEDS: Readonly<Record<StepGuard, string>> = {
  'statements-complete': 'all statements that a proposal must have',
  'problem-agreed': 'agreement on what the problem is',
  'path-set': 'a path',
  'timetable-set': 'a timetable',
  'terms-set': 'terms of reference for the group that works on it',
  'legal-text-attached': 'the legal text',
  'group-consultation-closed': 'a consultation of the group, closed',
  'assessment-delivered': 'the assessments, or word that none is needed',
  'costs-granular': 'the costs broken down as far as the code asks',
  'implementation-date-set': 'an implementation date',
  'implementation-date-reached': 'the implementation date to have come',
  'solutions-listed': 'a list of all solutions and mitigations that any body considered',
  'consultation-closed': 'the consultation on the report to be closed',
  'responses-collated': 'the responses collated',
  'ballot-carried': 'a ballot in which a solution passed',
  'ballot-lost': 'a ballot in which no solution passed',
  unanimous: 'a unanimous vote',
  'raised-by-a-body': 'to have been raised by a body of the code',
  'not-raised-by-the-regulator': 'to have been raised by somebody other than the regulator',
  'version-published': 'the new version of the code to be published',
  challenged: 'a challenge that has not been determined yet',
}

/** Guards that follow from the record itself, so that nobody can say that they hold. All others may be shown by evidence. */
const BY_THE_RECORD: readonly StepGuard[] = [
  'path-set',
  'implementation-date-set',
  'implementation-date-reached',
  'raised-by-a-body',
  'not-raised-by-the-regulator',
  'challenged',
  'solutions-listed',
  // Other rooms have the record of these, and say so.
  'timetable-set',
  'assessment-delivered',
  'costs-granular',
]

/** What of the process has a record of its own, so that guards rest on that. */
type Recorded = Pick<ModificationProcess, 'consultations' | 'documentTypes' | 'group' | 'ballot'>

/** A consultation, document, group or ballot that the process knows is shown by its own record, and by nothing that is said of it. */
export function isShownByEvidence(
  guard: StepGuard,
  { consultations = [], documentTypes = [], group, ballot }: Recorded,
): boolean {
  const byRecords: readonly (StepGuard | undefined)[] = [
    ...consultations.flatMap(one => [one.closed, one.collated]),
    ...documentTypes.map(({ shows }) => shows),
    ...(group === undefined ? [] : (['terms-set'] as const)),
    ...(ballot === undefined ? [] : (['ballot-carried', 'ballot-lost'] as const)),
  ]
  return !BY_THE_RECORD.includes(guard) && !byRecords.includes(guard)
}

/**
 * Whether a guard holds.
 *
 * In English:
 * - what a room has answered holds as it was answered;
 * - what follows from the record, or from a consultation, a document, a group or a ballot that the process knows, is judged by that;
 * - everything else holds if evidence of it was recorded.
 */
export function checkGuard(
  process: Recorded,
  guard: StepGuard,
  modification: Modification,
  around: Circumstances,
): Verdict {
  const answered = around.answers.get(guard)
  if (answered !== undefined) return answered
  if (modification.evidence[guard] !== undefined && isShownByEvidence(guard, process)) return granted()
  return holds(guard, modification, around) ? granted() : refused(lackOf(guard))
}

export function lackOf(guard: StepGuard): Refusal {
  return { reason: guard, says: `It needs ${GUARD_NEEDS[guard]}.` }
}

function holds(guard: StepGuard, modification: Modification, { today, ballot }: Circumstances): boolean {
  const last = lastImplementation(modification)
  switch (guard) {
    case 'path-set':
      return modification.path !== null || modification.recommendedPath !== null
    case 'implementation-date-set':
      return last !== null
    case 'implementation-date-reached':
      return last !== null && last <= today
    case 'raised-by-a-body':
      return modification.proposer?.body !== null && modification.proposer?.body !== undefined
    case 'not-raised-by-the-regulator':
      return modification.proposer?.isRegulator !== true
    case 'terms-set':
      return modification.group !== null
    case 'solutions-listed':
      return modification.considered.length > 0
    case 'ballot-carried':
      return ballot === 'carried'
    case 'ballot-lost':
      return ballot === 'lost'
    default:
      return false
  }
}
