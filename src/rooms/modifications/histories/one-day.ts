import { formatDate } from '../../../kit/calendar-date.ts'
import type { Flag } from './flag.ts'
import type { DatedEvent } from './put-in-order.ts'
import type { Way } from './way.ts'

/** What came of some events; `misfit` is the first that contradicts what stood before. */
export type Passage = Readonly<{ ways: readonly Way[]; flags: readonly Flag[]; misfit?: DatedEvent }>

export type TakeEvents = (ways: readonly Way[], events: readonly DatedEvent[]) => Passage

/** Of several events of one day the order is not always the one in which they happened: if it does not fit, another may. */
export function overDay(ways: readonly Way[], day: readonly DatedEvent[], take: TakeEvents): Passage {
  const first = take(ways, day)
  if (first.misfit === undefined || day.length === 1) return first
  const orders = day.length > MOST_TRIED ? [likeliestOrder(ways, day, take)] : ordersOf(day).slice(1)
  for (const order of orders) {
    const other = take(ways, order)
    if (other.misfit !== undefined) continue
    const says = `The events of ${formatDate(day[0]?.on ?? '')} fit only in another order than that in which they stand.`
    return { ...other, flags: [...other.flags, { kind: 'order-of-one-day', event: day[0]?.event ?? null, says }] }
  }
  return first
}

/** Of more there are too many orders. */
const MOST_TRIED = 5

function ordersOf(events: readonly DatedEvent[]): readonly (readonly DatedEvent[])[] {
  if (events.length <= 1) return [events]
  return events.flatMap((one, n) => ordersOf(events.toSpliced(n, 1)).map(rest => [one, ...rest]))
}

/** One after the other that which follows from what stands before with the fewest gaps; what fits nowhere comes last. */
function likeliestOrder(ways: readonly Way[], day: readonly DatedEvent[], take: TakeEvents): readonly DatedEvent[] {
  const order: DatedEvent[] = []
  let [now, left] = [ways, day]
  while (left.length > 0) {
    const tried = left.map(event => ({ event, passage: take(now, [event]) }))
    const next = tried.reduce((a, b) => (unlikelihood(now, b.passage) < unlikelihood(now, a.passage) ? b : a))
    order.push(next.event)
    now = next.passage.ways
    left = left.filter(event => event !== next.event)
  }
  return order
}

function unlikelihood(before: readonly Way[], { ways, flags, misfit }: Passage): number {
  if (misfit !== undefined) return Number.POSITIVE_INFINITY
  const inferred = fewestInferred(ways) - fewestInferred(before)
  if (inferred > 0) return inferred + 1
  // What tells again what stands already fits now, and may fit nowhere later.
  return flags.length === 0 ? 1 : flags.some(({ kind }) => kind === 'no-step') ? 2 : 0
}

function fewestInferred(ways: readonly Way[]): number {
  return Math.min(...ways.map(({ inferred }) => inferred))
}
