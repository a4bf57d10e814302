import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import { noSuch } from '../absent.ts'
import { itemOfMovement, type Movement } from '../movement.ts'
import { leaving, isStillThere, withEntry } from '../roll.ts'
import { keepRoll } from './keep-roll.ts'
import { takeRollInHand } from './take-roll-in-hand.ts'

/** Somebody leaves, and is away from this item on. */
export async function recordDeparture(context: ActContext, moved: Movement): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const inHand = await takeRollInHand(tx, moved.meeting)
    if (!inHand.ok) return inHand
    const { roll, number } = inHand.value
    const entry = roll.content.entries.find(({ id }) => id === moved.entry)
    if (entry === undefined) return noSuch('entry')
    if (!isStillThere(entry)) {
      return refused({ reason: 'not-there', says: 'They are not there, so they cannot leave. Load the page again.' })
    }
    const item = itemOfMovement(moved, number)
    if (!item.ok) return item
    const after = leaving(entry, item.value, tx.at)
    const told = { verb: 'roll-left', input: { item: item.value } }
    const kept = await keepRoll(tx, inHand.value, withEntry(roll.content, after), told)
    return kept.ok ? granted(moved.meeting) : kept
  })
}
