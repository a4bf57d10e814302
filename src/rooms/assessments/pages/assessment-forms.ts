import type { ActOf } from '../../../kit/pack/lifecycle-options.ts'
import { rowsFrom } from '../../../kit/pack/lifecycle.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { sideBySide } from '../../../shell/views/side-by-side.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { costRuleOf, getKind } from '../kinds.ts'
import { addressOfAssessment } from './addresses.ts'
import type { AssessmentPage } from './assessment-page.ts'
import { rolesOfAsker } from './asker.ts'
import { costFields } from './cost-fields.ts'

/** What this reader may do with the assessment now, each with its form. The noun is what the act leaves behind. */
export function assessmentForms(ask: Ask, view: AssessmentPage): Html | undefined {
  const { kept, edition } = view
  if (ask.asAt !== undefined || ask.reader.person === undefined) return undefined
  const roles = rolesOfAsker(ask, kept.content.assessor)
  const possible = rowsFrom(getLifecycle(edition, 'assessment'), kept.record.state)
    .filter(({ by }) => by.some(role => roles.includes(role)))
    .flatMap(({ act }) => FORMS.filter(known => known.act === act))
  if (possible.length === 0) return undefined
  return html`<h2 class="govuk-heading-m">What can be done</h2>
    ${possible.map(({ noun, summary, submit, fields }) =>
      details({
        summary,
        id: noun,
        isOpen: isSent(ask, noun),
        body: form({
          action: `${addressOfAssessment(kept.record.reference)}/${noun}`,
          method: 'post',
          idempotencyKey: ask.newKey(),
          version: kept.record.version,
          body: html`${conflictPart(ask, view, noun)}${fields(fieldsOf(ask, view, noun))}${button({ text: submit })}`,
        }),
      }),
    )}`
}

function isSent(ask: Ask, noun: string): boolean {
  return ask.path.endsWith(`/${noun}`)
}

/** If somebody else has changed it since the form was made: how it stands now, beside what was entered. */
function conflictPart(ask: Ask, { kept, shown }: AssessmentPage, noun: string): Html | undefined {
  const isStale = ask.refusals.some(({ reason }) => reason === 'changed-meanwhile')
  if (!isStale || !isSent(ask, noun)) return undefined
  const { target, findings } = kept.content
  return sideBySide({
    before: { title: 'As it stands now', text: [shown.stateInWords, `Due ${target}`, findings].join('\n') },
    after: {
      title: 'As you entered it',
      text: ['target', 'findings', 'text', 'before', 'reason']
        .map(name => enteredOr(ask, name, ''))
        .join('\n')
        .trim(),
    },
  })
}

type Fields = Readonly<{
  line: (name: string, label: string, hint?: string) => Html
  date: (name: string, label: string) => Html
  prose: (name: string, label: string, hint?: string) => Html
  costs: () => Html | undefined
}>

type ActForm = Readonly<{
  act: ActOf<'assessment'>
  noun: string
  summary: string
  submit: string
  fields: (of: Fields) => Html
}>

/** The ids of fields differ from form to form, save in the form that was refused, to which the summary of errors links. */
function fieldsOf(ask: Ask, { kept, edition }: AssessmentPage, noun: string): Fields {
  const isRefused = isSent(ask, noun)
  const common = (name: string) => ({
    name,
    id: isRefused ? name : `${noun}-${name}`,
    value: isRefused ? enteredOr(ask, name, '') : '',
    errorMessage: isRefused ? errorOf(ask.refusals, name) : undefined,
  })
  return {
    line: (name, label, hint) => textInput({ ...common(name), label, hint }),
    date: (name, label) => textInput({ ...common(name), label, width: 10, attributes: { type: 'date' } }),
    prose: (name, label, hint) => textarea({ ...common(name), label, hint, rows: 4 }),
    costs: () =>
      getKind(edition, kept.content.kind).costs === 'none' ? undefined : costFields(ask, costRuleOf(edition)),
  }
}

const FORMS: readonly ActForm[] = [
  {
    act: 'begin-assessment',
    noun: 'beginning',
    summary: 'Take it up',
    submit: 'Begin',
    fields: () => html`<p class="govuk-body">Its date stays as it is.</p>`,
  },
  {
    act: 'deliver-assessment',
    noun: 'delivery',
    summary: 'Deliver it',
    submit: 'Deliver',
    fields: ({ prose, costs }) => html`${prose('findings', 'What you found')}${costs()}`,
  },
  {
    act: 'ask-for-information',
    noun: 'questions',
    summary: 'Ask for more information',
    submit: 'Ask',
    fields: ({ prose }) => prose('text', 'What you need to know'),
  },
  {
    act: 'give-information',
    noun: 'answers',
    summary: 'Answer the assessor',
    submit: 'Answer',
    fields: ({ prose }) => prose('text', 'Answer'),
  },
  {
    act: 'move-target',
    noun: 'target',
    summary: 'Give it another date',
    submit: 'Move the date',
    fields: ({ date, prose }) =>
      html`${date('target', 'New date')}${prose('reason', 'Reason', 'It stays beside the date that is given up.')}`,
  },
  {
    act: 'reprioritise-assessment',
    noun: 'place',
    summary: 'Put it elsewhere in the queue',
    submit: 'Put it there',
    fields: ({ line, prose }) =>
      html`${line('before', 'Before which other', 'Its reference; leave it empty for the end of the queue.')}${line('authority', 'Decided by', 'The reference of the decision, or of the meeting.')}${prose('reason', 'Reason')}`,
  },
  {
    act: 'outdate-assessment',
    noun: 'outdating',
    summary: 'The solution has changed',
    submit: 'Mark it as being of an earlier solution',
    fields: ({ prose }) => prose('reason', 'What has changed'),
  },
  {
    act: 'withdraw-assessment',
    noun: 'withdrawal',
    summary: 'Withdraw the request',
    submit: 'Withdraw',
    fields: ({ prose }) => prose('reason', 'Reason'),
  },
]
