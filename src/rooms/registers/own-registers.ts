import type { OutcomeRow } from '../../kit/subject.ts'
import { DELEGATE } from './common-outcomes.ts'
import type { Register } from './register.ts'

const adoptAmendment: OutcomeRow = {
  key: 'adopt-amendment',
  says: 'Adopt the amendment',
  to: 'adopted',
  told: 'Amendment adopted',
}
const consult: OutcomeRow = {
  key: 'approve-for-consultation',
  says: 'Approve for consultation',
  to: 'approved-for-consultation',
  told: 'Approved for consultation',
}
const use: OutcomeRow = {
  key: 'approve-for-use',
  says: 'Approve for use',
  to: 'approved-for-use',
  told: 'Approved for use',
}
/** What the bodies of the code keep and settle. */
export const OWN_REGISTERS: readonly Register[] = [
  {
    kind: 'risk',
    title: 'Risks',
    entry: 'risk',
    says: 'What may go wrong, as the body last agreed it.',
    columns: [],
    states: ['proposed', 'rewording-proposed', 'open', 'closed'],
    finalStates: ['closed'],
    outcomes: [
      {
        key: 'add-to-register',
        says: 'Add to the register',
        from: ['proposed'],
        to: 'open',
        told: 'Added to the register',
      },
      {
        key: 'reword-in-register',
        says: 'Agree the new wording',
        from: ['rewording-proposed', 'open'],
        to: 'open',
        told: 'New wording agreed',
      },
      { key: 'close-in-register', says: 'Close', from: ['open'], to: 'closed', told: 'Closed' },
    ],
  },
  {
    kind: 'issue',
    title: 'Issues',
    entry: 'issue',
    says: 'What has gone wrong or is unclear, and who looks after it.',
    columns: [],
    states: ['proposed', 'open', 'closed'],
    finalStates: ['closed'],
    outcomes: [
      { key: 'add-to-register', says: 'Add to the log', from: ['proposed'], to: 'open', told: 'Added to the register' },
      { key: 'close-in-register', says: 'Close', from: ['open'], to: 'closed', told: 'Closed' },
    ],
  },
  {
    kind: 'consultation',
    title: 'Consultations',
    entry: 'consultation',
    says: 'What others consult on, and what this code consults on itself.',
    columns: ['issuer', 'issued-on', 'closes-on'],
    states: ['open', 'response-agreed', 'closed', 'concluded'],
    finalStates: ['concluded'],
    outcomes: [
      {
        key: 'respond-to-consultation',
        says: 'Agree to respond',
        from: ['open'],
        to: 'response-agreed',
        told: 'Response agreed',
        asks: ['reason'],
        reasonsFact: 'position',
      },
    ],
  },
  {
    kind: 'document',
    title: 'Documents',
    entry: 'document',
    says: 'Policies, procedures and terms of reference that the body owns.',
    columns: ['approved-on'],
    states: [
      'draft',
      'amendment-proposed',
      'approved-for-consultation',
      'adopted',
      'approved-for-use',
      'in-use',
      'delegated',
    ],
    finalStates: [],
    outcomes: [adoptAmendment, consult, use, DELEGATE],
  },
  {
    kind: 'register',
    title: 'Registers and logs',
    entry: 'register',
    says: 'The registers themselves, as documents that the body approves.',
    columns: [],
    states: ['in-use', 'approved-for-consultation', 'adopted', 'approved-for-use'],
    finalStates: [],
    outcomes: [adoptAmendment, consult, use],
  },
  {
    kind: 'budget',
    title: 'Budgets',
    entry: 'budget',
    says: 'Draft and approved budgets.',
    columns: ['starts-on', 'ends-on'],
    states: ['panel-review', 'approved-for-use', 'approved-for-consultation', 'approved'],
    finalStates: ['approved'],
    outcomes: [use, consult],
  },
]
