import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { renumberedWithout } from '../agenda.ts'
import type { Item } from '../item.ts'
import { numbered } from '../numbered.ts'
import { renumber } from './renumber.ts'
import { type AskedOfItem, takeItemInHand } from './take-item-in-hand.ts'

/**
 * Takes an item off the agenda, and answers the reference of the meeting. Before the papers are out the others close the gap; afterwards it
 * keeps its number, as withdrawn.
 */
export async function withdrawItem(context: ActContext, asked: AskedOfItem): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeItemInHand(tx, asked, 'withdraw-item')
    if (!taken.ok) return taken
    const { item, meeting, parts } = taken.value
    const isFixed = meeting.content.papersIssuedAt !== null
    const content = isFixed ? item.content : { ...item.content, number: null }
    await change<Item>(tx, item, {
      verb: 'item-withdrawn',
      state: 'withdrawn',
      content,
      ...(isFixed ? {} : { position: null }),
    })
    if (!isFixed) await renumber(tx, parts.items, renumberedWithout(numbered(parts.items), item.record.id))
    return granted(meeting.record.reference)
  })
}
