import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import type { Action } from '../action.ts'
import { dueInWords } from './action-view.ts'
import { ownerChoices } from './owner-choices.ts'

/** How the action stands now, and what was entered in a form that was made before it was changed. */
export function bothTexts(
  ask: Ask,
  noun: string,
  { owner, text, due, updates }: Action,
): Readonly<{ now: string; entered: string }> {
  const of = (name: string): string => enteredOr(ask, name, '')
  switch (noun) {
    case 'target':
      return { now: dueInWords(due), entered: of('due') }
    case 'transfer': {
      const chosen = ownerChoices(ask).find(({ value }) => value === of('owner'))
      return { now: owner.words, entered: String(chosen?.text ?? of('owner')) }
    }
    case 'superseding':
      return { now: `${owner.words} to ${text}`, entered: of('by') }
    default:
      return { now: updates.at(-1)?.text ?? '', entered: of('text') || of('reason') }
  }
}
