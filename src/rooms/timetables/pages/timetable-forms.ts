import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { sideBySide } from '../../../shell/views/side-by-side.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import type { WorkedOut } from '../store-course.ts'
import { addressOfTimetable } from './addresses.ts'
import { actsFor } from './may-do.ts'

/** What this reader may do with the timetable now, each with its form. */
export function timetableForms(ask: Ask, worked: WorkedOut): Html | undefined {
  const { kept, modification, edition } = worked
  const possible = actsFor(ask, edition, kept.record.state)
  const forms = FORMS.filter(({ act }) => possible.includes(act))
  if (forms.length === 0) return undefined
  const href = addressOfTimetable(modification.record.reference)
  return html`<h2 class="govuk-heading-m">What can be done</h2>
    ${forms.map(({ noun, summary, submit, fields }) =>
      details({
        summary,
        id: noun,
        isOpen: isSent(ask, noun),
        body: form({
          action: `${href}/${noun}`,
          method: 'post',
          idempotencyKey: ask.newKey(),
          version: kept.record.version,
          body: html`${conflictPart(ask, worked, noun)}${fields(fieldsOf(ask, worked, noun))}${button({ text: submit })}`,
        }),
      }),
    )}`
}

function isSent(ask: Ask, noun: string): boolean {
  return ask.path.endsWith(`/${noun}`)
}

/** If somebody else has changed it since the form was made: how it stands now, beside what was entered. */
function conflictPart(ask: Ask, { kept }: WorkedOut, noun: string): Html | undefined {
  const isStale = ask.refusals.some(({ reason }) => reason === 'changed-meanwhile')
  if (!isStale || !isSent(ask, noun)) return undefined
  const last = kept.content.baselines.at(-1)
  return sideBySide({
    before: { title: 'As it stands now', text: [kept.record.state, last?.reason ?? ''].join('\n') },
    after: {
      title: 'As you entered it',
      text: ['step', 'on', 'authority', 'reason', 'note']
        .map(name => enteredOr(ask, name, ''))
        .join('\n')
        .trim(),
    },
  })
}

type Fields = Readonly<{
  line: (name: string, label: string, hint?: string) => Html
  date: (name: string, label: string, hint?: string) => Html
  prose: (name: string, label: string) => Html
  step: () => Html
}>

function fieldsOf(ask: Ask, { template, forecast }: WorkedOut, noun: string): Fields {
  const isRefused = isSent(ask, noun)
  const common = (name: string) => ({
    name,
    id: isRefused ? name : `${noun}-${name}`,
    value: isRefused ? enteredOr(ask, name, '') : '',
    errorMessage: isRefused ? errorOf(ask.refusals, name) : undefined,
  })
  const open = template.steps.filter(({ key }) => forecast.some(one => one.key === key && !one.isDone))
  return {
    line: (name, label, hint) => textInput({ ...common(name), label, hint }),
    date: (name, label, hint) => textInput({ ...common(name), label, hint, width: 10, attributes: { type: 'date' } }),
    prose: (name, label) => textarea({ ...common(name), label, rows: 3 }),
    step: () =>
      select({
        ...common('step'),
        label: 'Step',
        items: [{ value: '', text: 'Choose' }, ...open.map(({ key, title }) => ({ value: key, text: title }))],
      }),
  }
}

type ActForm = Readonly<{
  act: string
  noun: string
  summary: string
  submit: string
  fields: (of: Fields) => Html
}>

const AUTHORITY_HINT = 'The reference of the decision, or of the meeting.'

const FORMS: readonly ActForm[] = [
  {
    act: 'approve-timetable',
    noun: 'approval',
    summary: 'Note that it is approved',
    submit: 'Note the approval',
    fields: ({ line }) => line('authority', 'Approved by', AUTHORITY_HINT),
  },
  {
    act: 'note-step',
    noun: 'steps',
    summary: 'Note that a step is done',
    submit: 'Note it',
    fields: ({ step, date, line }) =>
      html`${step()}${date('on', 'Done on', 'Leave it empty if nobody knows.')}${line('note', 'Note')}`,
  },
  {
    act: 'rebaseline-timetable',
    noun: 'baselines',
    summary: 'Plan it anew',
    submit: 'Make what is to be expected the plan',
    fields: ({ line, prose }) => html`${line('authority', 'Decided by', AUTHORITY_HINT)}${prose('reason', 'Reason')}`,
  },
  {
    act: 'pause-timetable',
    noun: 'pauses',
    summary: 'Pause it',
    submit: 'Pause from today',
    fields: ({ prose }) => prose('reason', 'Reason'),
  },
  {
    act: 'resume-timetable',
    noun: 'resumption',
    summary: 'Go on with it',
    submit: 'Go on from today',
    fields: () => html`<p class="govuk-body">The Working Days of the pause are made up for.</p>`,
  },
  {
    act: 'close-timetable',
    noun: 'closing',
    summary: 'Close it',
    submit: 'Close the timetable',
    fields: ({ prose }) => prose('reason', 'Reason'),
  },
]
