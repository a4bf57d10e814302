import { capital } from '../../../kit/capital.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { REPORT_KINDS } from '../report.ts'
import { commonOf, inForm } from './form-parts.ts'
import type { ModificationPage } from './modification-view.ts'

/** What whoever keeps the register does for the work on it: terms, questions, what was considered, reports. */
export function workForms(ask: Ask, view: ModificationPage): readonly (Html | undefined)[] {
  return [termsForm(ask, view), questionForm(ask, view), consideredForm(ask, view), reportForm(ask, view)]
}

function termsForm(ask: Ask, view: ModificationPage): Html {
  const { group } = view.kept.content
  const fields = html`
    ${textarea({ ...commonOf(ask, 'terms', 'terms', group?.terms ?? ''), label: 'Terms of reference', rows: 4 })}
    ${textarea({ ...commonOf(ask, 'terms', 'questions', group?.questions.join('\n') ?? ''), label: 'Questions', hint: 'One to a line.', rows: 3 })}
    ${textInput({ ...commonOf(ask, 'terms', 'authority', group?.authority ?? ''), label: 'Authority (optional)' })}
    ${view.groups.length > 0 && select({ ...commonOf(ask, 'terms', 'group', group?.body ?? ''), label: 'Which group works on it', items: [{ value: '', text: 'A group of its own' }, ...view.groups] })}`
  return inForm(ask, view, 'terms', 'Set the terms of reference of the group', 'Set the terms', fields)
}

function questionForm(ask: Ask, view: ModificationPage): Html | undefined {
  const { group } = view.kept.content
  if (group === null) return undefined
  const known = group.questions.map(question => ({ value: question, text: question }))
  const fields = html`
    ${known.length > 0 && select({ ...commonOf(ask, 'questions', 'known'), label: 'Which question', items: [{ value: '', text: 'Another one' }, ...known] })}
    ${textarea({ ...commonOf(ask, 'questions', 'question'), label: known.length > 0 ? 'The other question' : 'Question', rows: 2 })}
    ${textarea({ ...commonOf(ask, 'questions', 'answer'), label: 'Answer (optional)', rows: 4 })}
    ${textInput({ ...commonOf(ask, 'questions', 'by'), label: 'Who answers (optional)', hint: 'A role and an organisation, not a name.' })}`
  return inForm(ask, view, 'questions', 'Put a question to the group, or answer one', 'Keep it', fields)
}

function consideredForm(ask: Ask, view: ModificationPage): Html {
  const fields = html`
    ${textInput({ ...commonOf(ask, 'considered', 'what'), label: 'What was considered' })}
    ${textInput({ ...commonOf(ask, 'considered', 'by'), label: 'By whom', hint: 'The group, a body, respondents.' })}
    ${textarea({ ...commonOf(ask, 'considered', 'outcome'), label: 'What became of it', rows: 3 })}`
  return inForm(ask, view, 'considered', 'List a solution or mitigation that was considered', 'List it', fields)
}

function reportForm(ask: Ask, view: ModificationPage): Html {
  const kinds = REPORT_KINDS.map(kind => ({
    value: kind,
    text: `${capital(kind)} report`,
  }))
  const fields = select({ ...commonOf(ask, 'reports', 'kind'), label: 'Which report', items: kinds })
  return inForm(ask, view, 'reports', 'Make a report from the record', 'Make the report', fields)
}
