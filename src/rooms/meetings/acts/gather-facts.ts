import { dateIn, LONDON } from '../../../kit/instant.ts'
import type { LifecycleRow } from '../../../kit/pack/lifecycle.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import { listSeats, undeclaredAmong } from '../../bodies/door.ts'
import { isChairThere } from '../attendance.ts'
import { type GuardFacts, guardsOf, type MeetingGuard } from '../meeting-guards.ts'
import { numberNow } from '../progress.ts'
import { presentAt, type Roll } from '../roll.ts'
import type { MeetingParts } from '../store.ts'
import { readIn } from '../store-offerings.ts'
import { listWithoutOutcome } from './list-without-outcome.ts'
import { quorumAt } from './quorum-at.ts'
import { recusedFrom } from './recused-from.ts'

export type Given = Readonly<{ reason?: string | undefined; holds?: readonly MeetingGuard[] }>

const NOBODY: Roll = { entries: [] }

/** What the guards of this row ask, and no more. */
export async function gatherFacts(
  tx: Transaction,
  parts: MeetingParts,
  row: LifecycleRow,
  { reason = '', holds = [] }: Given,
): Promise<GuardFacts> {
  const { record, content } = parts.meeting
  const roll = parts.roll?.content ?? NOBODY
  const guards = guardsOf(row)
  const asks = (...wanted: readonly MeetingGuard[]) => wanted.some(guard => guards.includes(guard))
  const number = numberNow(parts.items.map(item => ({ ...item.content, state: item.record.state })))
  const seats = asks('quorate', 'chair-present')
    ? await listSeats(tx, content.body, dateIn(LONDON, content.startsAt))
    : []
  const there = presentAt(roll, number).map(({ person }) => person)
  const item = { number, recused: recusedFrom(parts, number) }
  return {
    today: tx.today,
    noticeDue: content.dates.noticeDue,
    itemCount: parts.items.filter(({ record: { state } }) => state !== 'withdrawn').length,
    quorum: asks('quorate') ? quorumAt(editionOf(tx, record), content.body, seats, roll, item) : undefined,
    isChairThere: isChairThere(seats, roll, number),
    hasUndeclared: asks('everybody-present-has-declared')
      ? (await undeclaredAmong(tx, content.body, there)).length > 0
      : undefined,
    withoutOutcome: asks('every-item-has-an-outcome')
      ? await listWithoutOutcome(readIn(tx), tx.context.offers, parts)
      : undefined,
    reason,
    holds,
  }
}
