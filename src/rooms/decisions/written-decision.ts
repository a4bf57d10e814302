import type { VoteCount } from '../bodies/door.ts'
import type { Vote } from './decision.ts'

/** A question that a body answers between meetings, seat by seat, in a window that is half open: `[opensAt, closesAt)`. */
export type WrittenDecision = Readonly<{
  body: string
  /** What is asked, in a sentence or as a title. */
  question: string
  /** What the body will have decided, if it is carried: the key of a verb, and what follows it in the minutes. */
  verb: string
  text: string
  /** The identifier of the record that it is about, and the key of what it does to it. */
  subject: string | null
  outcome: string | null
  /** What the outcome asks for. */
  outcomeDate: string | null
  outcomeReason: string | null
  outcomeCategories?: readonly string[] | undefined
  /** Why the outcome could not be carried out when it was carried; null if it was, or had none. */
  outcomeRefused: string | null
  opensAt: string
  closesAt: string
  /** Why it closes then, in words. */
  closing: string
  /** The seats that somebody held on the day it was opened. They do not change with the body. */
  electorate: readonly Elector[]
  result: VoteCount | null
  closedAt: string | null
  /** Why it was withdrawn. */
  withdrawnFor: string | null
  /** Instants at which those who had not answered were reminded. */
  remindedAt: readonly string[]
  /** The reference of the meeting that it was reported to. */
  reportedTo: string | null
}>

export type Elector = Readonly<{
  /** The identifier of the seat. */
  seat: string
  /** The seat of the code pack, and which of them: `lender-2`. */
  key: string
  title: string
  constituency: string
  votes: 0 | 1 | 'casting'
  isChair: boolean
  member: string | null
  alternates: readonly string[]
}>

/**
 * The answer of one seat: a record of its own, because who answered what is for fewer readers than the question and its result. Its versions
 * are the answers that were given one after another; the newest counts.
 */
export type WrittenAnswer = Readonly<{
  ballot: string
  seat: string
  vote: Vote
  /** Did the member answer, or an alternate? */
  as: 'member' | 'alternate'
  at: string
  text: string | null
}>

export const WRITTEN_STATES = ['open', 'closed', 'reported', 'withdrawn'] as const
export type WrittenState = (typeof WRITTEN_STATES)[number]
