import type { Case } from './cases.ts'
import { measure, median } from './load.ts'
import { prepare } from './prepare.ts'
import { startWitan } from './processes.ts'

/** What the list is held to: as many records as a code has in its first years. */
export const FEW = 10_000

export type Growth = Readonly<{ many: number; few: number; ratio: number }>

/**
 * How often the list is answered with many records and with few, in turn, each by a server of its own; the ratio says how many times longer it takes
 * with many.
 */
export async function measureGrowth(
  one: Case,
  many: Readonly<{ url: string; headers: Readonly<Record<string, string>> }>,
  few: Readonly<{ databaseUrl: string; folder: string }>,
  { rounds, seconds }: Readonly<{ rounds: number; seconds: number }>,
): Promise<Growth> {
  const { headers } = await prepare(few.databaseUrl, FEW, [one])
  const small = await startWitan(few.databaseUrl, 'toy', few.folder)
  const figures: Growth[] = []
  for (let round = 0; round < rounds; round++) {
    const path = one.load.path
    const ofMany = await measure(
      { ...one.load, url: many.url + path, headers: { ...many.headers, ...one.load.headers } },
      seconds,
    )
    const ofFew = await measure(
      { ...one.load, url: small.url + path, headers: { ...headers, ...one.load.headers } },
      seconds,
    )
    figures.push({ many: ofMany, few: ofFew, ratio: ofFew / ofMany })
  }
  await small.stop()
  return {
    many: median(figures.map(({ many: each }) => each)),
    few: median(figures.map(({ few: each }) => each)),
    ratio: median(figures.map(({ ratio }) => ratio)),
  }
}
