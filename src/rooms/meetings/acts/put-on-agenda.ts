import { findAgendaTemplate } from '../../../kit/pack/pack.ts'
import { editionOf, type Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { type PlannedItem, placeOf } from '../agenda.ts'
import type { Item } from '../item.ts'
import type { MeetingParts } from '../store.ts'
import { countItems } from '../store-within.ts'
import { keepItem } from './keep-item.ts'
import { renumber } from './renumber.ts'

/** Puts business on the agenda of a meeting that the transaction has taken: see `placeOf` for where. */
export async function putOnAgenda(tx: Transaction, parts: MeetingParts, planned: PlannedItem): Promise<Kept<Item>> {
  const { meeting, items } = parts
  const template = findAgendaTemplate(editionOf(tx, meeting.record), meeting.content.body)
  const isFixed = meeting.content.papersIssuedAt !== null
  const { number, movesOthers } = placeOf(
    template,
    items.map(({ content }) => content),
    isFixed,
  )
  const below = items.filter(({ content }) => movesOthers && (content.number ?? 0) >= number)
  await renumber(
    tx,
    items,
    below.map(({ record, content }) => ({ id: record.id, number: (content.number ?? 0) + 1 })),
  )
  return await keepItem(tx, meeting, planned, { serial: (await countItems(tx, meeting.record.id)) + 1, number })
}
