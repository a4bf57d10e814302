import type { LifecycleRow } from '../../kit/pack/lifecycle.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
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

/** `<owner> to issue the form`, cut if it is long. */
export function titleOf({ owner, text }: Pick<Action, 'owner' | 'text'>): string {
  const title = `${owner.words} to ${text}`.replaceAll(/\s+/g, ' ')
  return title.length <= LONGEST_TITLE ? title : `${title.slice(0, LONGEST_TITLE - 1).toWellFormed()}…`
}

const LONGEST_TITLE = 160

/** The action with one more update, if there is one. */
export function withUpdate(action: Action, update: ActionUpdate | undefined): Action {
  return update === undefined ? action : { ...action, updates: [...action.updates, update] }
}

/** What it is found by. */
export function wordsOf({ owner, text, updates }: Action): string {
  return [owner.words, text, ...updates.map(update => update.text)].join(' ')
}

/** May an action begin with this target, by the row that begins it? */
export function checkTarget({ guards, clause }: LifecycleRow, due: Due): Verdict {
  if (!guards.includes('has-target') || due.on !== null) return granted()
  return refused({
    reason: 'target-missing',
    says: 'Say by when: a date, a month, or a meeting that has been called.',
    field: 'due',
    ...(clause === undefined ? {} : { clause }),
  })
}

export function isOverdue(due: string | null, state: string, today: string): boolean {
  return due !== null && due < today && isOpenState(state)
}

export function isOpenState(state: string): boolean {
  return state === 'open' || state === 'proposed-closed'
}
