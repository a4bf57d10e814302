import { capital } from '../../../kit/capital.ts'
import { formatDate } from '../../../kit/calendar-date.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { enteredOr } from '../../../shell/web/ask.ts'
import { addressOf } from '../../../shell/web/record-link.ts'
import type { Action } from '../../actions/door.ts'
import { ownersAt } from '../owner-words.ts'
import type { MinuteView } from './minute-view.ts'
import { press, TYPED_FORM } from './presses.ts'

/** What is to be done: one line each, that comes back with its number, owner and date. */
export function actionsPart(view: MinuteView, isLive: boolean): Html {
  const { action } = view.edition.words
  return html`<section aria-labelledby="actions"><h2 class="govuk-heading-s govuk-!-margin-top-3" id="actions">${capital(action)}s</h2>
    ${view.actions.length > 0 && html`<ul class="govuk-list">${view.actions.map(one => actionLine(view, one))}</ul>`}
    ${!isLive && view.actions.length === 0 && html`<p class="govuk-body">None was given.</p>`}
    ${isLive && actionForm(view)}
  </section>`
}

function actionLine({ ask }: MinuteView, { record, content }: Kept<Action>): Html {
  const href = addressOf(ask, record)
  const reference =
    href === undefined ? record.reference : html`<a class="govuk-link" href="${href}">${record.reference}</a>`
  return html`<li><strong>${reference}</strong> ${content.owner.words} to ${content.text} <span class="govuk-hint">${dueInWords(content)}</span></li>`
}

export function dueInWords({ due }: Pick<Action, 'due'>): string {
  if (due.on !== null) return `Due ${formatDate(due.on)}`
  return due.words === '' ? 'No date' : `Due ${due.words}`
}

function actionForm(view: MinuteView): Html {
  const { ask, address, edition, own } = view
  const error = (name: string) => (isAboutAction(view) ? errorOf(ask.refusals, name) : undefined)
  const asksMore = (['owner', 'due'] as const).some(name => error(name) !== undefined)
  const typed = { form: TYPED_FORM }
  return html`
    ${textInput({
      name: 'action',
      label: `A new ${edition.words.action}, in one line`,
      hint: 'Who, to do what, by when',
      value: enteredOr(ask, 'action', ''),
      errorMessage: errorOf(ask.refusals, 'action') ?? error('text'),
      attributes: {
        ...typed,
        'data-key': 'A',
        'aria-keyshortcuts': 'Shift+A',
        'data-keep': `${own.reference} action`,
        autocomplete: 'off',
      },
    })}
    ${press({ action: `${address}/actions`, text: `Add the ${edition.words.action}` })}
    ${details({
      summary: 'Choose the owner or the date',
      isOpen: asksMore,
      body: html`
        ${select({ name: 'owner', label: 'Owner', items: [{ value: '', text: 'As the line says' }, ...ownersAt(ask.house.pack.code, edition, view.body).map(({ value, owner }) => ({ value, text: owner.words }))], value: enteredOr(ask, 'owner', ''), errorMessage: error('owner'), attributes: typed })}
        ${textInput({ name: 'due', label: 'Due', hint: 'A date, or words such as “next meeting”', value: enteredOr(ask, 'due', ''), errorMessage: error('due'), attributes: typed })}`,
    })}`
}

/** Was it the line of an action that was refused? The fields of a decision are called alike. */
function isAboutAction({ ask }: MinuteView): boolean {
  return typeof ask.entered?.['action'] === 'string' && ask.entered['action'] !== ''
}
