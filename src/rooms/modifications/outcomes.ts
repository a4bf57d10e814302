import type { StepOutcome } from '../../kit/pack/modification-step.ts'
import type { StepInput } from '../../kit/pack/modification-step.ts'

/** What a decision at an item may do to a modification. Which step of the process that is, the code pack says. */
export type ModificationOutcome = Readonly<{
  key: StepOutcome
  says: string
  asks?: readonly ('date' | 'reason')[]
  /** What of the step the reason is; the reason itself if absent. */
  reasonIs?: StepInput
  /** The reason is counted by the categories of returns that the code pack has. */
  isCategorised?: true
  /** The fact of the subject that the reason becomes. */
  reasonsFact?: string
  /** The body's vote on it is what the step would ask a ballot for. */
  countsAs?: 'carried' | 'lost'
}>

export const MODIFICATION_OUTCOMES: readonly ModificationOutcome[] = [
  {
    key: 'admit-to-refinement',
    says: 'Send into refinement',
    asks: ['reason'],
    reasonIs: 'instruction',
    reasonsFact: 'instruction',
  },
  { key: 'send-to-consultation', says: 'Send straight to its report' },
  { key: 'refuse-modification', says: 'Refuse', asks: ['reason'] },
  {
    key: 'return-report',
    says: 'Return the report for further work',
    asks: ['reason'],
    isCategorised: true,
    reasonsFact: 'returned-because-of',
  },
  { key: 'confirm-report', says: 'Confirm the report for consultation' },
  { key: 'defer-modification', says: 'Defer', asks: ['reason'] },
  { key: 'extend-timetable', says: 'Extend its timetable', asks: ['reason'] },
  { key: 'approve-modification', says: 'Approve', countsAs: 'carried' },
  { key: 'reject-modification', says: 'Reject', countsAs: 'lost' },
  { key: 'withdraw-modification', says: 'Note the withdrawal' },
  { key: 'move-implementation-date', says: 'Set or move the implementation date', asks: ['date', 'reason'] },
]
