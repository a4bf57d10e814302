import { addDays } from '../../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import { recordOf } from '../../../shell/ledger/read-record.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { type Paper, papersFrom } from '../../papers/door.ts'
import type { ConfidentialItem, Item } from '../item.ts'
import { recordsWith, unplacedPapers } from '../store-lists.ts'
import { type MeetingView, readMeeting } from './meeting-view.ts'

/** An item of a meeting as this reader sees it. */
export type ItemView = MeetingView &
  Readonly<{
    item: Kept<Item>
    number: number
    twin: Kept<ConfidentialItem> | undefined
    /** Whatever it is about, was carried from and carried to. */
    related: ReadonlyMap<string, SpineRecord>
    /** Papers that could be placed, for whoever keeps the agenda. */
    unplaced: readonly Kept<Paper>[]
  }>

/** A paper that nobody has placed for so long is found in the list of papers. */
const PAPER_DAYS = 400

export async function readItem(ask: Ask): Promise<ItemView | undefined> {
  const view = await readMeeting(ask)
  const number = Number(ask.params['number'])
  const item = view?.items.find(({ content }) => content.number === number)
  if (view === undefined || item === undefined) return undefined
  const twin = view.twins.get(item.record.id)
  const { subjects, carriedFrom, carriedTo } = item.content
  const ids = [...subjects, ...(twin?.content.subjects ?? []), carriedFrom, carriedTo].filter(id => id !== null)
  const { code } = ask.house.pack
  const keeps = view.mayKeep('issue-papers')
  const [related = [], unplaced = []] = await ask.read(
    recordsWith(code.key, ids),
    ...(keeps ? [unplacedPapers(code.key, view.body.key, addDays(dateIn(LONDON, ask.now), -PAPER_DAYS))] : []),
  )
  return {
    ...view,
    item,
    number,
    twin,
    related: new Map(related.map(row => [String(row['id']), recordOf(row)])),
    unplaced: papersFrom(unplaced),
  }
}
