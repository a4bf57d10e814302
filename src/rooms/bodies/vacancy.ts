import { capital } from '../../kit/capital.ts'
import type { SeatOnDay } from './seat.ts'

/** How the seats of one constituency stand. */
export type Bench = Readonly<{
  constituency: string
  title: string
  held: number
  vacant: number
  seats: readonly SeatOnDay[]
}>

type Titled = Readonly<{ key: string; title: string }>

/** The seats by constituency, in the order of the code. */
export function benchesOf(seats: readonly SeatOnDay[], categories: readonly Titled[] = []): readonly Bench[] {
  return [...Map.groupBy(seats, ({ constituency }) => constituency)].map(([constituency, those]) => {
    const held = those.filter(({ member }) => member !== null).length
    const title = titleOf(constituency, those, categories)
    return { constituency, title, held, vacant: those.length - held, seats: those }
  })
}

/** `2 of 3 held, 1 vacant`. */
export function benchInWords({ held, vacant, seats }: Pick<Bench, 'held' | 'vacant' | 'seats'>): string {
  if (vacant === 0) return seats.length === 1 ? 'held' : `all ${seats.length} held`
  if (held === 0) return seats.length === 1 ? 'vacant' : `all ${seats.length} vacant`
  return `${held} of ${seats.length} held, ${vacant} vacant`
}

/** A constituency is called as its party category is, or as its only seat. */
function titleOf(constituency: string, seats: readonly SeatOnDay[], categories: readonly Titled[]): string {
  const [first, ...others] = seats
  const category = categories.find(({ key }) => key === first?.category)
  if (category !== undefined) return category.title
  if (first !== undefined && others.length === 0) return first.title
  const words = constituency.replaceAll('-', ' ')
  return capital(words)
}
