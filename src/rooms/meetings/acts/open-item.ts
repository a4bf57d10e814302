import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { presentPapersOf } from '../../papers/door.ts'
import type { Item } from '../item.ts'
import { isInSession } from '../meeting.ts'
import { readIn } from '../store-offerings.ts'
import { checkDeclared } from './check-declared.ts'
import { listWithoutOutcome } from './list-without-outcome.ts'
import type { TakenItem } from './take-item.ts'
import { type AskedOfItem, takeItemInHand } from './take-item-in-hand.ts'

/**
 * Opens an item, and concludes the one that was open, if it came to something; otherwise it is left open, and the meeting is not closed over it. A confidential one cannot be opened while somebody is there who has not signed; answers the
 * identifier of the item.
 */
export async function openItem(context: ActContext, asked: AskedOfItem): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeItemInHand(tx, asked, 'open-item')
    if (!taken.ok) return taken
    const { item, meeting } = taken.value
    if (!isInSession(meeting.content)) {
      return refused({ reason: 'not-in-session', says: 'The meeting is not in session. Open it first.' })
    }
    const declared = await checkDeclared(tx, taken.value)
    if (!declared.ok) return declared
    await concludeOthers(tx, taken.value)
    const content = { ...item.content, openedAt: item.content.openedAt ?? tx.at, closedAt: null }
    await change<Item>(tx, item, { verb: 'item-opened', state: 'open', content })
    await presentPapers(tx, taken.value)
    return granted(item.record.id)
  })
}

async function concludeOthers(tx: Transaction, { item, parts }: TakenItem): Promise<void> {
  const open = parts.items.filter(({ record }) => record.state === 'open' && record.id !== item.record.id)
  const unfinished = await listWithoutOutcome(readIn(tx), tx.context.offers, { items: open })
  for (const other of open) {
    const isUnfinished = unfinished.some(({ id }) => id === other.record.id)
    const left = isUnfinished ? ({ verb: 'item-left', state: 'left' } as const) : CONCLUDED
    await change<Item>(tx, other, { ...left, content: { ...other.content, closedAt: tx.at } })
  }
}

const CONCLUDED = { verb: 'item-concluded', state: 'concluded' } as const

/** Where the code has no such step for papers, they stay as they are: that holds up no item. */
async function presentPapers(tx: Transaction, { item, twin }: TakenItem): Promise<void> {
  await presentPapersOf(tx, item.record.id)
  if (twin !== undefined) await presentPapersOf(tx, twin.record.id)
}
