import type { Kept } from '../../../shell/ledger/record.ts'
import { checkboxes } from '../../../shell/views/checkboxes.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { type Ask, enteredAt, enteredTick } from '../../../shell/web/ask.ts'
import type { Consultation } from '../consultation.ts'
import { EFFECTS, type Response, STANCES } from '../response.ts'
import type { ConsultationView } from './consultation-view.ts'
import { nameOfSolution } from './words.ts'

/** All that a response may say. */
export function responseQuestions(ask: Ask, view: ConsultationView): Html {
  return html`${questionsOf(ask, view)}${isAnonymousField(ask, view.own)}`
}

function questionsOf(ask: Ask, view: ConsultationView): Html {
  const { content } = view.kept
  const before = view.own?.content
  const apart = view.confidential.find(({ content: own }) => own.response === view.own?.record.reference)?.content
  const said = [...(before?.answers ?? []), ...(apart?.answers ?? [])]
  return html`${content.questions.map(({ key, text, option, mayBeConfidential }, n) => {
    const value = enteredAt(ask, 'answer', n, said.find(({ question }) => question === key)?.text ?? '')
    const isInConfidence = enteredTick(ask, 'confidential', key, before?.inConfidence.includes(key) ?? false)
    return html`<h2 class="govuk-heading-m">${n + 1}. ${text}</h2>
      ${option === 'stance' && stanceFields(ask, content, before)}${option === 'objectives' && effectFields(ask, content, before)}
      ${hidden('question', key)}
      ${textarea({ name: 'answer', id: n === 0 ? 'answer' : `answer-${key}`, label: option === 'text' ? 'Your answer' : 'Why', rows: 4, value, errorMessage: n === 0 ? errorOf(ask.refusals, 'answer') : undefined })}
      ${mayBeConfidential && checkboxes({ name: 'confidential', id: `confidential-${key}`, isSmall: true, values: isInConfidence ? [key] : [], items: [{ value: key, text: 'This answer is in confidence' }] })}`
  })}`
}

function stanceFields(ask: Ask, { solutions }: Consultation, before: Response | undefined): Html {
  return html`${solutions.map(
    ({ key, title }, n) =>
      html`${hidden('solution', key)}${select({
        name: 'stance',
        id: n === 0 ? 'stance' : `stance-${key}`,
        label: nameOfSolution({ key, title }),
        value: enteredAt(ask, 'stance', n, before?.stances.find(({ solution }) => solution === key)?.stance ?? ''),
        items: [{ value: '', text: 'No view' }, ...STANCES.map(stance => ({ value: stance, text: stance }))],
      })}`,
  )}`
}

function effectFields(ask: Ask, { objectives }: Consultation, before: Response | undefined): Html {
  return html`${objectives.map(
    ({ key, title }, n) =>
      html`${hidden('objective', key)}${select({
        name: 'effect',
        id: n === 0 ? 'effect' : `effect-${key}`,
        label: `(${key}) ${title}`,
        value: enteredAt(ask, 'effect', n, before?.effects.find(({ objective }) => objective === key)?.effect ?? ''),
        items: [{ value: '', text: 'No view' }, ...EFFECTS.map(effect => ({ value: effect, text: effect }))],
      })}`,
  )}`
}

function isAnonymousField(ask: Ask, own: Kept<Response> | undefined): Html {
  const isTicked = enteredTick(ask, 'anonymous', 'yes', own?.content.isAnonymous ?? false)
  return checkboxes({
    name: 'anonymous',
    values: isTicked ? ['yes'] : [],
    items: [
      {
        value: 'yes',
        text: 'Publish it without the name',
        hint: 'The category is shown. Those who read what is said in confidence see the name.',
      },
    ],
  })
}
