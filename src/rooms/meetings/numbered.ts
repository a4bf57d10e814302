import type { Item } from './item.ts'

/** The items of an agenda as `agenda.ts` renumbers them. */
export function numbered(
  items: readonly Readonly<{ record: Readonly<{ id: string }>; content: Pick<Item, 'number'> }>[],
): readonly Readonly<{ id: string; number: number }>[] {
  return items.flatMap(({ record, content }) =>
    content.number === null ? [] : [{ id: record.id, number: content.number }],
  )
}
