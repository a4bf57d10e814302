import type { CalendarDate } from '../../kit/calendar-date.ts'
import { compareInstants, formatInstant, type Instant, type Window } from '../../kit/instant.ts'
import type { ElectionRule } from '../../kit/pack/election-rule.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
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

export const ELECTION_STATES = [
  'planned',
  'nominations-open',
  'nominations-closed',
  'voting-open',
  'counted',
  'tied',
  'declared',
  'unfilled',
  'called-off',
] as const
export type ElectionState = (typeof ELECTION_STATES)[number]

const STATE_WORDS: Readonly<Record<ElectionState, string>> = {
  planned: 'Planned',
  'nominations-open': 'Nominations are open',
  'nominations-closed': 'Nominations have closed',
  'voting-open': 'Voting is open',
  counted: 'Counted',
  tied: 'Tied',
  declared: 'Result declared',
  unfilled: 'Nobody was nominated',
  'called-off': 'Called off',
}

export function stateInWords(state: string): string {
  return STATE_WORDS[state as ElectionState] ?? state
}

/** Nothing more happens to an election in one of these. */
export function isOver(state: string): boolean {
  return state === 'declared' || state === 'unfilled' || state === 'called-off'
}

/** `A`, `B`, ... `Z`, `AA`: the nth candidate, counted from 0. */
export function letterOf(n: number): string {
  return n < 26 ? String.fromCharCode(65 + n) : `${letterOf(Math.floor(n / 26) - 1)}${letterOf(n % 26)}`
}

/** What the clock asks for next: the state that it leads to, once its moment has come. */
export type TimedStep = 'open-nominations' | 'close-nominations' | 'open-voting' | 'close-voting'

/**
 * The step that is due by the clock, if one is.
 *
 * In English:
 * - nominations open and close, and voting opens and closes, each at its moment, and not before;
 * - where there are no more candidates than seats, there is no voting, and the clock asks for nothing more.
 */
export function dueStep({ nominations, voting }: Election, state: string, now: Instant): TimedStep | undefined {
  const has = (moment: Instant) => compareInstants(moment, now) <= 0
  switch (state) {
    case 'planned':
      return has(nominations.opens) ? 'open-nominations' : undefined
    case 'nominations-open':
      return has(nominations.closes) ? 'close-nominations' : undefined
    case 'nominations-closed':
      return has(voting.opens) ? 'open-voting' : undefined
    case 'voting-open':
      return has(voting.closes) ? 'close-voting' : undefined
    default:
      return undefined
  }
}

/** May somebody nominate, accept or withdraw at this moment? */
export function checkNominationsOpen({ nominations }: Election, state: string, now: Instant): Verdict {
  return checkWindow('Nominations', nominations, state, 'nominations-open', now, ['planned'])
}

/** May somebody vote at this moment? */
export function checkVotingOpen({ voting }: Pick<Election, 'voting'>, state: string, now: Instant): Verdict {
  return checkWindow('Voting', voting, state, 'voting-open', now, ['planned', 'nominations-open', 'nominations-closed'])
}

function checkWindow(
  what: string,
  window: Window,
  state: string,
  wanted: ElectionState,
  now: Instant,
  before: readonly ElectionState[],
): Verdict {
  const isPast = compareInstants(window.closes, now) <= 0
  if (state === wanted && !isPast && compareInstants(window.opens, now) <= 0) return granted()
  if (state === 'called-off') {
    return refused({ reason: 'called-off', says: 'This election was called off. There is nothing more to do.' })
  }
  if (!isPast && before.some(one => one === state)) {
    const says = `${what} ${what === 'Voting' ? 'opens' : 'open'} on ${formatInstant(window.opens)}. Come back then.`
    return refused({ reason: 'not-open-yet', says })
  }
  const says = `${what} closed on ${formatInstant(window.closes)}. What had come in by then counts.`
  return refused({ reason: 'closed', says })
}
