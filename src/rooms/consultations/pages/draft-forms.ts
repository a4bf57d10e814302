import type { ActOf } from '../../../kit/pack/lifecycle-options.ts'
import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { dateQuestion } from '../../../shell/web/date-boxes.ts'
import { addressOfDraft } from './addresses.ts'
import { type DraftView, mayDoWithDraft, openingOf } from './draft-view.ts'

type Folded = Readonly<{
  act: ActOf<'consultation'>
  noun: string
  summary: string
  submit: string
  kind?: 'warning'
  fields: (ask: Ask, view: DraftView) => Html | undefined
}>

const FORMS: readonly Folded[] = [
  { act: 'amend-draft', noun: 'wording', summary: 'Write it anew', submit: 'Keep the draft', fields: wordingFields },
  {
    act: 'schedule-consultation',
    noun: 'schedule',
    summary: 'Let it open by itself',
    submit: 'Schedule it',
    fields: scheduleFields,
  },
  {
    act: 'return-to-draft',
    noun: 'unscheduling',
    summary: 'Do not let it open by itself',
    submit: 'Make it a draft again',
    fields: () => undefined,
  },
  {
    act: 'open-consultation',
    noun: 'opening',
    summary: 'Open it now',
    submit: 'Open it',
    fields: () => html`<p class="govuk-body">Everybody who may read of what it is about sees it from then on.</p>`,
  },
  {
    act: 'withdraw-consultation',
    noun: 'withdrawal',
    summary: 'Give it up',
    submit: 'Give it up',
    kind: 'warning',
    fields: ask => textarea({ ...field(ask, 'withdrawal', 'reason'), label: 'Why', rows: 3 }),
  },
]

/** What the secretariat may do with a draft now. */
export function draftForms(ask: Ask, view: DraftView): Html | undefined {
  const forms = FORMS.filter(({ act }) => mayDoWithDraft(ask, view, act))
  if (forms.length === 0) return undefined
  return html`<h2 class="govuk-heading-m">Go on with it</h2>${forms.map(one => folded(ask, view, one))}`
}

function folded(ask: Ask, view: DraftView, { noun, summary, submit, kind, fields }: Folded): Html {
  const { record } = view.kept
  const action = `${addressOfDraft(record.reference)}/${noun}`
  const body = html`${fields(ask, view)}${button({ text: submit, kind })}`
  return details({
    summary,
    id: noun,
    isOpen: ask.path === action,
    body: form({ action, method: 'post', idempotencyKey: ask.newKey(), version: record.version, body }),
  })
}

/** The ids of fields differ from form to form, save in the form that was refused. */
function field(ask: Ask, noun: string, name: string, value = '') {
  const isRefused = ask.path.endsWith(`/${noun}`)
  return {
    name,
    id: isRefused ? name : `${noun}-${name}`,
    value: isRefused ? enteredOr(ask, name, value) : value,
    errorMessage: isRefused ? errorOf(ask.refusals, name) : undefined,
  }
}

function wordingFields(ask: Ask, { kept }: DraftView): Html {
  const { purpose, questions, until } = kept.content
  return html`${textarea({
    ...field(ask, 'wording', 'purpose', purpose),
    label: 'What it is for (optional)',
    hint: 'The summary of what it is about, if it is left empty.',
    rows: 3,
  })}${textarea({
    ...field(ask, 'wording', 'questions', questions.join('\n')),
    label: 'Further questions (optional)',
    hint: 'One to a line.',
    rows: 3,
  })}${textInput({
    ...field(ask, 'wording', 'until', until),
    label: 'Closes on (optional)',
    hint: 'A day such as 2017-01-06; by the clock of the code, if it is left empty.',
  })}`
}

function scheduleFields(ask: Ask, { kept }: DraftView): Html {
  const asked = ask.path.endsWith('/schedule') ? ask : { ...ask, refusals: [], entered: undefined }
  const { day, time } = openingOf(kept.content)
  return html`${dateQuestion(asked, { name: 'opensOn', legend: 'On which day is it to open?', value: day })}${textInput(
    {
      ...field(ask, 'schedule', 'opensAt', time),
      label: 'At what time',
      hint: 'Such as 09:00.',
    },
  )}`
}
