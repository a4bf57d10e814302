import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { radios } from '../../../shell/views/radios.ts'
import { textInput } from '../../../shell/views/text-input.ts'
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
    mayDo(ask, view, 'decide-on-responses') && afterWithdrawalForm(ask, view),
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

function afterWithdrawalForm(ask: Ask, view: ConsultationView): Html | false {
  if (view.kept.content.afterWithdrawal?.isPublished === true) return false
  const noun = 'withdrawn-responses'
  const isRefused = ask.path.endsWith(`/${noun}`)
  const field = (name: string) => ({
    name,
    id: isRefused ? name : `${noun}-${name}`,
    value: isRefused ? enteredOr(ask, name, '') : '',
    errorMessage: isRefused ? errorOf(ask.refusals, name) : undefined,
  })
  return folded(ask, view, {
    noun,
    summary: 'Say what becomes of the responses',
    submit: 'Keep the decision',
    fields: html`${radios({
      ...field('become'),
      legend: { text: 'What becomes of what had come in?', classes: 'govuk-fieldset__legend--s' },
      items: [
        {
          value: 'publish',
          text: 'Publish it',
          hint: 'Without what was said in confidence and the names not to be told.',
        },
        { value: 'keep', text: 'Keep it unpublished', hint: 'The secretariat and whoever gave it have it.' },
      ],
    })}${textInput({ ...field('authority'), label: 'Decision', hint: 'The reference of the recorded decision.' })}${area(ask, noun, 'reason', 'Why')}`,
  })
}
