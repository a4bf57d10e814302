import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { type ActForm, actForms, enteredLines, type FormFields } from '../../../shell/web/act-forms.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { WorkedOut } from '../store-course.ts'
import { addressOfTimetable } from './addresses.ts'
import { actsFor } from './may-do.ts'

/** What this reader may do with the timetable now, each with its form. */
export function timetableForms(ask: Ask, worked: WorkedOut): Html | undefined {
  const { kept, modification, edition } = worked
  const possible = actsFor(ask, edition, kept.record.state)
  const forms = FORMS.filter(({ act }) => possible.includes(act))
  return actForms(ask, forms, {
    href: addressOfTimetable(modification.record.reference),
    version: kept.record.version,
    fieldsOf: own => ({ ...own, step: () => stepQuestion(own, worked) }),
    bothTexts: () => ({
      now: [kept.record.state, kept.content.baselines.at(-1)?.reason ?? ''].join('\n'),
      entered: enteredLines(ask, ['step', 'on', 'authority', 'reason', 'note']),
    }),
  })
}

function stepQuestion({ common }: FormFields, { template, forecast }: WorkedOut): Html {
  const open = template.steps.filter(({ key }) => forecast.some(one => one.key === key && !one.isDone))
  const items = [{ value: '', text: 'Choose' }, ...open.map(({ key, title }) => ({ value: key, text: title }))]
  return select({ ...common('step'), label: 'Step', items })
}

type Fields = FormFields & Readonly<{ step: () => Html }>

const AUTHORITY_HINT = 'The reference of the decision, or of the meeting.'

const FORMS: readonly ActForm<string, Fields>[] = [
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
