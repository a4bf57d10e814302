import { join } from 'node:path'
import type { Edition, Pack } from '../../src/kit/pack/pack.ts'
import { listPacks, loadPack } from '../../src/shell/packs/load-pack.ts'

/** Every pack in `codes/`, by its key. */
export function allPacks(): readonly Pack[] {
  return listPacks(join(import.meta.dirname, '../../codes')).map(folder => {
    const pack = loadPack(folder)
    if (!pack.ok) throw new Error(pack.refusals.map(({ says }) => says).join('\n'))
    return pack.value
  })
}

/** What several editions say alike is told once. */
export type Shared<T> = Readonly<{ editions: readonly Edition[]; says: T }>

export function sharedBy<T>({ editions }: Pack, part: (edition: Edition) => T | undefined): readonly Shared<T>[] {
  const all = editions.flatMap(edition => {
    const says = part(edition)
    return says === undefined ? [] : [{ edition, says }]
  })
  return [...Map.groupBy(all, ({ says }) => JSON.stringify(says)).values()].flatMap(group => {
    const [first] = group
    return first === undefined ? [] : [{ says: first.says, editions: group.map(({ edition }) => edition) }]
  })
}

/** `SEC 5.0, from 2016-11-08`. */
export function editionsInWords(editions: readonly Edition[]): string {
  return editions.map(({ title, from, until }) => `${title}, from ${from}${until ? ` until ${until}` : ''}`).join('; ')
}
