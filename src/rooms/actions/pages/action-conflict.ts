import { html, type Html } from '../../../shell/views/html.ts'
import { sideBySide } from '../../../shell/views/side-by-side.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import type { Action } from '../action.ts'
import { dueInWords } from './action-view.ts'
import { ownerChoices } from './owner-choices.ts'

/** If somebody else has changed the action since the form was made: how it stands now, beside what was entered in the form. */
export function conflictPart(ask: Ask, noun: string, content: Action): Html | undefined {
  const isStale = ask.refusals.some(({ reason }) => reason === 'changed-meanwhile')
  if (!isStale || !ask.path.endsWith(`/${noun}`)) return undefined
  const { now, entered } = textsOf(ask, noun, content)
  return html`${sideBySide({
    before: { title: 'As it stands now', text: now },
    after: { title: 'As you entered it', text: entered },
  })}`
}

function textsOf(
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
