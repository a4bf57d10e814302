import { formatDate } from '../../../kit/calendar-date.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { dateQuestion } from '../../../shell/web/date-boxes.ts'
import { barEndsOn } from '../bar.ts'
import type { Party } from '../party.ts'
import { rowsFor } from './step-forms.ts'

/** When an organisation that was expelled may apply again, and the form by which a body's decision makes that earlier. */
export function barPart(ask: Ask, kept: Kept<Party>): Html | undefined {
  const { house, edition } = ask
  const end = barEndsOn({ edition, code: house.pack.code, calendar: house.calendar }, kept.content)
  const { expelledOn, ceasedOn } = kept.content.admission
  if (end === null || expelledOn == null || ceasedOn === null) return undefined
  const mayShorten =
    ask.asAt === undefined &&
    ask.reader.person !== undefined &&
    rowsFor(ask, kept).some(({ act }) => act === 'shorten-bar')
  return html`<p class="govuk-body">It was expelled on ${formatDate(expelledOn)}, and may apply again from ${formatDate(end)} on.</p>
    ${mayShorten && shortening(ask, kept)}`
}

function shortening(ask: Ask, { record }: Kept<Party>): Html {
  const action = `/parties/${record.reference}/bar`
  const isHere = ask.path === action
  const asked = isHere ? ask : { ...ask, entered: undefined, refusals: [] }
  return details({
    summary: 'Shorten the bar',
    isOpen: isHere,
    body: form({
      action,
      method: 'post',
      version: record.version,
      idempotencyKey: ask.newKey(),
      body: html`${dateQuestion(asked, { name: 'until', legend: 'May apply again from' })}
        ${textInput({ name: 'authority', label: 'By which decision', hint: 'Its reference, or the meeting and the item', value: enteredOr(asked, 'authority', ''), errorMessage: errorOf(asked.refusals, 'authority') })}
        ${textarea({ name: 'reason', id: isHere ? 'reason' : 'bar-reason', label: 'Why', rows: 2, value: enteredOr(asked, 'reason', ''), errorMessage: errorOf(asked.refusals, 'reason') })}
        ${button({ text: 'Shorten the bar' })}`,
    }),
  })
}
