import type { HeadingCandidate } from './heading-candidate.ts'

/** Headings whose numbers follow one another. `missing` are numbers that were passed over. */
export type HeadingChain = Readonly<{
  headings: readonly HeadingCandidate[]
  missing: readonly number[]
  weight: number
}>

type Link = Readonly<{ candidate: HeadingCandidate; before?: Link; weight: number }>

/** A heading that is not the next number must make up for it by its looks. */
const COST_OF_A_GAP = 3
const LARGEST_GAP = 3
/** Numbers that begin anywhere but at one are believed a little less. */
const COST_OF_A_LATE_START = 0.5

/**
 * In each scheme of numbers, the sequence with the best evidence. The key rule: a line is a heading only if its number is exactly
 * the next one; a number lost in scanning may be passed over where what follows looks like a heading beyond doubt.
 */
export function headingChains(candidates: readonly HeadingCandidate[]): readonly HeadingChain[] {
  const schemes = Map.groupBy(candidates, ({ label }) => label.scheme)
  return [...schemes.values()].map(bestChain).sort((a, b) => b.weight - a.weight)
}

function bestChain(candidates: readonly HeadingCandidate[]): HeadingChain {
  const endingAt = new Map<number, Link>()
  let best: Link | undefined
  for (const candidate of candidates) {
    const link = bestLink(candidate, endingAt)
    const { order } = candidate.label
    const rival = endingAt.get(order)
    if (rival === undefined || link.weight >= rival.weight) endingAt.set(order, link)
    if (best === undefined || link.weight >= best.weight) best = link
  }
  return chainOf(best)
}

function bestLink(candidate: HeadingCandidate, endingAt: ReadonlyMap<number, Link>): Link {
  const { evidence, label } = candidate
  let best: Link = { candidate, weight: evidence - (label.order === 1 ? 0 : COST_OF_A_LATE_START) }
  for (let gap = 0; gap < LARGEST_GAP; gap += 1) {
    const before = endingAt.get(label.order - 1 - gap)
    if (before === undefined || before.candidate.index >= candidate.index) continue
    const weight = before.weight + evidence - gap * COST_OF_A_GAP
    if (weight > best.weight) best = { candidate, before, weight }
  }
  return best
}

function chainOf(last: Link | undefined): HeadingChain {
  const headings: HeadingCandidate[] = []
  for (let link = last; link !== undefined; link = link.before) headings.push(link.candidate)
  headings.reverse()
  const orders = headings.map(({ label }) => label.order)
  const missing = orders.slice(1).flatMap((order, index) => {
    const previous = orders[index] ?? order
    return Array.from({ length: order - previous - 1 }, (_, step) => previous + 1 + step)
  })
  return { headings, missing, weight: last?.weight ?? 0 }
}
