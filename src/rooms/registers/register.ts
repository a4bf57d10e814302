import type { OutcomeRow } from '../../shell/subjects/outcome-row.ts'

/** A register that the secretariat keeps: a kind of record, and what decisions may do to its entries. */
export type Register = Readonly<{
  /** Of its records, and in its address. */
  kind: string
  title: string
  /** One entry, in a sentence. */
  entry: string
  says: string
  columns: readonly string[]
  states: readonly string[]
  finalStates: readonly string[]
  outcomes: readonly OutcomeRow[]
}>

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
const position: OutcomeRow = {
  key: 'take-position',
  says: 'Take a position',
  to: 'position-taken',
  told: 'Position taken',
  asks: ['reason'],
  reasonsFact: 'position',
}
const delegate: OutcomeRow = {
  key: 'delegate-to-body',
  says: 'Leave it to another body',
  to: 'delegated',
  told: 'Left to another body',
  asks: ['reason'],
  reasonsFact: 'left-to',
}

/** In the order in which people look for them. */
export const REGISTERS: readonly Register[] = [
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
      { key: 'add-to-register', says: 'Add to the log', from: ['proposed'], to: 'open', told: 'Added to the log' },
      { key: 'close-in-register', says: 'Close', from: ['open'], to: 'closed', told: 'Closed' },
    ],
  },
  {
    kind: 'assessment',
    title: 'Assessments',
    entry: 'assessment',
    says: 'What the central provider was asked to assess, and when it is due.',
    columns: ['stage', 'requested-on', 'target-date'],
    states: ['in-preparation', 'delivered'],
    finalStates: ['delivered'],
    outcomes: [
      {
        key: 'retarget-assessment',
        says: 'Note a new target date',
        to: 'same',
        told: 'New target date noted',
        asks: ['date', 'reason'],
        datesFact: 'target-date',
      },
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
    states: ['draft', 'amendment-proposed', 'approved-for-consultation', 'adopted', 'approved-for-use', 'in-use'],
    finalStates: [],
    outcomes: [adoptAmendment, consult, use, delegate],
  },
  {
    kind: 'register',
    title: 'Registers and logs',
    entry: 'register',
    says: 'The registers themselves, as documents that the body approves.',
    columns: [],
    states: ['in-use', 'adopted', 'approved-for-use'],
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
  {
    kind: 'release',
    title: 'Releases',
    entry: 'release',
    says: 'When changes go live together.',
    columns: ['release-date'],
    states: ['planned', 'live'],
    finalStates: ['live'],
    outcomes: [],
  },
  {
    kind: 'release-content',
    title: 'Content of releases',
    entry: 'change',
    says: 'What is planned for which release.',
    columns: [],
    states: ['candidate', 'targeted', 'committed', 'delivered'],
    finalStates: ['delivered'],
    outcomes: [],
  },
  {
    kind: 'variation',
    title: 'Transitional variations',
    entry: 'variation',
    says: 'Where the code applies differently for a time.',
    columns: ['end-date'],
    states: ['in-effect', 'consulting-on-date', 'ended'],
    finalStates: ['ended'],
    outcomes: [
      {
        key: 'consult-on-date',
        says: 'Consult on its end date',
        to: 'consulting-on-date',
        told: 'Consultation on its end date agreed',
        asks: ['date'],
        datesFact: 'proposed-end-date',
      },
    ],
  },
  {
    kind: 'code-version',
    title: 'Versions of the code',
    entry: 'version',
    says: 'Which text of the code was in force when.',
    columns: ['effective-on'],
    states: ['in-force', 'superseded'],
    finalStates: ['superseded'],
    outcomes: [],
  },
  {
    kind: 'assurance-case',
    title: 'Assurance',
    entry: 'case',
    says: 'Assessments of parties, for those who may see them.',
    columns: ['status'],
    states: ['recommended', 'status-set'],
    finalStates: [],
    outcomes: [
      {
        key: 'set-assurance-status',
        says: 'Set the assurance status',
        to: 'status-set',
        told: 'Assurance status set',
        asks: ['reason'],
        reasonsFact: 'status',
      },
    ],
  },
  {
    kind: 'data-request',
    title: 'Requests for information',
    entry: 'request',
    says: 'What was asked of others, and what for.',
    columns: [],
    states: ['proposed', 'requested', 'answered'],
    finalStates: ['answered'],
    outcomes: [
      {
        key: 'request-information',
        says: 'Ask for it',
        from: ['proposed'],
        to: 'requested',
        told: 'Information asked for',
      },
    ],
  },
  {
    kind: 'interpretation',
    title: 'Interpretations',
    entry: 'interpretation',
    says: 'What a clause means, as far as it has been settled.',
    columns: [],
    states: ['analysed', 'delegated', 'position-taken'],
    finalStates: [],
    outcomes: [position, delegate],
  },
  {
    kind: 'improvement-area',
    title: 'Improvement areas',
    entry: 'area',
    says: 'How the work itself is to become better.',
    columns: [],
    states: ['proposed', 'under-way', 'taken-up', 'done'],
    finalStates: ['done'],
    outcomes: [
      {
        key: 'take-up-area',
        says: 'Take it up',
        to: 'taken-up',
        told: 'Taken up',
        asks: ['reason'],
        reasonsFact: 'how',
      },
      delegate,
    ],
  },
  {
    kind: 'compliance-position',
    title: 'Compliance positions',
    entry: 'position',
    says: 'How the body will look on departures from the code.',
    columns: [],
    states: ['raised', 'position-taken'],
    finalStates: [],
    outcomes: [position],
  },
  {
    kind: 'report',
    title: 'Reports',
    entry: 'report',
    says: 'Reports that the body receives.',
    columns: ['issuer', 'published-on'],
    states: ['ready', 'received'],
    finalStates: [],
    outcomes: [],
  },
  {
    kind: 'project',
    title: 'Projects',
    entry: 'project',
    says: 'Work of others that the body follows.',
    columns: ['publisher', 'expected'],
    states: ['awaited', 'under-way', 'done'],
    finalStates: ['done'],
    outcomes: [],
  },
]
