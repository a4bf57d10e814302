import type { PackEntry } from './pack-part.ts'
import {
  afterLetters,
  afterNumber,
  afterPoint,
  compareLabels,
  laterOf,
  type PageLabel,
  readLabel,
  writeLabel,
} from './page-label.ts'

/** A part and how many pages it has in this issue. */
export type Extent = Readonly<{ key: string; pages: number }>

/** The labels of each part's pages, and the last that it had in any issue. */
export type Numbered = Readonly<{ labels: readonly PageLabel[]; reservedTo: PageLabel }>

type Reserved = Readonly<{ first: PageLabel; to: PageLabel }>

/**
 * Numbers the pages of a pack so that no page of the issue before changes its number.
 *
 * In English:
 * - the pages of a first issue count 1, 2, 3 through all its parts;
 * - a part that was there before takes up the numbers that it had;
 * - pages by which it has grown follow as 12a, 12b, or as 12.1, 12.2 where 12a is already another's; at the very end they count on;
 * - a part that is new at the end counts on from the last page of all;
 * - a part that is new elsewhere follows the part before it as 12a, 12b, after any others there;
 * - a number that a part has had is never given to another.
 */
export function numberPages(
  parts: readonly Extent[],
  previous: readonly PackEntry[] = [],
): ReadonlyMap<string, Numbered> {
  const reserved = new Map(previous.map(entry => [entry.key, reservedBy(entry)]))
  const known = new Set(reserved.keys())
  const lastKnown = parts.findLastIndex(({ key }) => known.has(key))
  const numbered = new Map<string, Numbered>()
  const give = (key: string, labels: readonly PageLabel[]): void => {
    const [first, last] = [labels[0] ?? BEGINNING, labels.at(-1) ?? BEGINNING]
    const to = laterOf(last, reserved.get(key)?.to ?? last)
    numbered.set(key, { labels, reservedTo: to })
    reserved.set(key, { first, to })
  }
  for (const { key, pages } of parts.filter(part => known.has(part.key))) give(key, keptLabels(key, pages, reserved))
  parts.forEach(({ key, pages }, index) => {
    if (known.has(key)) return
    const isAtEnd = index > lastKnown || index === 0
    const before = reserved.get(parts[index - 1]?.key ?? '')?.to ?? BEGINNING
    const start = isAtEnd ? latest(reserved) : lastWithNumber(before, reserved)
    give(key, following(start, pages, isAtEnd ? afterNumber : afterLetters))
  })
  return numbered
}

const BEGINNING: PageLabel = { number: 0, letters: '', point: 0 }

function reservedBy({ firstPage, reservedTo }: PackEntry): Reserved {
  return { first: readLabel(firstPage), to: readLabel(reservedTo) }
}

function keptLabels(key: string, pages: number, reserved: ReadonlyMap<string, Reserved>): readonly PageLabel[] {
  const own = reserved.get(key)
  if (own === undefined) return []
  const had = everyLabel(own)
  return [...had.slice(0, pages), ...following(own.to, pages - had.length, wayToGrow(own.to, reserved))]
}

/** From its first to its last: numbers first, then letters, then points, since that is how a part grows. */
function everyLabel({ first, to }: Reserved): readonly PageLabel[] {
  if (compareLabels(first, to) > 0) throw new RangeError(`The page ${writeLabel(to)} is before ${writeLabel(first)}`)
  const labels = [first]
  for (let label = first; compareLabels(label, to) < 0; labels.push(label)) {
    label =
      label.number < to.number
        ? afterNumber(label)
        : label.letters === to.letters
          ? afterPoint(label)
          : afterLetters(label)
  }
  return labels
}

type Step = (label: PageLabel) => PageLabel

function wayToGrow(last: PageLabel, reserved: ReadonlyMap<string, Reserved>): Step {
  const later = [...reserved.values()].filter(({ to }) => compareLabels(to, last) > 0)
  if (later.length === 0 && last.letters === '' && last.point === 0) return afterNumber
  return last.point > 0 || later.some(({ first }) => first.number === last.number) ? afterPoint : afterLetters
}

function following(last: PageLabel, pages: number, step: Step): readonly PageLabel[] {
  const labels: PageLabel[] = []
  for (let label = step(last); labels.length < pages; label = step(label)) labels.push(label)
  return labels
}

function latest(reserved: ReadonlyMap<string, Reserved>): PageLabel {
  return [...reserved.values()].reduce((last, { to }) => laterOf(last, to), BEGINNING)
}

/** The last label that any part has of the same number. */
function lastWithNumber(label: PageLabel, reserved: ReadonlyMap<string, Reserved>): PageLabel {
  const others = [...reserved.values()].filter(({ to }) => to.number === label.number)
  return others.reduce((last, { to }) => laterOf(last, to), label)
}
