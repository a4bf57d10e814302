/**
 * The acts and guards that a lifecycle of each noun may name. The rooms carry them out; a pack chooses among them, says from which
 * state and by whom, and may leave some out. A guard is a condition that the room asks before it lets the act through.
 */
export const LIFECYCLE_OPTIONS = {
  meeting: {
    acts: [
      'call-meeting',
      'reschedule-meeting',
      'issue-papers',
      'open-meeting',
      'adjourn-meeting',
      'resume-meeting',
      'close-meeting',
      'cancel-meeting',
      'circulate-minutes',
      'approve-minutes',
      'publish-minutes',
    ],
    guards: [
      'agenda-has-items',
      'notice-period-kept',
      'quorate',
      'chair-present',
      'everybody-present-has-declared',
      'every-item-has-an-outcome',
      'minutes-drafted',
      'minutes-approved',
      'reason-given',
    ],
  },
  paper: {
    acts: [
      'submit-paper',
      'return-paper',
      'accept-paper',
      'issue-paper',
      'withdraw-paper',
      'reissue-paper',
      'present-paper',
      'publish-paper',
    ],
    guards: [
      'has-document',
      'has-recommendations',
      'before-paper-day',
      'late-consent-recorded',
      'class-may-be-published',
      'reason-given',
    ],
  },
  action: {
    acts: [
      'raise-action',
      'update-action',
      'retarget-action',
      'transfer-action',
      'propose-closing-action',
      'close-action',
      'reopen-action',
      'supersede-action',
    ],
    guards: ['has-owner', 'has-target', 'update-given', 'reason-given', 'decided-in-a-meeting'],
  },
  minutes: {
    acts: [
      'draft-minutes',
      'circulate-minutes',
      'comment-on-minutes',
      'amend-minutes',
      'approve-minutes',
      'publish-minutes',
      'correct-minutes',
    ],
    guards: [
      'meeting-closed',
      'every-item-has-an-outcome',
      'comments-answered',
      'approved-by-the-body',
      'confidential-twin-separate',
      'reason-given',
    ],
  },
  decision: {
    acts: ['draft-decision', 'record-decision', 'correct-decision', 'withdraw-decision'],
    guards: ['item-open', 'quorate', 'majority-reached', 'subject-named', 'reason-given'],
  },
  assessment: {
    acts: [
      'request-assessment',
      'waive-assessment',
      'begin-assessment',
      'ask-for-information',
      'give-information',
      'move-target',
      'reprioritise-assessment',
      'deliver-assessment',
      'outdate-assessment',
      'withdraw-assessment',
    ],
    guards: ['earlier-kinds-delivered', 'costs-granular', 'authority-named', 'reason-given'],
  },
  timetable: {
    acts: [
      'propose-timetable',
      'approve-timetable',
      'rebaseline-timetable',
      'note-step',
      'pause-timetable',
      'resume-timetable',
      'close-timetable',
    ],
    guards: ['authority-named', 'reason-given'],
  },
  consultation: {
    acts: [
      'open-consultation',
      'respond-to-consultation',
      'extend-consultation',
      'withdraw-consultation',
      'close-consultation',
      'admit-late-response',
      'collate-responses',
      'publish-responses',
    ],
    guards: ['authority-named', 'reason-given', 'summary-given'],
  },
  party: {
    acts: [
      'submit-application',
      'apply-again',
      'amend-application',
      'request-information',
      'supply-information',
      'verify-application',
      'record-fee',
      'issue-agreement',
      'return-agreement',
      'note-admission',
      'admit-party',
      'withdraw-application',
      'refuse-application',
      'refer-refusal',
      'overturn-refusal',
      'uphold-refusal',
      'declare-category',
      'note-category',
      'change-details',
      'change-contacts',
      'change-licences',
      'record-default',
      'suspend-rights',
      'restore-rights',
      'expel-party',
      'shorten-bar',
      'request-cessation',
      'withdraw-cessation',
      'cease-party',
    ],
    guards: [
      'reason-given',
      'application-complete',
      'undated',
      'bar-has-ended',
      'in-default',
      'no-licence-held',
      'authority-approves-if-licensed',
    ],
  },
  election: {
    acts: [
      'call-election',
      'open-nominations',
      'nominate',
      'close-nominations',
      'elect-unopposed',
      'leave-unfilled',
      'open-voting',
      'cast-vote',
      'count-votes',
      'find-tie',
      'hold-re-ballot',
      'begin-re-ballot',
      'declare-result',
      'call-off-election',
    ],
    guards: ['reason-given'],
  },
} as const

export type LifecycleNoun = keyof typeof LIFECYCLE_OPTIONS
export type ActOf<Noun extends LifecycleNoun> = (typeof LIFECYCLE_OPTIONS)[Noun]['acts'][number]
export type GuardOf<Noun extends LifecycleNoun> = (typeof LIFECYCLE_OPTIONS)[Noun]['guards'][number]

/** The nouns whose lifecycle every edition must have. */
export const REQUIRED_LIFECYCLES = ['meeting', 'paper', 'action', 'minutes', 'decision', 'party'] as const

export function isLifecycleNoun(name: string): name is LifecycleNoun {
  return Object.hasOwn(LIFECYCLE_OPTIONS, name)
}
