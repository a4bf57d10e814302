import type { Classification } from '../../../kit/classification.ts'
import type { Purpose } from '../../../kit/pack/agenda.ts'
import { allOf, granted, type Verdict } from '../../../kit/verdict.ts'
import { type ActContext, editionOf, perform } from '../../../shell/ledger/perform.ts'
import { businessItem } from '../planned-item.ts'
import { checkPresenter } from '../presenter.ts'
import { checkTitle } from '../title.ts'
import { putOnAgenda } from './put-on-agenda.ts'
import { takeAgendaInHand } from './take-agenda-in-hand.ts'

export type NewItem = Readonly<{
  /** The reference of the meeting. */
  meeting: string
  title: string
  purpose: Purpose
  /** A function, an organisation, or a role such as `chair`. */
  presenterKey?: string | undefined
  /** The code's class for what nobody has marked, if absent. */
  classification?: Classification | undefined
  /** The real title of what is confidential about it; `title` is then what everybody reads. */
  confidentialTitle?: string | undefined
  /** Identifiers of the records that it is about. */
  subjects?: readonly string[] | undefined
  hasPaper?: boolean | undefined
}>

/** Puts an item on the agenda by hand, and answers its identifier. */
export async function addItem(context: ActContext, item: NewItem): Promise<Verdict<string>> {
  return await perform(context, async tx => {
    const parts = await takeAgendaInHand(tx, item.meeting)
    if (!parts.ok) return parts
    const { record, content } = parts.value.meeting
    const edition = editionOf(tx, record)
    const possible = allOf(
      checkTitle(item.title),
      checkPresenter(edition, context.pack.code, content.body, item.presenterKey),
    )
    if (!possible.ok) return possible
    const handling = edition.classification
    const { title, purpose, presenterKey, subjects, hasPaper } = item
    const confidentialTitle = item.confidentialTitle ?? null
    const planned = businessItem(handling, {
      title,
      purpose,
      classification: item.classification ?? (confidentialTitle === null ? handling.unmarked : 'red'),
      confidentialTitle,
      presenterKey: presenterKey ?? null,
      subjects: subjects ?? [],
      ...(hasPaper === undefined ? {} : { hasPaper }),
    })
    const kept = await putOnAgenda(tx, parts.value, planned)
    return granted(kept.record.id)
  })
}
