import type { ActOf } from '../../../kit/pack/lifecycle-options.ts'
import { granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { checkVersion } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { noSuch } from '../absent.ts'
import { isItemActPossible, type ItemAct, itemStateInWords } from '../item.ts'
import { isOver } from '../meeting.ts'
import { checkMayKeep } from './check-may-keep.ts'
import { type TakenItem, takeItem } from './take-item.ts'

export type AskedOfItem = Readonly<{ item: string; version?: number | undefined }>

/** Whoever may do this act of a meeting may do that with its items: the keeper of the agenda, or who leads through the meeting. */
const DONE_LIKE: Readonly<Record<ItemAct, ActOf<'meeting'>>> = {
  'edit-item': 'issue-papers',
  'withdraw-item': 'issue-papers',
  'open-item': 'open-meeting',
  'conclude-item': 'open-meeting',
  'carry-over-item': 'open-meeting',
}

/** An item, locked with its meeting, for an act that its state and its actor allow. The version is that of the record that was asked for. */
export async function takeItemInHand(
  tx: Transaction,
  { item, version }: AskedOfItem,
  act: ItemAct,
): Promise<Verdict<TakenItem>> {
  const taken = await takeItem(tx, item)
  if (taken === undefined) return noSuch('item')
  const allowed = await checkMayKeep(tx, taken.meeting.record, DONE_LIKE[act])
  if (!allowed.ok) return allowed
  const current = checkVersion(taken.isTwin ? (taken.twin ?? taken.item).record : taken.item.record, version)
  if (!current.ok) return current
  if (isOver(taken.meeting.content)) {
    return refused({ reason: 'meeting-over', says: 'The meeting is over, and its agenda stays as it is.' })
  }
  const { state } = taken.item.record
  if (isItemActPossible(act, state)) return granted(taken)
  const words = itemStateInWords(state).toLowerCase()
  return refused({
    reason: 'not-in-this-state',
    says: `This cannot be done with an item that is ${words}. Choose one of the acts that the page offers.`,
  })
}
