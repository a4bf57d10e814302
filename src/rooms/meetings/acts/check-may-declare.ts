import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { rolesOn } from '../../bodies/door.ts'
import { isOver } from '../meeting.ts'
import type { MeetingParts } from '../store.ts'
import { checkMayKeep } from './check-may-keep.ts'

/** Everybody declares their own interests who sits on the body or is on the roll; those of others, whoever keeps the roll. */
export async function checkMayDeclare(
  tx: Transaction,
  { meeting, roll }: MeetingParts,
  person: string | null,
): Promise<Verdict> {
  if (isOver(meeting.content)) {
    return refused({ reason: 'meeting-over', says: 'The meeting is over. Have the minutes corrected instead.' })
  }
  const keeps = await checkMayKeep(tx, meeting.record, 'open-meeting')
  if (keeps.ok || person !== tx.actor.person) return keeps
  const roles = await rolesOn(tx, meeting.content.body)
  const isOn = ['chair', 'member', 'alternate'].some(role => roles.includes(role))
  const isListed = roll?.content.entries.some(entry => entry.person === person) === true
  return isOn || isListed ? granted() : keeps
}
