import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { type Move, renumberedBy } from '../agenda.ts'
import { numbered } from '../numbered.ts'
import { renumber } from './renumber.ts'
import { type AskedOfItem, takeItemInHand } from './take-item-in-hand.ts'

/** Moves an item up, down or to the top of the agenda, and answers the reference of the meeting. Once the papers are out, numbers stay. */
export async function moveItem(
  context: ActContext,
  asked: AskedOfItem & Readonly<{ to: Move }>,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeItemInHand(tx, asked, 'edit-item')
    if (!taken.ok) return taken
    const { item, meeting, parts } = taken.value
    if (meeting.content.papersIssuedAt !== null) {
      return refused({
        reason: 'numbers-stay',
        says: 'The papers are out, and people know the items by their numbers. Take the items in another order in the room.',
      })
    }
    await renumber(tx, parts.items, renumberedBy(numbered(parts.items), item.record.id, asked.to))
    return granted(meeting.record.reference)
  })
}
