import { dateIn, LONDON } from '../../../kit/instant.ts'
import { getBody } from '../../../kit/pack/pack.ts'
import { citableClause } from '../../../kit/pack/provenance.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import { listSeats, type Quorum } from '../../bodies/door.ts'
import { noSuch } from '../absent.ts'
import { quorumAt } from './quorum-at.ts'
import { recusedFrom } from './recused-from.ts'
import { type BusinessItem, takeForBusiness } from './take-for-business.ts'

/** An item at which the body may decide, and why it may. */
export type Business = BusinessItem & Readonly<{ quorum: Quorum }>

/**
 * May the body decide at this item now: is the meeting in session, is the item open to business, and are there enough to decide? What needs no
 * quorum asks `takeForBusiness` alone. `item` is the item's identifier, or its confidential item's.
 */
export async function canDecide(tx: Transaction, item: string): Promise<Verdict<Business>> {
  const business = await takeForBusiness(tx, item)
  if (!business.ok) return business
  const { meeting, parts, item: taken } = business.value
  if (parts.roll === undefined) return noSuch('meeting')
  const edition = editionOf(tx, meeting.record)
  const { body, startsAt } = meeting.content
  const seats = await listSeats(tx, body, dateIn(LONDON, startsAt))
  const number = taken.content.number ?? 0
  const recused = recusedFrom(parts, number)
  const quorum = quorumAt(edition, body, seats, parts.roll.content, { number, recused })
  if (quorum.isQuorate) return granted({ ...business.value, quorum })
  const clause = citableClause(getBody(edition, body).quorum)
  return refused({
    reason: 'not-quorate',
    says: `${quorum.explanation}. Nothing can be decided at this item until enough are there.`,
    ...(clause === undefined ? {} : { clause }),
  })
}
