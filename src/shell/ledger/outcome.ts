import type { Edition } from '../../kit/pack/pack.ts'
import type { Verdict } from '../../kit/verdict.ts'
import { offering } from '../offers.ts'
import type { Transaction } from './perform.ts'
import type { Kept, SpineRecord } from './record.ts'

/**
 * What a body's decision may do to a record that it is about: the record's own room offers it, and recording the decision carries it out in
 * the same transaction. One decision, many outputs: nobody types the change of state again.
 */
export type Outcome = Readonly<{
  /** Stable, kebab-case: `return-for-work`. */
  key: string
  /** The kind of record that it is for. */
  kind: string
  /** As a choice on the page: `Return for further work`. */
  says: string
  /** Does it need a date or a reason from whoever records it? */
  asks?: readonly ('date' | 'reason')[]
  /** What the reason becomes, where it is more than a reason: `the instruction to the group`. */
  reasonIs?: string
  /** The categories of which the reason may be, for it to be counted by. */
  categories?: (edition: Edition) => readonly OutcomeCategory[]
  /** May this be done to the record as it stands, with what was given? The refusal says why not. */
  check: (subject: Kept<unknown>, transaction: Transaction, given: GivenWith) => Verdict
  apply: (subject: Kept<unknown>, decision: DecidedBy, transaction: Transaction) => Promise<Verdict<SpineRecord>>
}>

export type OutcomeCategory = Readonly<{ key: string; title: string }>

/** What whoever records the decision gives for what follows. */
export type GivenWith = Readonly<{
  date?: string | undefined
  reason?: string | undefined
  categories?: readonly string[] | undefined
}>

/** The decision as the subject's history will cite it. */
export type DecidedBy = Readonly<{
  decision: SpineRecord
  /** The decision’s reference and its item, in words: goes into the act's `authority`. */
  authority: string
  decidedOn: string
  /** Did nobody vote against it or dissent? Not known if absent. */
  isUnanimous?: boolean | undefined
}> &
  GivenWith

export const OUTCOMES = offering<Outcome>('outcomes')
