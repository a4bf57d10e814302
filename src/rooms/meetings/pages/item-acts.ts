import { buttonGroup } from '../../../shell/views/button.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { sideBySide } from '../../../shell/views/side-by-side.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { enteredOr } from '../../../shell/web/ask.ts'
import { isItemActPossible, type ItemAct } from '../item.ts'
import { isInSession, isOver } from '../meeting.ts'
import { asking, press } from './act-forms.ts'
import { addressOfItem, addressOfMeeting } from './addresses.ts'
import { itemFields } from './item-fields.ts'
import type { ItemView } from './item-view.ts'

/** What can be done with an item: to lead through it, and to keep the agenda. */
export function itemActs(view: ItemView, keepsToo = true): Html | undefined {
  const { ask, item, meeting, number } = view
  if (isOver(meeting.content)) return undefined
  const { record } = item
  const can = (act: ItemAct) => isItemActPossible(act, record.state)
  const leads = view.mayKeep('open-meeting')
  const keeps = keepsToo && view.mayKeep('issue-papers')
  const base = addressOfItem(view.reference, number)
  const fields = { item: record.id }
  const { version } = record
  const inSession = isInSession(meeting.content)
  const leading = [
    ...(inSession && can('open-item') && record.state !== 'open'
      ? [press(ask, { action: `${base}/opening`, text: openingWords(record.state), fields, kind: 'primary', key: 'o' })]
      : []),
    ...(inSession && can('conclude-item')
      ? [press(ask, { action: `${base}/conclusion`, text: 'Conclude the item', fields, key: 'c' })]
      : []),
    ...(can('carry-over-item')
      ? [press(ask, { action: `${base}/carrying-over`, text: 'Carry it over to the next meeting', fields, version })]
      : []),
  ]
  return html`${leads && leading.length > 0 && buttonGroup(...leading)}${keeps && keepingForms(view)}`
}

function openingWords(state: string): string {
  return state === 'concluded' || state === 'left' ? 'Open the item again' : 'Open the item'
}

function keepingForms(view: ItemView): Html {
  const { ask, item, number, reference, twin } = view
  const { record, content } = item
  const base = addressOfItem(reference, number)
  const can = (act: ItemAct) => isItemActPossible(act, record.state)
  const fields = { item: record.id }
  const { version } = record
  return html`
    ${
      can('edit-item') &&
      asking(ask, {
        action: `${base}/edit`,
        summary: 'Edit this item',
        text: 'Save',
        fields,
        version,
        body: html`${staleTitle(view, `${base}/edit`, record.title)}${itemFields(view, { current: { title: record.title, ...content } })}`,
      })
    }
    ${
      can('edit-item') &&
      twin === undefined &&
      content.twin === null &&
      asking(ask, {
        action: `${base}/confidentiality`,
        summary: 'Make this item confidential',
        text: 'Make it confidential',
        kind: 'warning',
        fields,
        version,
        body: html`<p class="govuk-body">Its title, its papers and its history are then for those alone who have signed. In its place stands what you write here.</p>
          ${textInput({ name: 'publicTitle', id: 'publicTitle-confidential', label: 'Title that everybody may read', hint: `“${view.edition.classification.stubTitle}” if left empty.`, value: enteredOr(ask, 'publicTitle', ''), errorMessage: errorOf(ask.refusals, 'publicTitle') })}`,
      })
    }
    ${
      can('withdraw-item') &&
      press(ask, {
        action: `${addressOfMeeting(reference)}/agenda/withdrawals`,
        text: 'Take this item off the agenda',
        fields,
        version,
      })
    }`
}

/** Both texts, if somebody else has saved in the meantime. */
export function staleTitle({ ask }: ItemView, action: string, current: string): Html | undefined {
  const isStale = ask.path === action && ask.refusals.some(({ reason }) => reason === 'changed-meanwhile')
  if (!isStale) return undefined
  return sideBySide({
    before: { title: 'As it is now', text: current },
    after: { title: 'As you wrote it', text: enteredOr(ask, 'title', '') },
  })
}
