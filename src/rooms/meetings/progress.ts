import type { Item } from './item.ts'

type Dealt = Readonly<{ state: string; number: number | null; closedAt: Item['closedAt'] }>

/** The number of the item at which the meeting is: the one that is open, or the last that was concluded; 0 before the first. */
export function numberNow(items: readonly Dealt[]): number {
  const open = items.find(({ state }) => state === 'open')?.number
  if (open !== undefined && open !== null) return open
  return Math.max(0, ...items.filter(({ closedAt }) => closedAt !== null).map(({ number }) => number ?? 0))
}

/** The first item that somebody misses who leaves now, or hears who comes now. */
export function numberFromNow(items: readonly Dealt[]): number {
  const isOpen = items.some(({ state }) => state === 'open')
  return isOpen ? numberNow(items) : numberNow(items) + 1
}
