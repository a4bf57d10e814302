import { formatDate } from '../../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { table } from '../../../shell/views/table.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { userText } from '../../../shell/views/user-text.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import type { PartyDefault } from '../default.ts'
import { dateQuestion } from '../../../shell/web/date-boxes.ts'
import { mayKeep } from '../pages-keeping-forms.ts'
import type { Party } from '../party.ts'
import { rowsFor } from './step-forms.ts'

/** Events of default, for those who may know of them, and the forms to record one and that it was made good. */
export function defaultsPart(ask: Ask, kept: Kept<Party>, defaults: readonly Kept<PartyDefault>[]): Html | undefined {
  const recording = ask.asAt === undefined && ask.reader.person !== undefined && canRecord(ask, kept)
  if (defaults.length === 0 && !recording) return undefined
  const open = ask.asAt === undefined && mayKeep(ask) ? defaults.filter(one => one.content.remediedOn === null) : []
  return html`<section aria-labelledby="defaults"><h2 class="govuk-heading-m" id="defaults">Events of default</h2>
    ${defaults.length === 0 ? html`<p class="govuk-body">None.</p>` : defaultsTable(defaults)}
    ${open.map(({ content }) => settling(ask, kept, content))}
    ${recording && recordingForm(ask, kept)}</section>`
}

function canRecord(ask: Ask, kept: Kept<Party>): boolean {
  return rowsFor(ask, kept).some(({ act }) => act === 'record-default')
}

function defaultsTable(defaults: readonly Kept<PartyDefault>[]): Html {
  return table({
    caption: 'What, and how it was made good',
    captionSize: 'hidden',
    head: ['On', 'What', 'To be made good by', 'Made good'],
    rows: defaults.map(({ content: { on, ground, remedyBy, remediedOn, remedy } }) => [
      formatDate(on),
      userText(ground),
      remedyBy === null ? '' : formatDate(remedyBy),
      remediedOn === null ? 'Not yet' : html`${formatDate(remediedOn)}: ${userText(remedy ?? '')}`,
    ]),
  })
}

function settling(ask: Ask, { record }: Kept<Party>, { number, on }: PartyDefault): Html {
  const action = `/parties/${record.reference}/defaults/${number}/settlement`
  const isHere = ask.path === action
  return details({
    summary: `Record that the default of ${formatDate(on)} was made good`,
    isOpen: isHere,
    body: form({
      action,
      method: 'post',
      idempotencyKey: ask.newKey(),
      body: html`${textarea({
        name: 'remedy',
        id: `remedy-${number}`,
        label: 'How',
        rows: 2,
        value: isHere ? enteredOr(ask, 'remedy', '') : '',
        errorMessage: isHere ? errorOf(ask.refusals, 'remedy') : undefined,
      })}${button({ text: 'Record it', kind: 'secondary' })}`,
    }),
  })
}

function recordingForm(ask: Ask, { record }: Kept<Party>): Html {
  const action = `/parties/${record.reference}/defaults`
  const isHere = ask.path === action
  const asked = isHere ? ask : { ...ask, entered: undefined, refusals: [] }
  return details({
    summary: 'Record an event of default',
    isOpen: isHere,
    body: form({
      action,
      method: 'post',
      idempotencyKey: ask.newKey(),
      body: html`
        ${textarea({ name: 'ground', label: 'What the default is', rows: 2, value: enteredOr(asked, 'ground', ''), errorMessage: errorOf(asked.refusals, 'ground') })}
        ${dateQuestion(asked, { name: 'on', id: 'default-on', legend: 'On the day', value: dateIn(LONDON, ask.now) })}
        ${dateQuestion(asked, { name: 'remedyBy', legend: 'To be made good by (optional)' })}
        ${button({ text: 'Record an event of default' })}`,
    }),
  })
}
