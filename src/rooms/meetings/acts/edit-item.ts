import type { Purpose } from '../../../kit/pack/agenda.ts'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, editionOf, perform } from '../../../shell/ledger/perform.ts'
import type { ConfidentialItem, Item } from '../item.ts'
import { checkPresenter, presenterInWords } from '../presenter.ts'
import { checkTitle } from '../title.ts'
import { takeItemInHand } from './take-item-in-hand.ts'

export type ItemEdit = Readonly<{
  /** The identifier of the item, or of its confidential item, of which the title alone can be edited. */
  item: string
  title: string
  purpose?: Purpose | undefined
  presenterKey?: string | undefined
  hasPaper?: boolean | undefined
  version?: number | undefined
}>

/** Changes the title of an item, its purpose or who presents it. */
export async function editItem(context: ActContext, edit: ItemEdit): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const taken = await takeItemInHand(tx, edit, 'edit-item')
    if (!taken.ok) return taken
    const titled = checkTitle(edit.title)
    if (!titled.ok) return titled
    const { item, twin, isTwin, meeting } = taken.value
    if (isTwin && twin !== undefined) {
      await change<ConfidentialItem>(tx, twin, { verb: 'confidential-item-edited', title: edit.title })
      return granted(edit.item)
    }
    const { purpose = item.content.purpose, presenterKey = item.content.presenterKey } = edit
    const { hasPaper = item.content.hasPaper } = edit
    const edition = editionOf(tx, meeting.record)
    const isKept = presenterKey === null || presenterKey === item.content.presenterKey
    const named = checkPresenter(edition, context.pack.code, meeting.content.body, isKept ? undefined : presenterKey)
    if (!named.ok) return named
    const presenter =
      presenterKey === null ? '' : presenterInWords(edition, context.pack.code, meeting.content.body, presenterKey)
    const content = { ...item.content, purpose, presenterKey, presenter, hasPaper }
    await change<Item>(tx, item, { verb: 'item-edited', title: edit.title, content })
    return granted(edit.item)
  })
}
