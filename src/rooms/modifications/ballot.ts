import type { Body } from '../../kit/pack/body.ts'
import type { ModificationProcess } from '../../kit/pack/modification-process.ts'
import type { CastingVote, MajorityRule, QuorumRule } from '../../kit/pack/voting-rules.ts'
import type { countVotes, Quorum, quorumOf, SeatOnDay, SeatVote, VoteCount } from '../bodies/door.ts'
import type { Effect, Solution } from './modification.ts'

/** A vote of a body on the original and each alternative, seat by seat, as it was put. */
export type Ballot = Readonly<{
  /** The reference of the modification. */
  modification: string
  body: string
  openedOn: string
  /** How many steps it had taken then: what tells whether it has come back since. */
  stepsBefore?: number | undefined
  solutions: readonly (Pick<Solution, 'key' | 'title'> & Partial<Pick<Solution, 'by'>>)[]
  /** The seats that were held when it was put: nobody joins or leaves them afterwards. */
  electorate: readonly BallotSeat[]
  /** The rules by which it is counted, as they were when it was put. */
  rules: BallotRules
  positions: readonly Position[]
  adjournments: readonly Readonly<{ on: string; reason: string }>[]
  count: BallotCount | null
  /** Set when the modification went on, or back, before it was counted. */
  setAside?: Readonly<{ on: string; because: string }> | undefined
}>

/** Does a ballot in this state still wait for votes, or to be counted? */
export function isOpenBallot(state: string): boolean {
  return state === 'open' || state === 'adjourned'
}

export type BallotSeat = Readonly<{
  seat: string
  title: string
  constituency: string
  votes: 0 | 1 | 'casting'
  isChair: boolean
}>

export type BallotRules = Readonly<{
  majority: MajorityRule
  castingVote: CastingVote
  quorum: QuorumRule
  choosing: NonNullable<ModificationProcess['ballot']>['choosing']
}>

export const BALLOT_VOTES = ['for', 'against', 'abstain'] as const
export type BallotVote = (typeof BALLOT_VOTES)[number]

/** How a seat voted on each solution, how it holds that the objectives are served, and why. */
export type Position = Readonly<{
  seat: string
  votes: readonly Readonly<{ solution: string; vote: BallotVote }>[]
  objectives: readonly Readonly<{ objective: string; effect: Effect }>[]
  rationale: string
  /** The capacity in which it was given or entered. */
  by: string
  on: string
}>

export type BallotCount = Readonly<{
  outcome: 'carried' | 'lost'
  /** Which of those that passed goes forward; null if none did, or if the body is still to choose. */
  solution: string | null
  bySolution: readonly Readonly<{ solution: string; count: VoteCount }>[]
  quorum: Pick<Quorum, 'isQuorate' | 'explanation'>
  chairWasPresent: boolean
}>

/** The count of votes and the quorum that all bodies share. */
export type Counting = Readonly<{ count: typeof countVotes; quorum: typeof quorumOf }>

export function rulesOf({ majority, castingVote, quorum }: Body, choosing: BallotRules['choosing']): BallotRules {
  return { majority, castingVote, quorum, choosing }
}

/** The seats that somebody holds on the day. */
export function electorateOf(seats: readonly SeatOnDay[]): readonly BallotSeat[] {
  return seats
    .filter(({ member }) => member !== null)
    .map(({ id, title, constituency, votes, isChair }) => ({ seat: id, title, constituency, votes, isChair }))
}

/**
 * What the positions come to. The same positions always come to the same: anybody may count them again.
 *
 * In English:
 * - each solution is counted for itself, by the majority of the body;
 * - a seat that has given a position counts as present, and so does a chair without a vote who was there;
 * - of several that pass, the rule of the process chooses: the one with the most votes for it and among equals the first, the first that
 *   passes, or nobody before the body has said;
 * - it is carried if one of them passes.
 */
export function countBallot(
  { count, quorum }: Counting,
  ballot: Pick<Ballot, 'electorate' | 'positions' | 'solutions' | 'rules'>,
  chairWasPresent: boolean,
): BallotCount {
  const { electorate, positions, solutions, rules } = ballot
  const bySolution = solutions.map(({ key }) => ({
    solution: key,
    count: count(rules.majority, rules.castingVote, votesOn(ballot, key)),
  }))
  const attendance = electorate.map(({ seat, constituency, isChair }) => {
    const isThere = positions.some(position => position.seat === seat) || (isChair && chairWasPresent)
    return {
      seat,
      constituency,
      isChair,
      isFilled: true,
      presence: isThere ? 'member' : 'absent',
      isRecused: false,
    } as const
  })
  const { isQuorate, explanation } = quorum(rules.quorum, attendance)
  const passing = bySolution.filter(one => one.count.outcome === 'carried')
  return {
    outcome: passing.length > 0 ? 'carried' : 'lost',
    solution: chosenOf(rules, passing),
    bySolution,
    quorum: { isQuorate, explanation },
    chairWasPresent,
  }
}

/** How each seat voted on one of the solutions. */
export function votesOn(
  { electorate, positions }: Pick<Ballot, 'electorate' | 'positions'>,
  solution: string,
): readonly SeatVote[] {
  return electorate.map(({ seat, constituency, votes }) => {
    return { seat, constituency, votes, vote: voteOf(positions, seat, solution) }
  })
}

function voteOf(positions: readonly Position[], seat: string, solution: string): BallotVote | 'none' {
  const position = positions.find(known => known.seat === seat)
  return position?.votes.find(vote => vote.solution === solution)?.vote ?? 'none'
}

function chosenOf({ choosing }: BallotRules, passing: BallotCount['bySolution']): string | null {
  const [first, ...others] = passing
  if (first === undefined) return null
  if (choosing === 'first-that-passes' || others.length === 0) return first.solution
  if (choosing === 'left-to-the-body') return null
  return passing.reduce((best, next) => (next.count.for > best.count.for ? next : best)).solution
}

/** The position with the one it takes the place of left out. */
export function withPosition(positions: readonly Position[], position: Position): readonly Position[] {
  return [...positions.filter(({ seat }) => seat !== position.seat), position]
}
