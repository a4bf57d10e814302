import { capital } from '../../../kit/capital.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { button, buttonGroup } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { form, hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import type { Action } from '../../actions/door.ts'
import { formStateOf } from './form-state.ts'
import { dueInWords } from './minute-actions.ts'
import type { MinuteView } from './minute-view.ts'

/** What is said of earlier actions: unfolded at the item that is for that, folded away at every other. */
export function updatesPart(view: MinuteView, isLive: boolean): Html | undefined {
  const { earlier, item, edition, address, ask } = view
  if (earlier.length === 0) return undefined
  const isHere = item.content.kind === 'minutes-and-actions' || ask.path === `${address}/updates`
  return details({
    summary: `${capital(edition.words.mattersArising)} (${earlier.length})`,
    id: 'updates',
    isOpen: isHere,
    body: html`${earlier.map((action, n) => updateForm(view, action, n, isLive))}`,
  })
}

function updateForm({ ask, address, reference }: MinuteView, action: Kept<Action>, n: number, isLive: boolean): Html {
  const { record, content } = action
  const said = content.updates.filter(({ meeting }) => meeting === reference)
  const isMine = ask.entered?.['updated'] === record.reference
  const state = formStateOf(isMine ? ask : { ...ask, refusals: [] }, `${address}/updates`, `update-${n}`)
  const line = html`<p class="govuk-body"><strong>${record.reference}</strong> ${content.owner.words} to ${content.text} <span class="govuk-hint">${dueInWords(content)}</span></p>
    ${said.map(({ text }) => html`<p class="govuk-body">${text}</p>`)}`
  if (!isLive) return line
  return html`${line}${form({
    action: `${address}/updates`,
    method: 'post',
    idempotencyKey: ask.newKey(),
    version: record.version,
    body: html`${hidden('updated', record.reference)}
      ${textInput({ name: 'says', id: state.id('says'), label: html`What is said<span class="govuk-visually-hidden"> of ${record.reference}</span>`, value: state.entered('says', ''), errorMessage: state.error('says') ?? state.error('text'), attributes: { 'data-keep': `${record.reference} ${reference}` } })}
      ${buttonGroup(
        button({
          text: html`Keep<span class="govuk-visually-hidden"> what is said of ${record.reference}</span>`,
          kind: 'secondary',
        }),
        button({
          text: html`Keep and close<span class="govuk-visually-hidden"> ${record.reference}</span>`,
          name: 'closes',
          value: 'yes',
          kind: 'secondary',
        }),
      )}`,
  })}`
}
