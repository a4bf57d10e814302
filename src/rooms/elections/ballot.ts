import { randomBytes } from 'node:crypto'
import { allOf, granted, refused, require, type Verdict } from '../../kit/verdict.ts'

/**
 * One ballot: for whom, and the receipt by which whoever cast it finds it again. Who cast it stands nowhere: that a voting group has voted
 * is kept apart from it.
 */
export type Ballot = Readonly<{
  receipt: string
  /** Letters of candidates, in order; none, if it is blank. */
  choices: readonly string[]
}>

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const RECEIPT = /^[A-Z2-7]{4}(-[A-Z2-7]{4}){4}$/

/** A hundred random bits in five groups of four, such as `K7QD-2MXA-PZ4T-YB6C-WN3E`: long enough that nobody guesses another's. */
export function newReceipt(): string {
  const signs = [...randomBytes(20)].map(byte => LETTERS[byte & 31]).join('')
  return signs.replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** What a ballot paper offers: whom, and how many of them. */
export type BallotPaper = Readonly<{ letters: readonly string[]; votes: number }>

/**
 * The ballot as it is kept, if it may be cast.
 *
 * In English:
 * - it names candidates of this election, each once, and no more of them than it has votes;
 * - one that names nobody is blank, and says so;
 * - it has a receipt of the shape that the product makes.
 */
export function checkBallot(
  { letters, votes: most }: BallotPaper,
  { receipt, choices }: Ballot,
  isBlank: boolean,
): Verdict<Ballot> {
  const verdict = allOf(
    require(RECEIPT.test(receipt), {
      reason: 'not-a-receipt',
      says: 'The receipt is not one. Load the ballot paper again: it has one.',
      field: 'receipt',
    }),
    require(choices.every(letter => letters.includes(letter)), {
      reason: 'no-such-candidate',
      says: 'Choose among the candidates of this ballot paper.',
      field: 'choice',
    }),
    require(new Set(choices).size === choices.length, {
      reason: 'candidate-twice',
      says: 'A candidate is there twice. Give each one vote at most.',
      field: 'choice',
    }),
    require(choices.length <= most, {
      reason: 'too-many-choices',
      says: `Choose ${most === 1 ? 'one candidate' : `${most} candidates at most`}: you chose ${choices.length}.`,
      field: 'choice',
    }),
    checkBlank(choices, isBlank),
  )
  return verdict.ok ? granted({ receipt, choices: choices.toSorted() }) : verdict
}

function checkBlank(choices: readonly string[], isBlank: boolean): Verdict {
  if (choices.length === 0 && !isBlank) {
    return refused({
      reason: 'nothing-chosen',
      says: 'Choose a candidate, or tick that you vote for nobody.',
      field: 'choice',
    })
  }
  return require(choices.length === 0 || !isBlank, {
    reason: 'blank-with-choices',
    says: 'You chose somebody, and ticked that you vote for nobody. Leave one of the two.',
    field: 'choice',
  })
}

/** In the order of their receipts, which says nothing of when they were cast, or by whom. */
export function inOrderOfReceipts(ballots: readonly Ballot[]): readonly Ballot[] {
  return ballots.toSorted((a, b) => (a.receipt < b.receipt ? -1 : a.receipt > b.receipt ? 1 : 0))
}

export function isSameBallot(a: Ballot, b: Ballot): boolean {
  return a.receipt === b.receipt && a.choices.join() === b.choices.join()
}
