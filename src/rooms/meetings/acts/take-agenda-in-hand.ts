import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { noSuch } from '../absent.ts'
import { isOver } from '../meeting.ts'
import type { MeetingParts } from '../store.ts'
import { checkMayKeep } from './check-may-keep.ts'
import { takeParts } from './take-parts.ts'

/** A meeting with its agenda, locked, for somebody who may change the agenda. */
export async function takeAgendaInHand(tx: Transaction, reference: string): Promise<Verdict<MeetingParts>> {
  const parts = await takeParts(tx, reference)
  if (parts === undefined) return noSuch('meeting')
  const allowed = await checkMayKeep(tx, parts.meeting.record, 'issue-papers')
  if (!allowed.ok) return allowed
  if (!isOver(parts.meeting.content)) return granted(parts)
  return refused({ reason: 'meeting-over', says: 'The meeting is over, and its agenda stays as it is.' })
}
