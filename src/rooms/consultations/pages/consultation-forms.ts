import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { dateQuestion } from '../../../shell/web/date-boxes.ts'
import { addressOfConsultation } from './addresses.ts'
import { type ConsultationView, mayDo } from './consultation-view.ts'

/** What whoever keeps the consultation may do with it now. */
export function consultationForms(ask: Ask, view: ConsultationView): Html | undefined {
  const forms = [
    mayDo(ask, view, 'collate-responses') && collationForm(ask, view),
    mayDo(ask, view, 'publish-responses') && publicationForm(ask, view),
    mayDo(ask, view, 'extend-consultation') && extensionForm(ask, view),
    mayDo(ask, view, 'withdraw-consultation') && withdrawalForm(ask, view),
  ].filter(one => one !== false)
  return forms.length === 0 ? undefined : html`<h2 class="govuk-heading-m">Keep the consultation</h2>${forms}`
}

type Folded = Readonly<{ noun: string; summary: string; submit: string; fields: Html; kind?: 'warning' }>

function folded(ask: Ask, { kept }: ConsultationView, { noun, summary, submit, fields, kind }: Folded): Html {
  const action = `${addressOfConsultation(kept.record.reference)}/${noun}`
  const body = html`${fields}${button({ text: submit, ...(kind === undefined ? {} : { kind }) })}`
  return details({
    summary,
    id: noun,
    isOpen: ask.path === action,
    body: form({ action, method: 'post', idempotencyKey: ask.newKey(), version: kept.record.version, body }),
  })
}

/** The ids of fields differ from form to form, save in the form that was refused. */
function area(ask: Ask, noun: string, name: string, label: string, rows = 3): Html {
  const isRefused = ask.path.endsWith(`/${noun}`)
  return textarea({
    name,
    id: isRefused ? name : `${noun}-${name}`,
    label,
    rows,
    value: isRefused ? enteredOr(ask, name, '') : '',
    errorMessage: isRefused ? errorOf(ask.refusals, name) : undefined,
  })
}

function collationForm(ask: Ask, view: ConsultationView): Html {
  return folded(ask, view, {
    noun: 'collation',
    summary: 'Collate the responses',
    submit: 'Collate them',
    fields: html`<p class="govuk-body">After this no response comes in, by no decision.</p>${area(ask, 'collation', 'summary', 'What the responses say', 6)}`,
  })
}

function publicationForm(ask: Ask, view: ConsultationView): Html {
  return folded(ask, view, {
    noun: 'publication',
    summary: 'Publish the responses',
    submit: 'Publish them',
    fields: html`<p class="govuk-body">Everybody who may read of the consultation will read them. What was said in confidence, and the names of those who did not want to be named, stay out.</p>`,
  })
}

function extensionForm(ask: Ask, view: ConsultationView): Html {
  const isRefused = ask.path.endsWith('/extension')
  const asked = isRefused ? ask : { ...ask, refusals: [], entered: undefined }
  return folded(ask, view, {
    noun: 'extension',
    summary: 'Let it close later',
    submit: 'Extend it',
    fields: html`${dateQuestion(asked, { name: 'until', id: isRefused ? undefined : 'extension-until', legend: 'On which day is it to close?', hint: 'At the same time of day.' })}${area(ask, 'extension', 'reason', 'Why')}`,
  })
}

function withdrawalForm(ask: Ask, view: ConsultationView): Html {
  return folded(ask, view, {
    noun: 'withdrawal',
    summary: 'Withdraw the consultation',
    submit: 'Withdraw it',
    kind: 'warning',
    fields: area(ask, 'withdrawal', 'reason', 'Why'),
  })
}
