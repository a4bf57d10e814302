import { type Static, Type } from 'typebox'
import { Key, oneOf, only, Wording } from './plain-values.ts'
import { provenance } from './provenance.ts'

/** What becomes of the days of an assessment while its assessor waits for an answer. */
export const WAITING_OPTIONS = ['clock-stops', 'clock-runs'] as const
export type WaitingOption = (typeof WAITING_OPTIONS)[number]

/**
 * How finely costs are broken down. `total`: one figure is enough; `by-phase`: a figure for every phase; `by-phase-and-provider`: a figure
 * for every phase, and none for all providers together.
 */
export const GRANULARITY_OPTIONS = ['total', 'by-phase', 'by-phase-and-provider'] as const
export type GranularityOption = (typeof GRANULARITY_OPTIONS)[number]

/** What a kind of assessment says of costs: nothing, a rough idea, or what a report to the body must rest on. */
export const COST_OPTIONS = ['none', 'rough', 'granular'] as const

export const AssessmentKind = only({
  key: Key,
  title: Wording,
  /** With a number behind it, the second part of its reference: `PA1`. */
  abbreviation: Type.String({ pattern: '^[A-Z]{1,6}$', description: 'capital letters, such as PA' }),
  /** The function of whoever makes it. */
  assessor: Key,
  /** The clock that runs from the request. */
  clock: Key,
  /** Kinds that must have been delivered before this one is asked for. */
  after: Type.Optional(Type.Array(Key, { minItems: 1 })),
  waiting: oneOf(WAITING_OPTIONS),
  costs: oneOf(COST_OPTIONS),
  /** How many in a hundred are to be delivered within the clock. */
  serviceLevel: Type.Optional(
    only({
      share: Type.Integer({ minimum: 1, maximum: 100, description: 'a whole number from 1 to 100' }),
      ...provenance,
    }),
  ),
  ...provenance,
})
export type AssessmentKind = Readonly<Static<typeof AssessmentKind>>

export const CostRule = only({
  granularity: oneOf(GRANULARITY_OPTIONS),
  /** Must every figure say what it rests on? */
  needsRationale: Type.Boolean(),
  phases: Type.Array(only({ key: Key, title: Wording }), { minItems: 1 }),
  /** `central`: charged to all; `party`: what parties spend themselves. */
  providers: Type.Array(only({ key: Key, title: Wording, side: oneOf(['central', 'party']) }), { minItems: 1 }),
  ...provenance,
})
export type CostRule = Readonly<Static<typeof CostRule>>

/** A category of reasons for which a report is returned; `words` are those by which a reason is known to be of it. */
export const ReturnReason = only({
  key: Key,
  title: Wording,
  words: Type.Array(Wording, { minItems: 1 }),
  ...provenance,
})
export type ReturnReason = Readonly<Static<typeof ReturnReason>>

/** What a code has assessed, by whom and how soon, and what it wants to know of costs. */
export const Assessments = only({
  kinds: Type.Array(AssessmentKind, { minItems: 1 }),
  /** In which order an assessor takes them; whoever the lifecycle names may put one elsewhere, for a reason. */
  queue: only({ option: oneOf(['order-of-request']), ...provenance }),
  costs: CostRule,
  /** The categories of reasons for which a report is returned. */
  returnReasons: Type.Array(ReturnReason, { minItems: 1 }),
})
export type Assessments = Readonly<Static<typeof Assessments>>
