import { button } from '../../shell/views/button.ts'
import { details } from '../../shell/views/details.ts'
import { errorOf } from '../../shell/views/error-summary.ts'
import { form, hidden } from '../../shell/views/form.ts'
import { html, type Html, type Value } from '../../shell/views/html.ts'
import { textarea } from '../../shell/views/textarea.ts'
import { textInput } from '../../shell/views/text-input.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { type Ask, enteredOr } from '../../shell/web/ask.ts'
import type { RecordSight } from './pages-record.ts'
import type { Reclassification } from './reclassification.ts'

type Form = Readonly<{ noun: string; summary: string; submit: string; version?: number }>

/** A form of the page of sight; open again where it was refused. Ids differ from form to form, save in the one that was refused. */
export function sightForm(
  ask: Ask,
  { record }: RecordSight,
  { noun, summary, submit, version }: Form,
  fields: (of: Fields) => Value,
): Html {
  const action = `/records/${record.id}/${noun}`
  const isRefused = ask.path === action
  return details({
    summary,
    isOpen: isRefused,
    body: form({
      action,
      method: 'post',
      idempotencyKey: ask.newKey(),
      version,
      body: html`${fields(fieldsOf(ask, noun, isRefused))}${button({ text: submit, kind: 'secondary' })}`,
    }),
  })
}

export type Fields = Readonly<{
  line: (name: string, label: string, hint?: string) => Html
  prose: (name: string, label: string) => Html
  common: (name: string) => Readonly<{ name: string; id: string; value: string; errorMessage: string | undefined }>
}>

function fieldsOf(ask: Ask, noun: string, isRefused: boolean): Fields {
  const common = (name: string) => ({
    name,
    id: isRefused ? name : `${noun.replaceAll('/', '-')}-${name}`,
    value: isRefused ? enteredOr(ask, name, '') : '',
    errorMessage: isRefused ? errorOf(ask.refusals, name) : undefined,
  })
  return {
    common,
    line: (name, label, hint) => textInput({ ...common(name), label, hint }),
    prose: (name, label) => textarea({ ...common(name), label, rows: 2 }),
  }
}

export const DATE_HINT = 'Year, month and day, such as 2017-03-31.'

export function reviewForm(ask: Ask, sight: RecordSight, { record }: Kept<Reclassification>): Html {
  const said = { noun: 'class-review', summary: 'Leave the class as it is', submit: 'Record the review' }
  return sightForm(
    ask,
    sight,
    { ...said, version: record.version },
    of => html`${hidden('reclassification', record.id)}
      ${of.prose('reason', 'Why the class stays')}${of.line('reviewOn', 'Next review on', DATE_HINT)}`,
  )
}

export function transmissionForm(ask: Ask, sight: RecordSight): Html {
  const said = { noun: 'transmissions', summary: 'Record a transmission', submit: 'Record the transmission' }
  return sightForm(
    ask,
    sight,
    said,
    of => html`${of.line('channel', 'How it was sent', 'Such as an encrypted mail service.')}
      ${of.line('to', 'To whom', 'A role or an organisation, not a name.')}${of.line('sentOn', 'Sent on', DATE_HINT)}
      ${of.prose('note', 'Note')}`,
  )
}
