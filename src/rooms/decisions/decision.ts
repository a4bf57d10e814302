import type { VoteCount } from '../bodies/door.ts'

/** What a body, or its chair, decided at an item. */
export type Decision = Readonly<{
  /** The meeting’s reference. */
  meeting: string
  /** The identifier of the item, or of the confidential item. */
  item: string
  /** Its place among the decisions of its item, from 1. */
  position: number
  by: 'body' | 'chair'
  /** The key of a decision verb of the edition. */
  verb: string
  /** What follows the verb, as the minutes print it: `the budget for the coming year`. */
  text: string
  /** What the paper recommended, where the decision answers it; `text` is null if the paper is more secret than the decision. */
  recommended: Readonly<{ paper: string; index: number; text: string | null }> | null
  /** The identifier of the record that it is about, and the key of what it does to it: the first of `effects`. */
  subject: string | null
  outcome: string | null
  /** All records that it is about, each with the key of what it does to it, if anything. */
  effects: readonly DecidedEffect[]
  votes: readonly SeatBallot[] | null
  count: VoteCount | null
  dissent: readonly Readonly<{ seat: string; text: string }>[]
  /** Identifiers of seats. */
  abstained: readonly string[]
  /** Whether the meeting was quorate then, in words. */
  quorum: string
  wasQuorate: boolean
  corrections: readonly Correction[]
}>

export type DecidedEffect = Readonly<{ subject: string; outcome: string | null }>

/** How one seat, by its identifier, voted. */
export type SeatBallot = Readonly<{ seat: string; vote: Vote }>

export const VOTES = ['for', 'against', 'abstain'] as const
export type Vote = (typeof VOTES)[number]

export type Correction = Readonly<{
  reason: string
  was: Readonly<{ verb: string; text: string }>
  on: string
}>

/** A decision as it begins: words, and nothing else yet. */
export function begunDecision(
  at: Pick<Decision, 'meeting' | 'item'>,
  { verb, text, by }: Pick<Decision, 'verb' | 'text' | 'by'>,
  position: number,
): Decision {
  return {
    ...at,
    position,
    by,
    verb,
    text: text.trim(),
    recommended: null,
    subject: null,
    outcome: null,
    effects: [],
    votes: null,
    count: null,
    dissent: [],
    abstained: [],
    quorum: '',
    wasQuorate: false,
    corrections: [],
  }
}
