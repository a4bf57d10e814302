import type { Named, Paper } from '../papers/door.ts'
import type { Item } from './item.ts'

type KeptItem = Readonly<{ record: Readonly<{ id: string; title: string; state: string }>; content: Item }>
type KeptPaper = Readonly<{
  record: Readonly<{ id: string; reference: string; title: string; state: string }>
  content: Pick<Paper, 'author' | 'isLate' | 'lateConsent' | 'item'>
}>

/** How an item stands for its paper on the way to the meeting. */
export type Standing = 'no-paper' | 'drafting' | 'to-accept' | 'awaits-consent' | 'ready' | 'issued' | 'none-needed'

export type ItemPaper = Readonly<{ item: KeptItem; paper: KeptPaper | undefined; standing: Standing }>

/** Each item with each of its papers; an item without one stands alone. */
export function paperDayOf(items: readonly KeptItem[], papers: readonly KeptPaper[]): readonly ItemPaper[] {
  return items
    .filter(({ record }) => record.state !== 'withdrawn')
    .flatMap((item): readonly ItemPaper[] => {
      const own = papers.filter(
        ({ record, content }) =>
          item.content.papers.includes(record.id) ||
          (content.item !== null && (content.item === item.record.id || content.item === item.content.twin)),
      )
      if (own.length > 0) return own.map(paper => ({ item, paper, standing: standingOf(paper) }))
      return [{ item, paper: undefined, standing: item.content.hasPaper ? 'no-paper' : 'none-needed' }]
    })
}

function standingOf({ record, content }: KeptPaper): Standing {
  if (record.state === 'draft') return 'drafting'
  if (content.isLate && content.lateConsent === null && record.state !== 'withdrawn') return 'awaits-consent'
  if (record.state === 'submitted') return 'to-accept'
  return record.state === 'accepted' ? 'ready' : 'issued'
}

export const STANDING_WORDS: Readonly<Record<Standing, string>> = {
  'no-paper': 'Missing',
  drafting: 'Being drafted',
  'to-accept': 'Submitted, to be accepted',
  'awaits-consent': 'Late: awaits the chair’s consent',
  ready: 'Accepted, ready to issue',
  issued: 'Issued',
  'none-needed': 'By word of mouth',
}

/** Those for whom the meeting waits. */
export function isToBeChased({ standing }: ItemPaper): boolean {
  return standing === 'no-paper' || standing === 'drafting'
}

export type KnownPerson = Readonly<{ id: string; functions: readonly string[]; organisation: string | null }>

/** The persons to be reminded of a paper: its author, or whoever presents the item that has none. */
export function personsToChase({ item, paper }: ItemPaper, known: readonly KnownPerson[]): readonly string[] {
  if (paper !== undefined) return personsOf(paper.content.author, known)
  const key = item.content.presenterKey
  if (key === null) return []
  return personsOf({ kind: 'function', key }, known).concat(personsOf({ kind: 'organisation', key }, known))
}

function personsOf({ kind, key }: Pick<Named, 'kind' | 'key'>, known: readonly KnownPerson[]): readonly string[] {
  if (kind === 'person') return [key]
  const isMeant = ({ functions, organisation }: KnownPerson) =>
    kind === 'function' ? functions.includes(key) : organisation === key
  return known.filter(isMeant).map(({ id }) => id)
}
