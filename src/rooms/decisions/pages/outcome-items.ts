import { type Outcome, OUTCOMES } from '../../../shell/ledger/outcome.ts'
import { checkboxes } from '../../../shell/views/checkboxes.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import type { Html } from '../../../shell/views/html.ts'
import type { SelectItem } from '../../../shell/views/select.ts'
import { type Ask, enteredTick } from '../../../shell/web/ask.ts'
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

/** What the box for a reason is called: with some outcomes what stands there becomes more than a reason. */
export function reasonInWords(outcomes: readonly Outcome[]): Readonly<{ label: string; hint: string }> {
  const more = new Map(outcomes.flatMap(({ says, reasonIs }) => (reasonIs === undefined ? [] : [[says, reasonIs]])))
  const become = [...new Set(more.values())]
  const hints = [...more].map(([says, reasonIs]) => `With “${says}” these words are ${reasonIs}, as they stand.`)
  return {
    label: ['Reason', ...become.map(words => words.replace(/^the /, ''))].join(', or '),
    hint: ['If what follows needs one.', ...hints].join(' '),
  }
}

/** The categories by which the reason of what follows is counted, where there are such. */
export function categoriesQuestion(ask: Ask, kinds: ReadonlySet<string>): Html | undefined {
  const offered = ask.house.offers.of(OUTCOMES).filter(({ kind }) => kinds.size === 0 || kinds.has(kind))
  const items = offered.flatMap(({ says, categories }) =>
    (categories?.(ask.edition) ?? []).map(({ key, title }) => ({ value: key, text: title, says })),
  )
  if (items.length === 0) return undefined
  return checkboxes({
    name: 'categories',
    legend: { text: 'For what', classes: 'govuk-fieldset__legend--s' },
    hint: `Only for “${[...new Set(items.map(({ says }) => says))].join('”, “')}”.`,
    isSmall: true,
    values: items.map(({ value }) => value).filter(value => enteredTick(ask, 'categories', value, false)),
    items: items.map(({ value, text }) => ({ value, text })),
    errorMessage: errorOf(ask.refusals, 'categories'),
  })
}
