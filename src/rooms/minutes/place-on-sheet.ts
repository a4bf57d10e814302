import { type Classification, compareClassifications, mostSecret } from '../../kit/classification.ts'
import type { Interest } from '../meetings/door.ts'
import type { SheetParts } from './sheet-parts.ts'

/** An item, or a confidential item, as it has a place on one sheet. */
export type PlaceOnSheet = Readonly<{
  /** The record whose discussion, decisions and actions stand here; null where only a stub does. */
  id: string | null
  number: number
  title: string
  kind: string
  state: string
  papers: readonly string[]
  recusals: readonly Interest[]
  /** Does the item go on in the closed record, and of which class is what is kept there? */
  goesOn: Classification | null
}>

/**
 * What stands on which sheet; `open` is the class of the open one.
 *
 * In English:
 * - on the open one, every item that is for its readers, and for any other a stub without its title;
 * - on the closed one, confidential items under their own titles, and the items that had only a stub on the open one;
 * - nothing stands on both.
 */
export function placesOn(parts: AgendaParts, twin: boolean, open: Classification): readonly PlaceOnSheet[] {
  return twin ? closedPlaces(parts, open) : openPlaces(parts, open)
}

/** The class of the closed record: that of the most secret thing in it; undefined where there is nothing to keep apart. */
export function classOfClosed(parts: AgendaParts, open: Classification): Classification | undefined {
  const twins = [...parts.twins.values()].map(({ record }) => record.classification)
  const items = parts.items.filter(item => isApart(item, open)).map(({ record }) => record.classification)
  const classes = [...twins, ...items]
  return classes.length === 0 ? undefined : mostSecret(classes)
}

export type AgendaParts = Pick<SheetParts, 'items' | 'twins'>
type HeldItem = SheetParts['items'][number]

function openPlaces(parts: AgendaParts, open: Classification): readonly PlaceOnSheet[] {
  return parts.items.map(item => {
    const { record, content } = item
    const number = content.number ?? 0
    if (isApart(item, open)) return { ...nothingAt(number), state: record.state, goesOn: record.classification }
    const twin = parts.twins.get(record.id)
    const goesOn = twin?.record.classification ?? (content.twin === null ? null : 'red')
    const { kind, papers, recusals } = content
    return { id: record.id, number, title: record.title, kind, state: record.state, papers, recusals, goesOn }
  })
}

function closedPlaces(parts: AgendaParts, open: Classification): readonly PlaceOnSheet[] {
  return parts.items.flatMap((item): readonly PlaceOnSheet[] => {
    const { record, content } = item
    const number = content.number ?? 0
    const { kind } = content
    const own = { id: record.id, number, title: record.title, kind, state: record.state, goesOn: null }
    const apart = isApart(item, open) ? [{ ...own, papers: content.papers, recusals: content.recusals }] : []
    const twin = parts.twins.get(record.id)
    if (twin === undefined) return apart
    const { papers, recusals } = twin.content
    return [...apart, { ...own, id: twin.record.id, title: twin.record.title, papers, recusals }]
  })
}

function isApart({ record }: HeldItem, open: Classification): boolean {
  return compareClassifications(record.classification, open) > 0
}

function nothingAt(number: number): Omit<PlaceOnSheet, 'state' | 'goesOn'> {
  return { id: null, number, title: '', kind: '', papers: [], recusals: [] }
}
