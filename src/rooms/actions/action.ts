import { cutAtWord } from '../decisions/door.ts'
import type { Owner } from './owner.ts'

/** Something that somebody has to do, raised at an item of a meeting. Whether it is overdue follows from the date and is never stored. */
export type Action = Readonly<{
  /** The reference of the meeting that raised it. */
  meeting: string
  /** The identifier of the item, or of the confidential item. */
  item: string | null
  number: number
  owner: Owner
  /** What is to be done, as it was said: what follows `<owner> to`, with its date. */
  text: string
  due: Due
  confidential: boolean
  updates: readonly ActionUpdate[]
  /** Earlier targets, oldest first, each with why it was given up. */
  targets: readonly EarlierTarget[]
  /** The reference of the meeting or the decision that closed it. */
  closedBy: string | null
}>

export type Due = Readonly<{
  /** As it was said: `by the January meeting`; empty if nothing was. */
  words: string
  /** The date, if the words mean one. */
  on: string | null
  /** The reference of the meeting that is meant, once it has been called. */
  meeting: string | null
}>

export type ActionUpdate = Readonly<{
  /** The reference of the meeting that it is for. */
  meeting: string | null
  text: string
  on: string
  /** The capacity in which it was given, in words. */
  by: string
}>

export type EarlierTarget = Readonly<{
  on: string | null
  words: string
  /** Why it was given up. */
  reason: string
  /** The date on which it was. */
  setOn: string
}>

/** `<owner> to issue the form`, cut at a word. */
export function titleOf({ owner, text }: Pick<Action, 'owner' | 'text'>): string {
  return cutAtWord(`${owner.words} to ${text}`.replaceAll(/\s+/g, ' '), 160)
}

export function isOverdue(due: string | null, state: string, today: string): boolean {
  return due !== null && due < today && isOpenState(state)
}

export function isOpenState(state: string): boolean {
  return state === 'open' || state === 'proposed-closed'
}
