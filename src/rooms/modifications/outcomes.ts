import type { ReturnReason } from '../../kit/pack/assessments.ts'
import type { ProcessStep, StepInput, StepOutcome } from '../../kit/pack/modification-step.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { granted, require, type Verdict } from '../../kit/verdict.ts'
import { categoriesIn } from './returned.ts'

/** What a decision at an item may do to a modification. Which step of the process that is, the code pack says. */
export type ModificationOutcome = Readonly<{
  key: StepOutcome
  says: string
  asks?: readonly ('date' | 'reason')[]
  /** What of the step the reason is; the reason itself if absent. */
  reasonIs?: StepInput
  /** The reason is counted by the categories of returns that the code pack has. */
  isCategorised?: true
  /** The body's vote on it is what the step would ask a ballot for. */
  countsAs?: 'carried' | 'lost'
}>

export const MODIFICATION_OUTCOMES: readonly ModificationOutcome[] = [
  { key: 'admit-to-refinement', says: 'Send into refinement', asks: ['reason'], reasonIs: 'instruction' },
  { key: 'send-to-consultation', says: 'Send straight to its report' },
  { key: 'refuse-modification', says: 'Refuse', asks: ['reason'] },
  { key: 'return-report', says: 'Return the report for further work', asks: ['reason'], isCategorised: true },
  { key: 'confirm-report', says: 'Confirm the report for consultation' },
  { key: 'defer-modification', says: 'Defer', asks: ['reason'] },
  { key: 'extend-timetable', says: 'Extend its timetable', asks: ['reason'] },
  { key: 'approve-modification', says: 'Approve', countsAs: 'carried' },
  { key: 'reject-modification', says: 'Reject', countsAs: 'lost' },
  { key: 'withdraw-modification', says: 'Note the withdrawal' },
  { key: 'move-implementation-date', says: 'Set or move the implementation date', asks: ['date', 'reason'] },
]

/** Is what the step is taken for counted by categories? */
export function isCategorised({ outcome }: Pick<ProcessStep, 'outcome'>): boolean {
  return MODIFICATION_OUTCOMES.some(known => known.key === outcome && known.isCategorised === true)
}

export function returnReasonsOf({ assessments }: Pick<Edition, 'assessments'>): readonly ReturnReason[] {
  return assessments?.returnReasons ?? []
}

/** A report is returned for something that is counted: for what somebody says, otherwise for what the words of the reason say. */
export function checkCategories(
  known: readonly ReturnReason[],
  says: string,
  {
    categories = [],
    reason = '',
  }: Readonly<{ categories?: readonly string[] | undefined; reason?: string | undefined }>,
): Verdict {
  if (known.length === 0) return granted()
  const titles = known.map(({ title }) => title).join('; ')
  const isSaid = categories.length > 0 || categoriesIn(known, reason).length > 0
  return require(isSaid && categories.every(key => known.some(one => one.key === key)), {
    reason: 'categories-missing',
    says: `“${says}” is for something. Choose one category at least: ${titles}.`,
    field: 'categories',
  })
}
