import { html, type Html } from '../../../shell/views/html.ts'
import { sideBySide } from '../../../shell/views/side-by-side.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Review, ReviewItem } from '../imports/review.ts'

/** If somebody else has corrected the reading since the form was made: the item as it is now, beside what was entered. */
export function itemConflict(ask: Ask, { title, text, decisions, actions, updates }: ReviewItem): Html | undefined {
  const texts = [...decisions, ...actions, ...updates].map(one => one.text)
  return conflict(ask, [title, text, ...texts], ['title', 'text', 'decisionTexts', 'actionTexts', 'updateTexts'])
}

/** The same for the meeting and who was there. */
export function meetingConflict(ask: Ask, { meeting, attendance }: Review): Html | undefined {
  if (!ask.path.endsWith('/meeting')) return undefined
  const { number, date, place } = meeting
  const now = [number === null ? '' : String(number), date ?? '', place, ...attendance.map(({ name }) => name)]
  return conflict(ask, now, ['number', 'date', 'place', 'names'])
}

function conflict(ask: Ask, now: readonly string[], names: readonly string[]): Html | undefined {
  if (!ask.refusals.some(({ reason }) => reason === 'changed-meanwhile')) return undefined
  const entered = names.flatMap(name => [ask.entered?.[name]].flat().filter(value => typeof value === 'string'))
  return html`${sideBySide({
    before: { title: 'As it is now', text: inLines(now) },
    after: { title: 'As you entered it', text: inLines(entered) },
  })}`
}

function inLines(texts: readonly string[]): string {
  return texts.filter(one => one !== '').join('\n')
}
