import type { ActOf } from '../../../kit/pack/lifecycle-options.ts'
import { rowsFrom } from '../../../kit/pack/lifecycle.ts'
import { getLifecycle } from '../../../kit/pack/pack.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { type ActForm, actForms, enteredLines, type FormFields } from '../../../shell/web/act-forms.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { costRuleOf, getKind } from '../kinds.ts'
import { addressOfAssessment } from './addresses.ts'
import { rolesOfAsker } from './asker.ts'
import type { AssessmentPage } from './assessment-view.ts'
import { costFields } from './cost-fields.ts'

/** What this reader may do with the assessment now, each with its form. The noun is what the act leaves behind. */
export function assessmentForms(ask: Ask, view: AssessmentPage): Html | undefined {
  const { kept, edition } = view
  if (ask.asAt !== undefined || ask.reader.person === undefined) return undefined
  const roles = rolesOfAsker(ask, kept.content.assessor)
  const possible = rowsFrom(getLifecycle(edition, 'assessment'), kept.record.state)
    .filter(({ by }) => by.some(role => roles.includes(role)))
    .flatMap(({ act }) => FORMS.filter(known => known.act === act))
  const { target, findings } = kept.content
  return actForms(ask, possible, {
    href: addressOfAssessment(kept.record.reference),
    version: kept.record.version,
    fieldsOf: own => ({ ...own, costs: () => costQuestions(ask, view) }),
    bothTexts: () => ({
      now: [view.shown.stateInWords, `Due ${target}`, findings].join('\n'),
      entered: enteredLines(ask, ['target', 'findings', 'text', 'before', 'reason']),
    }),
  })
}

function costQuestions(ask: Ask, { kept, edition }: AssessmentPage): Html | undefined {
  return getKind(edition, kept.content.kind).costs === 'none' ? undefined : costFields(ask, costRuleOf(edition))
}

type Fields = FormFields & Readonly<{ costs: () => Html | undefined }>

const FORMS: readonly ActForm<ActOf<'assessment'>, Fields>[] = [
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
