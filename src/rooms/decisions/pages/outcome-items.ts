import { OUTCOMES } from '../../../shell/ledger/outcome.ts'
import type { SelectItem } from '../../../shell/views/select.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { FOUND_KINDS } from '../../../shell/web/found-kinds.ts'

/** What a decision may do to records of these kinds. Where it is not known yet what it is about, to any, with what each is for. */
export function outcomeItems({ house }: Pick<Ask, 'house'>, kinds: ReadonlySet<string>): readonly SelectItem[] {
  const offered = house.offers.of(OUTCOMES).filter(({ kind }) => kinds.size === 0 || kinds.has(kind))
  const words = new Map(house.offers.of(FOUND_KINDS).map(({ kind, word }) => [kind, word]))
  const items = [...Map.groupBy(offered, ({ key }) => key)].map(([value, same]) => {
    const about = [...new Set(same.flatMap(({ kind }) => words.get(kind) ?? []))].sort().join(', ')
    return { value, says: same[0]?.says ?? value, about }
  })
  if (kinds.size > 0) return items.map(({ value, says }) => ({ value, text: says }))
  return items
    .toSorted((a, b) => a.about.localeCompare(b.about))
    .map(({ value, says, about }) => ({ value, text: about === '' ? says : `${about}: ${says}` }))
}
