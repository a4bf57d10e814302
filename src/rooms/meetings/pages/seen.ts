import type { Ask } from '../../../shell/web/ask.ts'
import { partsFrom, partsOf } from '../store.ts'
import { readMeeting } from './meeting-view.ts'
import { isWorkingOn } from './meeting-view.ts'

/** May the reader see the meeting of the address at all? */
export async function seesMeeting(ask: Ask): Promise<boolean> {
  const [rows = []] = await ask.read(partsOf(ask.house.pack.code.key, ask.params['meeting'] ?? ''))
  return partsFrom(rows) !== undefined
}

/** Of the meeting of the address: does the reader see this item, or confidential item? An identifier alone proves nothing. */
export async function seesItem(ask: Ask, id: string): Promise<boolean> {
  const [rows = []] = await ask.read(partsOf(ask.house.pack.code.key, ask.params['meeting'] ?? ''))
  const parts = partsFrom(rows)
  if (parts === undefined) return false
  const twins = [...parts.twins.values()]
  return [...parts.items, ...twins].some(({ record }) => record.id === id)
}

/** The identifier of the item with this number, of the meeting of the address. */
export async function findItemAt(ask: Ask, number: number): Promise<string | undefined> {
  const [rows = []] = await ask.read(partsOf(ask.house.pack.code.key, ask.params['meeting'] ?? ''))
  return partsFrom(rows)?.items.find(({ content }) => content.number === number)?.record.id
}

/** The pages for work are seen by those whose work it is. */
export async function worksOnMeeting(ask: Ask): Promise<boolean> {
  const view = await readMeeting(ask)
  return view !== undefined && isWorkingOn(view)
}
