import { type Static, Type } from 'typebox'
import { ElectionRule } from './election-rule.ts'
import { ClassName, Key, oneOf, only, Wording } from './plain-values.ts'
import { provenance } from './provenance.ts'
import { Recurrence } from './recurrence.ts'
import { VacatingRule } from './vacating-rule.ts'
import { CastingVote, MajorityRule, QuorumRule, WrittenDecisionRule } from './voting-rules.ts'

export const BodyKind = oneOf(['panel', 'board', 'sub-committee', 'working-group'])
export type BodyKind = Static<typeof BodyKind>

/**
 * A seat, or `count` seats alike. Its constituency is what quorums and category counts go by; often it is a party category.
 * `per-voting-group` seats have no fixed number: each voting group of the category appoints one, and `count` is only a start.
 */
export const Seat = only({
  key: Key,
  title: Wording,
  constituency: Key,
  category: Type.Optional(Key),
  count: Type.Integer({ minimum: 0, description: 'a whole number, 0 or more' }),
  number: oneOf(['fixed', 'per-voting-group', 'as-appointed']),
  /** `casting`: no ordinary vote, only the chair's on a tie. */
  votes: Type.Union([Type.Literal(0), Type.Literal(1), Type.Literal('casting')], { description: '0, 1 or casting' }),
  isChair: Type.Boolean(),
  filledBy: oneOf(['election', 'nomination', 'appointment', 'office']),
  nominatedBy: Type.Optional(Wording),
  termMonths: Type.Optional(Type.Integer({ minimum: 1, description: 'a whole number of months' })),
  /** `standing`: until revoked; `meeting`: for one named meeting; `none`: no alternate may be sent. */
  alternates: oneOf(['standing', 'meeting', 'standing-or-meeting', 'none']),
  ...provenance,
})
export type Seat = Readonly<Static<typeof Seat>>

/** Somebody who may attend and speak but has no seat. */
export const Attendee = only({
  title: Wording,
  function: Type.Optional(Key),
  organisation: Type.Optional(Key),
  /** May attend confidential items, once the declaration is signed. */
  attendsConfidentialItems: Type.Boolean(),
  ...provenance,
})
export type Attendee = Readonly<Static<typeof Attendee>>

/** A power that the body has of its own or by delegation; outside of these it only advises. */
export const Power = only({
  key: Key,
  says: Wording,
  effect: oneOf(['decides', 'recommends', 'advises']),
  ...provenance,
})
export type Power = Readonly<Static<typeof Power>>

export const Body = only({
  key: Key,
  name: Wording,
  shortName: Wording,
  /** How sentences call it: `the board`. */
  inSentence: Wording,
  kind: BodyKind,
  established: only({ under: Wording, ...provenance }),
  reportsTo: Type.Optional(Key),
  powers: Type.Array(Power),
  /** The prefix of its meetings' references, unique in the code. */
  series: Type.String({ pattern: '^[A-Z][A-Za-z]*$', description: 'letters only, beginning with a capital' }),
  seats: Type.Array(Seat, { minItems: 1 }),
  attendees: Type.Array(Attendee),
  quorum: QuorumRule,
  majority: MajorityRule,
  castingVote: CastingVote,
  writtenDecisions: WrittenDecisionRule,
  recurrence: Recurrence,
  /** How the parties elect to its seats; absent where they do not. */
  elections: Type.Optional(ElectionRule),
  /** How a member ceases to be one before the term is over; absent where the code says nothing. */
  vacating: Type.Optional(VacatingRule),
  /** Names of clocks of this edition. */
  clocks: only({
    noticeDue: Type.Optional(Key),
    proposalsDue: Type.Optional(Key),
    papersDue: Key,
    headlineReportDue: Type.Optional(Key),
    minutesDue: Key,
    minutesCommentsDue: Type.Optional(Key),
    writtenDecisionCloses: Type.Optional(Key),
    termEndNoticeDue: Type.Optional(Key),
    nominationsClose: Type.Optional(Key),
    votingCloses: Type.Optional(Key),
  }),
  /** The class that a new paper for this body begins with. */
  paperClassification: ClassName,
  /** The name of its inmost group of readers, as it stands on documents: `Board Red`. */
  redGroupName: Wording,
})
export type Body = Readonly<Static<typeof Body>>
