import { button } from '../../../shell/views/button.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { sideBySide } from '../../../shell/views/side-by-side.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { addressOfRecording } from './addresses.ts'
import { isStale } from './correction.ts'
import type { PlaceView } from './place-view.ts'

/** Where the discussion is taken down. A text that somebody else has saved meanwhile stands beside the one that was entered. */
export function discussionForm(ask: Ask, view: PlaceView): Html {
  const { meeting, number, isTwin, discussion } = view
  const current = discussion?.content.text ?? ''
  const entered = enteredOr(ask, 'discussion', current)
  return html`
    <h2 class="govuk-heading-m" id="discussion-heading">Discussion</h2>
    ${isStale(ask) && ask.entered?.['discussion'] !== undefined && sideBySide({ before: { title: 'As it stands now', text: current }, after: { title: 'What you entered', text: entered } })}
    ${form({
      action: addressOfRecording(meeting.record.reference, number, isTwin).replace(/decisions$/, 'discussion'),
      method: 'post',
      idempotencyKey: ask.newKey(),
      version: discussion?.record.version,
      body: html`
        ${textarea({
          name: 'discussion',
          label: 'What was said',
          hint: 'Until the minutes are circulated, the secretariat and the chair alone see this.',
          value: entered,
          rows: 10,
          keep: `discussion-${view.parent.id}`,
          errorMessage: errorOf(ask.refusals, 'text'),
        })}
        ${button({ text: 'Save the discussion' })}`,
    })}`
}
