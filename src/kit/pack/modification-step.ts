import { type Static, Type } from 'typebox'
import { Key, oneOf, only, Wording } from './plain-values.ts'
import { provenance } from './provenance.ts'

/** What a decision of a body, taken at an item, may do to a modification: a step of the process carries one of these out. */
export const STEP_OUTCOMES = [
  'admit-to-refinement',
  'send-to-consultation',
  'refuse-modification',
  'return-report',
  'confirm-report',
  'defer-modification',
  'approve-modification',
  'reject-modification',
  'withdraw-modification',
  'move-implementation-date',
  'extend-timetable',
] as const
export type StepOutcome = (typeof STEP_OUTCOMES)[number]

/** What has to hold before a step is taken. What each of them needs, the room says in words. */
export const STEP_GUARDS = [
  'statements-complete',
  'problem-agreed',
  'path-set',
  'timetable-set',
  'terms-set',
  'legal-text-attached',
  'group-consultation-closed',
  'assessment-delivered',
  'costs-granular',
  'implementation-date-set',
  'implementation-date-reached',
  'solutions-listed',
  'consultation-closed',
  'responses-collated',
  'ballot-carried',
  'ballot-lost',
  'unanimous',
  'raised-by-a-body',
  'not-raised-by-the-regulator',
  'version-published',
  'challenged',
] as const
export type StepGuard = (typeof STEP_GUARDS)[number]

/** What is asked of whoever takes a step, and becomes part of the modification. */
export const STEP_INPUTS = [
  'reason',
  'instruction',
  'path',
  'urgency',
  'proposer',
  'title',
  'implementation-date',
  'alternative',
  'into',
  'administrator',
] as const
export type StepInput = (typeof STEP_INPUTS)[number]

/** People to whom a modification gives a capacity of its own, and so need no function. */
export const PROCESS_ROLES = ['proposer', 'party', 'system'] as const

/** One line of the table: this step leads from any of these states to that one, if these people take it and the guards hold. */
export const ProcessStep = only({
  key: Key,
  /** As a button: `Send into refinement`. */
  says: Wording,
  /** As history tells it: `Sent into refinement`. */
  told: Wording,
  /** Empty for the step that begins. */
  from: Type.Array(Key),
  /** A state; `same` stays; `previous` goes back to where it stood before it came here. */
  to: Key,
  /** Only for modifications on one of these paths. */
  paths: Type.Optional(Type.Array(Key, { minItems: 1 })),
  /** Who records it: functions, or `proposer`, `party`, `system`. */
  by: Type.Array(Key, { minItems: 1 }),
  /** Whose decision it carries out: a body, or a function such as the regulator. The decision is named as its authority. */
  decidedBy: Type.Optional(Key),
  outcome: Type.Optional(oneOf(STEP_OUTCOMES)),
  guards: Type.Optional(Type.Array(oneOf(STEP_GUARDS), { minItems: 1 })),
  asks: Type.Optional(Type.Array(oneOf(STEP_INPUTS), { minItems: 1 })),
  mayGive: Type.Optional(Type.Array(oneOf(STEP_INPUTS), { minItems: 1 })),
  /** Possible only until this clock has run out, counted from when any of these steps was last taken. */
  within: Type.Optional(only({ clock: Key, since: Type.Array(Key, { minItems: 1 }) })),
  /**
   * How registers tell of it, for histories that are taken over: any of these in the text of an event means this step. “…” lets other words
   * stand between, and “=” before them makes them the whole text.
   */
  words: Type.Optional(Type.Array(Wording, { minItems: 1 })),
  ...provenance,
})
export type ProcessStep = Readonly<Static<typeof ProcessStep>>
