import type { TieRule } from '../../kit/pack/election-rule.ts'
import { type Ballot, inOrderOfReceipts } from './ballot.ts'
import { drawLot, type Lot, seedOf } from './lot.ts'

/** What the ballots, or their absence, came to: everything that somebody needs to count again. */
export type ElectionResult = Readonly<{
  /** Most votes first; those with as many in the order of their letters. */
  tally: readonly CandidateTally[]
  /** Letters, in the order in which the seats are filled. */
  elected: readonly string[]
  /** Those who are level for the last of the seats, where another ballot is to settle it. */
  tied: readonly string[]
  /** Seats that nobody fills, or not yet. */
  seatsLeft: number
  /** The lot, where one was drawn. */
  lot: Lot | null
  /** The secret that the commitment was made from; null where there was no voting. */
  secret: string | null
  /** All ballots, in the order of their receipts; empty where there was no voting. */
  ballots: readonly Ballot[]
  groups: number
  blank: number
  isUnopposed: boolean
  explanation: string
}>

export type CandidateTally = Readonly<{ letter: string; votes: number; standing: 'elected' | 'tied' | 'not-elected' }>

export type Counting = Readonly<{
  election: string
  letters: readonly string[]
  seats: number
  ties: TieRule
  secret: string
  ballots: readonly Ballot[]
  /** How many voting groups could vote. */
  groups: number
}>

/**
 * Counts the ballots.
 *
 * In English:
 * - whoever has most votes is elected, as many as there are seats;
 * - where more are level than there are seats left, the rule for ties decides among them alone: a lot, or another ballot;
 * - a blank ballot is counted as a voting group that voted, and for nobody;
 * - somebody without a single vote is elected only if seats are left, like anybody else.
 */
export function countElection(counting: Counting): ElectionResult {
  const { letters, seats, ties, election, secret, groups } = counting
  const ballots = inOrderOfReceipts(counting.ballots)
  const votesFor = (letter: string) => ballots.filter(({ choices }) => choices.includes(letter)).length
  const ranked = letters
    .map(letter => ({ letter, votes: votesFor(letter) }))
    .toSorted((a, b) => b.votes - a.votes || a.letter.length - b.letter.length || (a.letter < b.letter ? -1 : 1))
  const { sure, level, left } = splitAtLine(ranked, seats)
  const isByLot = level.length > 0 && ties === 'by-lot'
  const seed = seedOf(election, secret, ballots)
  const lot = isByLot ? { secret, seed, order: drawLot(seed, level) } : null
  const drawn = lot === null ? [] : lot.order.slice(0, left)
  const elected = [...sure, ...drawn]
  const tied = isByLot ? [] : level
  const figures = {
    tally: ranked.map(one => ({
      ...one,
      standing: standingOf(one.letter, elected, tied),
    })),
    elected,
    tied,
    seatsLeft: seats - elected.length,
    lot,
    secret,
    ballots,
    groups,
    blank: ballots.filter(({ choices }) => choices.length === 0).length,
    isUnopposed: false,
  }
  return { ...figures, explanation: explain(figures) }
}

/** No more candidates than seats: all of them are elected without a vote. */
export function unopposed(letters: readonly string[], seats: number): ElectionResult {
  const figures = {
    tally: letters.map(letter => ({
      letter,
      votes: 0,
      standing: 'elected' as const,
    })),
    elected: letters,
    tied: [],
    seatsLeft: seats - letters.length,
    lot: null,
    secret: null,
    ballots: [],
    groups: 0,
    blank: 0,
    isUnopposed: true,
  }
  return { ...figures, explanation: explain(figures) }
}

type Ranked = Readonly<{ letter: string; votes: number }>

/** Those above the line, and those level on it, where they are more than the seats that are left. */
function splitAtLine(ranked: readonly Ranked[], seats: number) {
  if (ranked.length <= seats) return { sure: ranked.map(({ letter }) => letter), level: [], left: 0 }
  const line = ranked[seats - 1]?.votes ?? 0
  const isLevel = ranked[seats]?.votes === line
  const sure = ranked.filter(({ votes }, n) => (isLevel ? votes > line : n < seats)).map(({ letter }) => letter)
  const level = isLevel ? ranked.filter(({ votes }) => votes === line).map(({ letter }) => letter) : []
  return { sure, level, left: seats - sure.length }
}

function standingOf(letter: string, elected: readonly string[], tied: readonly string[]): CandidateTally['standing'] {
  if (elected.includes(letter)) return 'elected'
  return tied.includes(letter) ? 'tied' : 'not-elected'
}

function explain(result: Omit<ElectionResult, 'explanation'>): string {
  const { tally, elected, tied, seatsLeft, lot, ballots, groups, blank, isUnopposed } = result
  if (isUnopposed) {
    const who =
      elected.length === 0
        ? 'Nobody stood'
        : `${named(elected)} stood unopposed, and ${verbOf(elected, 'is', 'are')} elected`
    return `${who}. ${leftInWords(seatsLeft)}`.trim()
  }
  const voted = `${ballots.length} of ${groups} voting ${groups === 1 ? 'group' : 'groups'} voted${blank > 0 ? `, ${blank} of them for nobody` : ''}`
  const figures = tally.map(({ letter, votes }) => `${letter} ${votes}`).join(', ')
  const chosen = elected.length === 0 ? 'Nobody is elected yet' : `Elected: ${named(elected)}`
  const drawn = lot === null ? '' : ` ${named(lot.order)} were level; the lot was drawn in this order.`
  const again =
    tied.length === 0 ? '' : ` ${named(tied)} are level for ${seatsInWords(seatsLeft)}, and stand in another ballot.`
  const vacant = tied.length === 0 ? leftInWords(seatsLeft) : ''
  return `${voted}. Votes: ${figures}. ${chosen}.${drawn}${again} ${vacant}`.trim()
}

function leftInWords(seats: number): string {
  if (seats === 0) return ''
  return `${seats === 1 ? '1 seat stays' : `${seats} seats stay`} vacant.`
}

function seatsInWords(seats: number): string {
  return seats === 1 ? 'the last seat' : `the last ${seats} seats`
}

function verbOf(all: readonly unknown[], one: string, several: string): string {
  return all.length === 1 ? one : several
}

function named(letters: readonly string[]): string {
  const last = letters.at(-1) ?? ''
  return letters.length <= 1 ? last : `${letters.slice(0, -1).join(', ')} and ${last}`
}
