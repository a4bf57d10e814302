import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { sideBySide } from '../../../shell/views/side-by-side.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { paragraphs } from '../../../shell/views/user-text.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { commitmentsWithoutAction } from '../../actions/door.ts'
import type { MinuteView } from './minute-view.ts'
import { press, TYPED_FORM } from './presses.ts'

/** The form that everything typed belongs to. What is in it stands elsewhere on the page, by its name. */
export function typedForm({ ask, address, discussion }: MinuteView): Html {
  return form({
    action: `${address}/notes`,
    method: 'post',
    idempotencyKey: ask.newKey(),
    version: discussion?.record.version,
    id: TYPED_FORM,
    // What the Enter key presses in a line: the first button of a form.
    body: html`<button class="govuk-visually-hidden" type="submit" tabindex="-1">Keep what was typed</button>`,
  })
}

/** What is said at the item; if somebody else saved meanwhile, both texts. */
export function notesPart(view: MinuteView, isLive: boolean): Html {
  const text = view.discussion?.content.text ?? ''
  return html`<section aria-labelledby="notes-heading"><h2 class="govuk-heading-s govuk-!-margin-top-3" id="notes-heading">Discussion</h2>
    ${isLive ? notesForm(view, text) : paragraphs(text)}
    ${commitmentsPart(view, text)}
  </section>`
}

function notesForm(view: MinuteView, text: string): Html {
  const { ask, address, own } = view
  const entered = enteredOr(ask, 'notes', text)
  const error = errorOf(ask.refusals, 'notes') ?? errorOf(ask.refusals, 'text')
  return html`${isStale(ask) && entered !== text && sideBySide({ before: { title: 'Saved meanwhile', text }, after: { title: 'What you typed', text: entered } })}
    ${textarea({
      name: 'notes',
      label: 'What is said',
      value: entered,
      rows: 10,
      keep: `${own.reference} notes`,
      errorMessage: error,
      attributes: { form: TYPED_FORM, 'data-key': 'T', 'aria-keyshortcuts': 'Shift+T' },
    })}
    ${press({ action: `${address}/notes`, text: 'Save the notes', key: 'S', kind: 'primary' })}`
}

export function isStale({ refusals }: Pick<Ask, 'refusals'>): boolean {
  return refusals.some(({ reason }) => reason === 'changed-meanwhile')
}

/** Sentences in which somebody takes something on that no action carries. */
export function commitmentsHere({ discussion, actions }: Pick<MinuteView, 'discussion' | 'actions'>) {
  const said = actions.map(({ content }) => `${content.owner.words} to ${content.text}`)
  return commitmentsWithoutAction(discussion?.content.text ?? '', said)
}

function commitmentsPart(view: MinuteView, text: string): Html | undefined {
  const commitments = text === '' ? [] : commitmentsHere(view)
  if (commitments.length === 0) return undefined
  return details({
    summary: `Said, without an action (${commitments.length})`,
    isOpen: true,
    body: html`<ul class="govuk-list govuk-list--bullet">${commitments.map(
      ({ sentence, why }) => html`<li>${sentence} <span class="govuk-hint">It ${why}.</span></li>`,
    )}</ul>`,
  })
}
