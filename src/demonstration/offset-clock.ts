import { compareInstants, type Instant, instantOfMilliseconds, millisecondsOf } from '../kit/instant.ts'

/**
 * The clock of a demonstration: it stands at `begins` when it is started, and goes on from there as fast as any other. If something has been
 * recorded later than that, it goes on from then.
 */
export function offsetClock(
  begins: Instant,
  lastRecorded: Instant | undefined,
  milliseconds: () => number,
): () => Instant {
  const from = lastRecorded !== undefined && compareInstants(lastRecorded, begins) > 0 ? lastRecorded : begins
  const offset = millisecondsOf(from) - milliseconds()
  return () => instantOfMilliseconds(milliseconds() + offset)
}
