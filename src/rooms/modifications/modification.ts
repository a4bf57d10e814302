import type { OutcomeRow } from '../../kit/subject.ts'

/** Where a modification may stand, in the order of the work. */
export const MODIFICATION_STATES = [
  'initial-assessment',
  'refinement',
  'draft-report-at-panel',
  'report-consultation',
  'change-board',
  'with-the-regulator',
  'in-process',
  'approved',
  'rejected',
  'withdrawn',
  'implemented',
] as const

export const FINAL_MODIFICATION_STATES: readonly string[] = ['rejected', 'withdrawn', 'implemented']

/** What a decision may do to a modification. Who may decide it, and under which rule, the code's own lifecycle will say. */
export const MODIFICATION_OUTCOMES: readonly OutcomeRow[] = [
  {
    key: 'admit-to-refinement',
    says: 'Send into refinement',
    from: ['initial-assessment', 'in-process'],
    to: 'refinement',
    told: 'Sent into refinement',
    asks: ['reason'],
    reasonsFact: 'instruction',
  },
  {
    key: 'return-report',
    says: 'Return the report for further work',
    from: ['draft-report-at-panel'],
    to: 'refinement',
    told: 'Report returned for further work',
    asks: ['reason'],
    reasonsFact: 'returned-because-of',
  },
  { key: 'approve-modification', says: 'Approve', to: 'approved', told: 'Approved' },
  { key: 'reject-modification', says: 'Reject', to: 'rejected', told: 'Rejected' },
  { key: 'withdraw-modification', says: 'Note the withdrawal', to: 'withdrawn', told: 'Withdrawn' },
]
