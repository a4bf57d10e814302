import type { CalendarDate } from '../../kit/calendar-date.ts'
import { compareInstants, formatInstant, type Instant, type Window } from '../../kit/instant.ts'
import type { ElectionRule } from '../../kit/pack/election-rule.ts'
import { type Lifecycle, rowsFrom } from '../../kit/pack/lifecycle.ts'
import type { ActOf } from '../../kit/pack/lifecycle-options.ts'
import { type Edition, getLifecycle } from '../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import type { BallotPaper } from './ballot.ts'
import type { ElectionResult } from './result.ts'

/** An election by the voting groups of one party category to seats of a body. */
export type Election = Readonly<{
  body: string
  /** The references of the seats that it is to fill, in the order in which they are filled. */
  seats: readonly string[]
  category: string
  /** The term of office of whoever is elected. */
  termFrom: CalendarDate
  termUntil: CalendarDate | null
  /** Half open: at the moment of its close a window is closed. */
  nominations: Window
  voting: Window
  /** Why these windows close then, in words. */
  closings: readonly string[]
  rule: Pick<ElectionRule, 'votes' | 'ties' | 'castBy'>
  /** Those who were nominated and accepted, once nominations have closed. */
  candidates: readonly Candidate[]
  /** Who may vote, frozen at the moment at which voting opened; null before. */
  electorate: readonly ElectingGroup[] | null
  /** What binds the lot before anybody votes: see `lot.ts`. */
  lotCommitment: string | null
  result: ElectionResult | null
  /** Which seat each of those elected was appointed to. */
  appointments: readonly Readonly<{ candidate: string; seat: string }>[]
  /** The reference of the election whose tie this one settles. */
  settles: string | null
  /** Why it was called off. */
  calledOffFor: string | null
}>

/** Somebody who stands. The letter is what the ballot and the published record call them. */
export type Candidate = Readonly<{ letter: string; person: string; nomination: string }>

/** A party of the category with its affiliates in it: one vote, whoever of them casts it. */
export type ElectingGroup = Readonly<{ key: string; name: string; parties: readonly string[] }>

export function paperOf({ rule, seats, candidates }: Pick<Election, 'rule' | 'seats' | 'candidates'>): BallotPaper {
  return { letters: candidates.map(({ letter }) => letter), votes: rule.votes === 'one' ? 1 : seats.length }
}

export type ElectionAct = ActOf<'election'>

/** The states of an election and its acts, by the edition under which it was called. */
export function lifecycleOfElection(edition: Edition): Lifecycle {
  return getLifecycle(edition, 'election')
}

/** Is there a row for this act from that state? */
export function isPossible(lifecycle: Lifecycle, act: ElectionAct, state: string): boolean {
  return rowsFrom(lifecycle, state).some(row => row.act === act)
}

/** The state that an act leads to. @throws where the code has no such act of an election. */
export function stateAfter(lifecycle: Lifecycle, act: ElectionAct): string {
  const row = lifecycle.rows.find(one => one.act === act && one.to !== 'same')
  if (row === undefined) throw new Error(`no row of the lifecycle of an election is “${act}”`)
  return row.to
}

/** `A`, `B`, ... `Z`, `AA`: the nth candidate, counted from 0. */
export function letterOf(n: number): string {
  return n < 26 ? String.fromCharCode(65 + n) : `${letterOf(Math.floor(n / 26) - 1)}${letterOf(n % 26)}`
}

/** What the clock asks for, each at its moment. */
export const TIMED_STEPS = ['open-nominations', 'close-nominations', 'open-voting', 'count-votes'] as const
export type TimedStep = (typeof TIMED_STEPS)[number]

/**
 * The step that is due by the clock, if one is.
 *
 * In English:
 * - nominations open and close, and voting opens and closes, each at its moment, and not before;
 * - the clock asks only for what the lifecycle has from the state in which the election is: where there are no more candidates than seats,
 *   there is no voting, and it asks for nothing more.
 */
export function dueStep(
  lifecycle: Lifecycle,
  { nominations, voting }: Pick<Election, 'nominations' | 'voting'>,
  state: string,
  now: Instant,
): TimedStep | undefined {
  const moments = [nominations.opens, nominations.closes, voting.opens, voting.closes]
  return TIMED_STEPS.find((step, n) => {
    const moment = moments[n]
    return isPossible(lifecycle, step, state) && moment !== undefined && compareInstants(moment, now) <= 0
  })
}

type Opening = Readonly<{ lifecycle: Lifecycle; state: string; now: Instant }>

/** May somebody nominate, accept or withdraw at this moment? */
export function checkNominationsOpen({ nominations }: Pick<Election, 'nominations'>, opening: Opening): Verdict {
  return checkWindow('Nominations', nominations, opening, 'nominate', ['open-nominations'])
}

/** May somebody vote at this moment? */
export function checkVotingOpen({ voting }: Pick<Election, 'voting'>, opening: Opening): Verdict {
  return checkWindow('Voting', voting, opening, 'cast-vote', ['open-nominations', 'close-nominations', 'open-voting'])
}

function checkWindow(
  what: string,
  window: Window,
  { lifecycle, state, now }: Opening,
  act: ElectionAct,
  before: readonly ElectionAct[],
): Verdict {
  const isPast = compareInstants(window.closes, now) <= 0
  if (isPossible(lifecycle, act, state) && !isPast && compareInstants(window.opens, now) <= 0) return granted()
  if (state === stateAfter(lifecycle, 'call-off-election')) {
    return refused({ reason: 'called-off', says: 'This election was called off. There is nothing more to do.' })
  }
  if (!isPast && before.some(one => isPossible(lifecycle, one, state))) {
    const says = `${what} ${what === 'Voting' ? 'opens' : 'open'} on ${formatInstant(window.opens)}. Come back then.`
    return refused({ reason: 'not-open-yet', says })
  }
  const says = `${what} closed on ${formatInstant(window.closes)}. What had come in by then counts.`
  return refused({ reason: 'closed', says })
}
