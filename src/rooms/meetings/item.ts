import type { Instant } from '../../kit/instant.ts'
import type { AgendaItemKind, Purpose } from '../../kit/pack/agenda.ts'
import type { Interest } from './interest.ts'

/** `business` is an item that is not standing. */
export type ItemKind = AgendaItemKind | 'business'

export const ITEM_STATES = ['listed', 'open', 'left', 'concluded', 'carried-over', 'withdrawn'] as const
export type ItemState = (typeof ITEM_STATES)[number]

/** One matter on the agenda of a meeting. Its title is the record's; of a confidential item it is what everybody may read. */
export type Item = Readonly<{
  /** The reference of the meeting. */
  meeting: string
  /** Given once in the meeting, and part of the item's reference; the number may still change. */
  serial: number
  /** Its place on the agenda, from 1; null if it was taken off before the papers went out. */
  number: number | null
  /** The key of the standing item of the template, or null. */
  standing: string | null
  kind: ItemKind
  purpose: Purpose
  /** In words: a role or an organisation, never a name. */
  presenter: string
  /** The same as a key of the pack: a function, an organisation, or a role such as `chair`. */
  presenterKey: string | null
  /** Is a paper expected? */
  hasPaper: boolean
  /** Identifiers of papers. */
  papers: readonly string[]
  /** Identifiers of the records that it is about. */
  subjects: readonly string[]
  /** The identifier of the confidential item, if it has one. */
  twin: string | null
  /** Identifiers of items of other meetings. */
  carriedFrom: string | null
  carriedTo: string | null
  openedAt: Instant | null
  closedAt: Instant | null
  /** What was declared; if there is a confidential item, it stands there. */
  recusals: readonly Interest[]
}>

/** What only those may know who have signed, and have not withdrawn. Its title, the real one, is the record's. */
export type ConfidentialItem = Readonly<{
  meeting: string
  /** The identifier of the item that stands on the agenda for everybody. */
  item: string
  papers: readonly string[]
  subjects: readonly string[]
  recusals: readonly Interest[]
  /** The record of the item as it was before it was made confidential. */
  formerly: string | null
}>

/** Where an item must be for what is to be done with it. */
const ITEM_STEPS = {
  'open-item': ['listed', 'open', 'left', 'concluded'],
  'conclude-item': ['listed', 'open', 'left'],
  'carry-over-item': ['listed', 'open', 'left'],
  'edit-item': ['listed', 'open', 'left'],
  'withdraw-item': ['listed'],
} as const satisfies Record<string, readonly ItemState[]>

export type ItemAct = keyof typeof ITEM_STEPS

export function isItemActPossible(act: ItemAct, state: string): boolean {
  const from: readonly string[] = ITEM_STEPS[act]
  return from.includes(state)
}

/** Has neither been concluded nor put elsewhere: it is still to be said what became of it. */
export function isUnfinished(state: string): boolean {
  return state === 'listed' || state === 'open' || state === 'left'
}

/** How people read the state. */
export const ITEM_STATE_WORDS: Readonly<Record<ItemState, string>> = {
  listed: 'To come',
  open: 'Under discussion',
  left: 'Left without an outcome',
  concluded: 'Concluded',
  'carried-over': 'Carried over',
  withdrawn: 'Withdrawn',
}

export function itemStateInWords(state: string): string {
  return ITEM_STATES.find(known => known === state) === undefined ? state : ITEM_STATE_WORDS[state as ItemState]
}
