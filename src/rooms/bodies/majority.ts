import type { CastingVote, MajorityRule } from '../../kit/pack/voting-rules.ts'

/** How one seat voted. A seat whose member is absent or recused has `none`. */
export type SeatVote = Readonly<{
  seat: string
  constituency: string
  /** `0` and `casting` seats have no ordinary vote, and are not counted. */
  votes: 0 | 1 | 'casting'
  vote: 'for' | 'against' | 'abstain' | 'none'
  /** Has whoever would vote for the seat withdrawn from the item? */
  isRecused?: boolean
}>

export type VoteOutcome = 'carried' | 'lost' | 'tied'

export type VoteCount = Readonly<{
  /** `tied` only if nobody has settled it: it is not carried. */
  outcome: VoteOutcome
  for: number
  against: number
  abstained: number
  /** Votes that members hold and did not use. */
  notCast: number
  /** Was it the chair's casting vote that settled it? */
  isSettledByChair: boolean
  explanation: string
}>

/** What the chair does with a casting vote, once asked. */
export type ChairsVote = 'for' | 'against' | undefined

/**
 * Whether the votes carry the question. All seats that somebody holds must be given, also those that did not vote.
 *
 * In English:
 * - abstentions are not votes cast, unless the rule counts them as votes against;
 * - who has withdrawn does not vote, and holds a vote only if the rule leaves it to them;
 * - if nobody votes for it, it is lost;
 * - a tie is settled by the chair, if the body gives the chair a casting vote and the chair uses it;
 * - otherwise a tie stays a tie, and nothing is carried.
 */
export function countVotes(
  rule: MajorityRule,
  casting: CastingVote,
  seats: readonly SeatVote[],
  chair?: ChairsVote,
): VoteCount {
  const holdsVote = ({ votes, isRecused }: SeatVote) =>
    votes === 1 && !(isRecused === true && rule.recusals === 'not-held')
  const voting = seats
    .filter(holdsVote)
    .map(seat => (seat.isRecused === true ? { ...seat, vote: 'none' as const } : seat))
  const tally = tallyOf(voting)
  const asCounted = rule.abstentions === 'against' ? voting.map(abstentionAgainst) : voting
  const weighed = weigh(rule, tallyOf(asCounted), asCounted)
  const mayCast = weighed === 'tied' && casting.option === 'chair-on-a-tie' && chair !== undefined
  const outcome = mayCast ? (chair === 'for' ? 'carried' : 'lost') : weighed
  return { outcome, ...tally, isSettledByChair: mayCast, explanation: explain(rule, outcome, tally, mayCast) }
}

function abstentionAgainst(seat: SeatVote): SeatVote {
  return seat.vote === 'abstain' ? { ...seat, vote: 'against' } : seat
}

type Tally = Readonly<{ for: number; against: number; abstained: number; notCast: number }>

function tallyOf(voting: readonly SeatVote[]): Tally {
  const count = (wanted: SeatVote['vote']): number => voting.filter(({ vote }) => vote === wanted).length
  return { for: count('for'), against: count('against'), abstained: count('abstain'), notCast: count('none') }
}

function weigh(rule: MajorityRule, tally: Tally, voting: readonly SeatVote[]): VoteOutcome {
  const held = voting.length
  const cast = tally.for + tally.against
  switch (rule.option) {
    case 'simple-majority-of-votes-cast':
      return compare(tally.for, tally.against)
    case 'majority-of-all-members':
      return compareToHalf(tally, held)
    case 'two-thirds':
      return carriedIf(tally.for > 0 && 3 * tally.for >= 2 * (rule.of === 'votes-cast' ? cast : held))
    case 'unanimity':
      return carriedIf(tally.for > 0 && tally.for === (rule.of === 'votes-cast' ? cast : held))
    case 'majority-of-categories': {
      const sides = [...sidesByCategory(voting).values()]
      return compare(sides.filter(side => side === 'carried').length, sides.filter(side => side === 'lost').length)
    }
  }
}

/** With nothing on either side there is no tie to settle: it is lost. */
function compare(inFavour: number, against: number): VoteOutcome {
  if (inFavour > against) return 'carried'
  return inFavour === against && inFavour > 0 ? 'tied' : 'lost'
}

/** A tie is half against half; half for it while others abstain is not enough, and not a tie. */
function compareToHalf(tally: Tally, held: number): VoteOutcome {
  if (2 * tally.for > held) return 'carried'
  return held > 0 && 2 * tally.for === held && tally.for === tally.against ? 'tied' : 'lost'
}

function carriedIf(condition: boolean): VoteOutcome {
  return condition ? 'carried' : 'lost'
}

/** On which side each constituency is by its own votes; one without votes, or with as many for as against, is on none. */
export function sidesByCategory(voting: readonly SeatVote[]): ReadonlyMap<string, VoteOutcome | undefined> {
  const byCategory = Map.groupBy(
    voting.filter(({ votes }) => votes === 1),
    ({ constituency }) => constituency,
  )
  return new Map(
    [...byCategory].map(([constituency, seats]) => {
      const tally = tallyOf(seats)
      return [constituency, tally.for === tally.against ? undefined : compare(tally.for, tally.against)]
    }),
  )
}

const OUTCOME_WORDS: Readonly<Record<VoteOutcome, string>> = { carried: 'Carried', lost: 'Not carried', tied: 'Tied' }

function explain(rule: MajorityRule, outcome: VoteOutcome, tally: Tally, isSettledByChair: boolean): string {
  const figures = [
    `${tally.for} for`,
    `${tally.against} against`,
    ...(tally.abstained > 0 ? [`${tally.abstained} abstaining`] : []),
    ...(tally.notCast > 0 ? [`${tally.notCast} not voting`] : []),
  ]
  const how = isSettledByChair ? ' A tie, settled by the Chair’s casting vote.' : ''
  return `${OUTCOME_WORDS[outcome]}: ${figures.join(', ')} (${neededInWords(rule)}${abstentionsInWords(rule)}).${how}`
}

function abstentionsInWords({ abstentions }: MajorityRule): string {
  return abstentions === 'against' ? '; abstaining counts as against' : ''
}

function neededInWords(rule: MajorityRule): string {
  const of = 'of' in rule && rule.of === 'all-members' ? 'all members’ votes' : 'the votes cast'
  switch (rule.option) {
    case 'simple-majority-of-votes-cast':
      return 'more for than against needed'
    case 'majority-of-all-members':
      return 'more than half of all members’ votes needed'
    case 'two-thirds':
      return `two thirds of ${of} needed`
    case 'unanimity':
      return `all of ${of} needed`
    case 'majority-of-categories':
      return 'more categories for than against needed, each as most of its votes cast'
  }
}
