import { change } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import type { Item } from '../item.ts'
import { isOver, type Meeting } from '../meeting.ts'
import { carriedItem } from '../planned-item.ts'
import { listMeetingsOf } from '../store-within.ts'
import { findTwin } from './find-twin.ts'
import { noteCarried } from './note-carried.ts'
import { putOnAgenda } from './put-on-agenda.ts'
import { takeParts } from './take-parts.ts'

/** Puts an item on the agenda of the next meeting. If none is called yet, it waits, and is there when one is. */
export async function carryItem(tx: Transaction, meeting: Kept<Meeting>, item: Kept<Item>): Promise<void> {
  const next = await findNext(tx, meeting)
  const parts = next === undefined ? undefined : await takeParts(tx, next)
  if (parts === undefined) {
    await change<Item>(tx, item, { verb: 'item-carried-over', state: 'carried-over' })
    return
  }
  const twin = await findTwin(tx, item)
  const planned = carriedItem(
    { ...item.record, content: item.content },
    twin === undefined ? undefined : { title: twin.record.title, content: twin.content },
  )
  const carried = await putOnAgenda(tx, parts, planned)
  await noteCarried(tx, item, carried.record)
}

async function findNext(tx: Transaction, { record, content }: Kept<Meeting>): Promise<string | undefined> {
  const meetings = await listMeetingsOf(tx, content.body)
  const later = meetings.filter(
    other => other.record.id !== record.id && other.content.startsAt > content.startsAt && !isOver(other.content),
  )
  return later.sort((a, b) => (a.content.startsAt < b.content.startsAt ? -1 : 1))[0]?.record.reference
}
