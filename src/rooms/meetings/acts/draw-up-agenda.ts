import { findAgendaTemplate } from '../../../kit/pack/pack.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { planAgenda, type PlannedItem } from '../agenda.ts'
import type { Item } from '../item.ts'
import type { Meeting } from '../meeting.ts'
import { carriedItem } from '../planned-item.ts'
import { listCarriedItems } from '../store-within.ts'
import { readIn } from '../store-offerings.ts'
import { findTwin } from './find-twin.ts'
import { keepItem } from './keep-item.ts'
import { listWaiting } from './list-waiting.ts'
import { noteCarried } from './note-carried.ts'
import { placePaperOn } from './place-paper-on.ts'

/** Puts on the agenda of a new meeting what is known already: standing items, what was carried over, what waits. */
export async function drawUpAgenda(tx: Transaction, meeting: Kept<Meeting>): Promise<void> {
  const { body } = meeting.content
  const old = await listCarriedItems(tx, body)
  const carried = []
  for (const item of old) carried.push(await plannedAgain(tx, item))
  const placed = carried.flatMap(({ subjects }) => subjects)
  const waiting = await listWaiting(readIn(tx), tx.context, tx.edition, meeting, placed)
  const matters = waiting.flatMap(({ matters: own }) => own.map(({ planned }) => planned))
  const agenda = planAgenda(findAgendaTemplate(tx.edition, body), carried, matters)
  for (const [n, planned] of agenda.entries()) {
    const item = await keepItem(tx, meeting, planned, { serial: n + 1, number: n + 1 })
    const before = old.find(({ record }) => record.id === planned.carriedFrom)
    if (before !== undefined) await noteCarried(tx, before, item.record)
    // A paper that cannot be placed yet goes on waiting, and the page of the meeting offers it.
    else for (const paper of planned.papers) await placePaperOn(tx, meeting, item, paper)
  }
}

async function plannedAgain(tx: Transaction, item: Kept<Item>): Promise<PlannedItem> {
  const twin = await findTwin(tx, item)
  return carriedItem(
    { ...item.record, content: item.content },
    twin === undefined ? undefined : { title: twin.record.title, content: twin.content },
  )
}
