import { granted, type Verdict } from '../../../kit/verdict.ts'
import { link } from '../../../shell/ledger/beside-record.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { ConfidentialItem, Item } from '../item.ts'
import { type AskedOfItem, takeItemInHand } from './take-item-in-hand.ts'

/**
 * Says what an item is about, besides what it says already. Of a confidential item that is said where only those read it who have signed. Answers
 * the identifier of the item.
 */
export async function nameSubjects(
  context: ActContext,
  asked: AskedOfItem & Readonly<{ subjects: readonly string[] }>,
): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeItemInHand(tx, asked, 'edit-item')
    if (!taken.ok) return taken
    const kept = taken.value.twin ?? taken.value.item
    const subjects = [...new Set([...kept.content.subjects, ...asked.subjects])]
    if (subjects.length === kept.content.subjects.length) return granted(asked.item)
    for (const subject of asked.subjects) await link(tx, kept.record.id, subject, 'about')
    const content = { ...kept.content, subjects }
    await change<Item | ConfidentialItem>(tx, kept, { verb: 'item-taken-up', content })
    return granted(asked.item)
  })
}
