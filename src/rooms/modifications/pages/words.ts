import { formatDate } from '../../../kit/calendar-date.ts'
import { findState, type ModificationProcess, titleOfProcessState } from '../../../kit/pack/modification-process.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { tag } from '../../../shell/views/tag.ts'
import type { NextThing } from '../next.ts'

/** The state in the words of the process: yellow where it ends by itself, grey where it is the end. */
export function stateTag(process: ModificationProcess, state: string): Html {
  const known = findState(process, state)
  const colour = known?.isFinal === true ? 'grey' : known?.closes === undefined ? 'blue' : 'yellow'
  return tag(titleOfProcessState(process, state), colour)
}

export function nextInWords(next: NextThing | undefined): Html {
  if (next === undefined) return html`Nothing: it has ended.`
  const { says, on, owedBy } = next
  return html`${says}${on !== null && !says.includes(formatDate(on)) && html`, ${formatDate(on)}`}.${owedBy !== null && html` ${owedBy} owes the next step.`}`
}
