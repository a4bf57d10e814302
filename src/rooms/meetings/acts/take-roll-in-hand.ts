import { isFinalState } from '../../../kit/pack/lifecycle.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { noSuch } from '../absent.ts'
import { isInSession } from '../meeting.ts'
import { numberFromNow } from '../progress.ts'
import type { Roll } from '../roll.ts'
import type { MeetingParts } from '../store.ts'
import { checkMayKeep } from './check-may-keep.ts'
import { takeParts } from './take-parts.ts'
import { takeRoll } from './take-roll.ts'

export type RollInHand = Readonly<{
  parts: MeetingParts
  roll: Kept<Roll>
  /** The item from which somebody is there who comes now, or is missed who leaves now; 0 while the meeting is not in session. */
  number: number
}>

/** The roll of a meeting, locked with it, for somebody who may keep it. */
export async function takeRollInHand(tx: Transaction, meeting: string): Promise<Verdict<RollInHand>> {
  const parts = await takeParts(tx, meeting)
  if (parts === undefined) return noSuch('meeting')
  const { record, content } = parts.meeting
  const allowed = await checkMayKeep(tx, record, 'open-meeting')
  if (!allowed.ok) return allowed
  const lifecycle = getLifecycle(editionOf(tx, record), 'meeting')
  if (content.cancelled !== null || isFinalState(lifecycle, record.state)) {
    return refused({ reason: 'meeting-over', says: 'The meeting is over, and its roll stays as it is.' })
  }
  const items = parts.items.map(item => ({ ...item.content, state: item.record.state }))
  const number = isInSession(content) ? numberFromNow(items) : 0
  return granted({ parts, roll: await takeRoll(tx, parts), number })
}
