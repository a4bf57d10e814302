import type { Instant } from '../../kit/instant.ts'
import { allOf, require, type Verdict } from '../../kit/verdict.ts'

/** That a party puts somebody up for election. It counts once the person has accepted it. */
export type Nomination = Readonly<{
  election: string
  person: string
  /** The identifier of the party that nominates. */
  party: string
  partyName: string
  /** What the voters are told of the candidate, in words that may be published. */
  statement: string
  acceptedAt: Instant | null
  withdrawnFor: string | null
}>

export type NominationState = 'made' | 'accepted' | 'withdrawn'

/** What somebody declares who accepts to stand. */
export type Willingness = Readonly<{ isWilling: boolean; actsIndependently: boolean; hasTime: boolean }>

/** A candidate is willing, will act independently of whoever employs them, and has been given the time for it. */
export function checkWillingness({ isWilling, actsIndependently, hasTime }: Willingness): Verdict {
  return allOf(
    require(isWilling, {
      reason: 'not-willing',
      says: 'Confirm that you are willing to stand, and to serve if you are elected.',
      field: 'willing',
    }),
    require(actsIndependently, {
      reason: 'not-independent',
      says: 'Confirm that you will act independently, and not for whoever employs you.',
      field: 'independent',
    }),
    require(hasTime, {
      reason: 'no-time',
      says: 'Confirm that whoever employs you gives you the time for it.',
      field: 'time',
    }),
  )
}

/** In the order in which they accepted; those who accepted at one moment in the order of their references. */
export function inOrderOfAcceptance<T extends Readonly<{ reference: string; nomination: Nomination }>>(
  accepted: readonly T[],
): readonly T[] {
  return accepted.toSorted((a, b) => {
    const [first, second] = [a.nomination.acceptedAt ?? '', b.nomination.acceptedAt ?? '']
    if (first !== second) return first < second ? -1 : 1
    return a.reference < b.reference ? -1 : 1
  })
}
