import type { AgendaTemplate, Purpose, StandingItem } from '../../kit/pack/agenda.ts'
import { type Classification, compareClassifications } from '../../kit/classification.ts'
import type { Item, ItemKind } from './item.ts'

/** An item before it has a number. */
export type PlannedItem = Readonly<{
  title: string
  /** The real title of what is confidential about it; `title` is then what everybody may read. */
  confidentialTitle: string | null
  standing: string | null
  kind: ItemKind
  purpose: Purpose
  presenterKey: string | null
  hasPaper: boolean
  classification: Classification
  /** Papers that are to be placed; of an item that is carried over, those that it had. */
  papers: readonly string[]
  subjects: readonly string[]
  carriedFrom: string | null
}>

/** The number that business gets which is put on the agenda, and whether what stands there moves down. */
export type Placing = Readonly<{ number: number; movesOthers: boolean }>

/**
 * The agenda that a new meeting begins with.
 *
 * In English:
 * - the standing items of the template, in its order;
 * - where the template keeps a place for papers, what was carried over and then what waits; without such a place, at the end;
 * - a matter of a kind for which there is a standing item is taken there, and has no item of its own, unless it is confidential;
 * - a standing item names no matter that fewer may read than the item itself.
 */
export function planAgenda(
  template: AgendaTemplate | undefined,
  carried: readonly PlannedItem[],
  waiting: readonly PlannedItem[],
): readonly PlannedItem[] {
  const standing = template?.items ?? []
  const isTakenThere = ({ kind, confidentialTitle }: PlannedItem) =>
    kind !== 'business' && confidentialTitle === null && standing.some(item => item.kind === kind)
  const own = [...carried, ...waiting.filter(matter => !isTakenThere(matter))]
  const taken = waiting.filter(isTakenThere)
  if (!standing.some(({ kind }) => kind === 'place-for-papers')) {
    return [...standing.map(item => plannedFrom(item, taken)), ...own]
  }
  return standing.flatMap(item => (item.kind === 'place-for-papers' ? own : [plannedFrom(item, taken)]))
}

function plannedFrom(standing: StandingItem, taken: readonly PlannedItem[]): PlannedItem {
  const { key, title, kind, purpose, presenter, hasPaper, classification } = standing
  const matters = taken.filter(matter => matter.kind === kind && mayBeNamedAt(matter, classification))
  return {
    title,
    confidentialTitle: null,
    standing: key,
    kind,
    purpose,
    presenterKey: presenter,
    hasPaper,
    classification,
    papers: matters.flatMap(({ papers }) => papers),
    subjects: matters.flatMap(({ subjects }) => subjects),
    carriedFrom: null,
  }
}

/** Whoever may read the item may know of the matter. */
export function mayBeNamedAt(matter: Readonly<{ classification: Classification }>, item: Classification): boolean {
  return compareClassifications(matter.classification, item) <= 0
}

/**
 * Where business goes that is added to an agenda.
 *
 * In English:
 * - once the papers are out, numbers stay: it goes to the end;
 * - before, it goes after the business that is there, or where the template keeps the place for papers;
 * - without such a place, at the end.
 */
export function placeOf(
  template: AgendaTemplate | undefined,
  agenda: readonly Pick<Item, 'number' | 'standing'>[],
  isFixed: boolean,
): Placing {
  const end = { number: Math.max(0, ...agenda.map(({ number }) => number ?? 0)) + 1, movesOthers: false }
  if (isFixed) return end
  const business = agenda.filter(({ standing }) => standing === null).map(({ number }) => number ?? 0)
  const following = followingStanding(template)
  const next = agenda.find(({ standing }) => standing !== null && following.includes(standing))?.number ?? null
  const number = business.length > 0 ? Math.max(...business) + 1 : next
  return number === null || number >= end.number ? end : { number, movesOthers: true }
}

/** The keys of the standing items after the place for papers. */
function followingStanding(template: AgendaTemplate | undefined): readonly string[] {
  const items = template?.items ?? []
  const place = items.findIndex(({ kind }) => kind === 'place-for-papers')
  return place === -1 ? [] : items.slice(place + 1).map(({ key }) => key)
}

export type Move = 'up' | 'down' | 'top'

type Numbered = Readonly<{ id: string; number: number }>

/** The new numbers of those items that get another one when one of them is moved; the agenda is given in order. */
export function renumberedBy(agenda: readonly Numbered[], id: string, to: Move): readonly Numbered[] {
  const from = agenda.findIndex(item => item.id === id)
  const target = { up: from - 1, down: from + 1, top: 0 }[to]
  const moved = agenda[from]
  if (moved === undefined || target < 0 || target >= agenda.length || target === from) return []
  const others = agenda.filter(item => item.id !== id)
  return changedNumbers(agenda, [...others.slice(0, target), moved, ...others.slice(target)])
}

/** The new numbers of those that close the gap when one is taken off. */
export function renumberedWithout(agenda: readonly Numbered[], id: string): readonly Numbered[] {
  return changedNumbers(
    agenda,
    agenda.filter(item => item.id !== id),
  )
}

function changedNumbers(before: readonly Numbered[], after: readonly Numbered[]): readonly Numbered[] {
  const first = Math.min(...before.map(({ number }) => number))
  return after.flatMap((item, n) => (item.number === first + n ? [] : [{ id: item.id, number: first + n }]))
}
