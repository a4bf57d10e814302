import { change } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Minutes } from '../minutes.ts'
import { readersOfMinutes } from './readers-of-minutes.ts'
import type { MinutesInHand } from './take-minutes.ts'

export type Move = Readonly<{
  verb: string
  content: (minutes: Minutes) => Minutes
  /** What it is found by from now on. */
  words?: (minutes: Minutes) => string
  authority?: string | undefined
  effectiveOn?: string | undefined
  input?: Readonly<Record<string, unknown>>
}>

export type Moved = Readonly<{ open: Kept<Minutes>; closed: Kept<Minutes> | undefined }>

/** Takes the open minutes, and the closed ones with them, to the state that the step leads to, and opens them to its readers. */
export async function moveMinutes(tx: Transaction, hand: MinutesInHand, move: Move): Promise<Moved> {
  const open = await moveOne(tx, hand, hand.open, move)
  const closed = hand.closed === undefined ? undefined : await moveOne(tx, hand, hand.closed, move)
  return { open, closed }
}

async function moveOne(
  tx: Transaction,
  { edition, step }: MinutesInHand,
  kept: Kept<Minutes>,
  { content, words, ...told }: Move,
): Promise<Kept<Minutes>> {
  const { record } = kept
  return await change<Minutes>(tx, kept, {
    ...told,
    state: step.to,
    content: content(kept.content),
    words: words?.(kept.content),
    readers: readersOfMinutes(edition, record.body ?? '', record.classification, step.to),
  })
}
