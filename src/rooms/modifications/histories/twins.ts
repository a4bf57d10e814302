import type { Pack } from '../../../kit/pack/pack.ts'
import { numberOf } from '../numbering.ts'
import type { Flag } from './flag.ts'
import type { GivenHistory } from './given-history.ts'

/** For each history, what points to its being told twice: the same reference, the same number, or the same title under another number. */
export function flagsOfTwins(pack: Pack, histories: readonly GivenHistory[]): readonly (readonly Flag[])[] {
  const byReference = Map.groupBy(histories, ({ reference }) => reference)
  const byNumber = Map.groupBy(histories, ({ reference }) => numberIn(pack, reference))
  const byTitle = Map.groupBy(histories, ({ title }) => plain(title))
  return histories.map(history => {
    const { reference, title } = history
    const same = byReference.get(reference) ?? []
    const number = numberIn(pack, reference)
    const numbered = number === undefined ? [] : (byNumber.get(number) ?? [])
    const titled = plain(title) === undefined ? [] : (byTitle.get(plain(title)) ?? [])
    const numberTwins = othersIn(numbered, reference)
    const titleTwins = othersIn(titled, reference).filter(one => !numberTwins.includes(one))
    return [
      ...(same.length > 1 ? [twice(same)] : []),
      ...twinFlags(numberTwins, 'number'),
      ...twinFlags(titleTwins, 'title'),
    ]
  })
}

function othersIn(histories: readonly GivenHistory[], reference: string): readonly string[] {
  return [...new Set(histories.map(one => one.reference))].filter(one => one !== reference)
}

function twinFlags(others: readonly string[], what: 'number' | 'title'): readonly Flag[] {
  if (others.length === 0) return []
  const [first, ...more] = others.slice(0, MOST_NAMED)
  const rest = others.length - MOST_NAMED
  const names = [first, ...more, ...(rest > 0 ? [`${rest} more`] : [])].join(', ')
  const says = `The same ${what} as ${names}: these may be references of one modification.`
  return [{ kind: 'two-numbers', event: null, says }]
}

/** A register that gives no titles gives all the same one. */
const MOST_NAMED = 3

function twice(same: readonly GivenHistory[]): Flag {
  const lines = same.map(({ line }) => line).join(', ')
  return {
    kind: 'reference-twice',
    event: null,
    says: `This reference stands more than once in the file: in lines ${lines}.`,
  }
}

function numberIn(pack: Pack, reference: string): number | undefined {
  return pack.editions.map(edition => numberOf(edition, reference)).find(number => number !== undefined)
}

function plain(title: string | null): string | undefined {
  const words =
    title
      ?.toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim() ?? ''
  return words === '' ? undefined : words
}
