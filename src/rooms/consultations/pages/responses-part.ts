import { formatInstant } from '../../../kit/instant.ts'
import type { Table } from '../../../shell/web/table-file.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { paragraphs, userText } from '../../../shell/views/user-text.ts'
import { hasPublished } from '../consultation.ts'
import type { ConfidentialPart, Response } from '../response.ts'
import { addressOfConsultation } from './addresses.ts'
import type { ConsultationView } from './consultation-view.ts'
import { nameOfSolution } from './words.ts'

/** The responses that the reader may see: all once they are published, before that one's own. Of what is in confidence, that it is there. */
export function responsesPart(view: ConsultationView): Html | undefined {
  const { responses, state, kept } = view
  if (responses.length === 0) return undefined
  const address = addressOfConsultation(kept.record.reference)
  const files = html`<p class="govuk-body-s">Take these with you: <a class="govuk-link" href="${address}?format=csv">CSV</a>, <a class="govuk-link" href="${address}?format=xlsx">XLSX</a>, <a class="govuk-link" href="${address}?format=json">JSON</a>.</p>`
  return html`<h2 class="govuk-heading-m">${hasPublished(kept.content, state) ? 'Responses' : 'Responses, not published'}</h2>${responses.map(response => responsePart(view, response))}${files}`
}

function responsePart(view: ConsultationView, response: Kept<Response>): Html {
  const { record, content } = response
  const { questions, solutions, objectives } = view.kept.content
  const apart = partOf(view, response)
  const stances = content.stances.map(({ solution, stance }) => {
    const title = solutions.find(({ key }) => key === solution)?.title ?? solution
    return { key: nameOfSolution({ key: solution, title }), value: stance }
  })
  const effects = content.effects.map(({ objective, effect }) => {
    const title = objectives.find(({ key }) => key === objective)?.title ?? ''
    return { key: `(${objective}) ${title}`, value: effect }
  })
  const answers = questions.flatMap(({ key, text }) => answerRow(content, apart, key, text))
  const late = content.late
  return html`<section id="${anchorOf(record.reference)}"><h3 class="govuk-heading-s">${nameIn(content, apart)}</h3>
    <p class="govuk-body-s">Received ${formatInstant(content.receivedAt)}${content.by !== '' && html`, from: ${content.by}`}.${late !== null && html` <strong>Late</strong>, let in by ${late.authority}: ${userText(late.reason)}`}</p>
    ${summaryList({ rows: [...stances, ...effects, ...answers] })}</section>`
}

function answerRow(content: Response, apart: ConfidentialPart | undefined, question: string, text: string) {
  const open = content.answers.find(answer => answer.question === question)
  if (open !== undefined) return [{ key: userText(text), value: paragraphs(open.text) }]
  if (!content.inConfidence.includes(question)) return []
  const said = apart?.answers.find(answer => answer.question === question)
  const value =
    said === undefined ? html`Answered in confidence` : html`<strong>In confidence</strong>${paragraphs(said.text)}`
  return [{ key: userText(text), value }]
}

function partOf({ confidential }: ConsultationView, { record }: Kept<Response>): ConfidentialPart | undefined {
  return confidential.find(({ content }) => content.response === record.reference)?.content
}

/** Those who may know a name that is not to be told see it beside what the others see. */
function nameIn({ respondent, isAnonymous }: Response, apart: ConfidentialPart | undefined): string {
  if (!isAnonymous || apart === undefined) return respondent
  return apart.respondent === respondent
    ? `${respondent}, to be published without the name`
    : `${respondent}: ${apart.respondent}`
}

function anchorOf(reference: string): string {
  return (reference.split('/').at(-1) ?? '').toLowerCase()
}

/** For machines: a response with its confidential part, where the reader may see that. */
export function shownResponse(view: ConsultationView, response: Kept<Response>) {
  const { record, content } = response
  return {
    reference: record.reference,
    state: record.state,
    version: record.version,
    ...content,
    confidential: partOf(view, response) ?? null,
  }
}

/** A row for each response, a column for each question: what is in confidence stays out. */
export function responseFileRows({ kept, responses }: ConsultationView): Pick<Table, 'head' | 'rows'> {
  const { questions, solutions, objectives } = kept.content
  const head = [
    'Reference',
    'Respondent',
    'Category',
    'Received',
    'Late by',
    ...solutions.map(nameOfSolution),
    ...objectives.map(({ key, title }) => `(${key}) ${title}`),
    ...questions.map(({ text }) => text),
  ]
  const cellsOf = ({ record, content }: ConsultationView['responses'][number]) => [
    record.reference,
    content.respondent,
    content.category ?? '',
    content.receivedAt,
    content.late?.authority ?? '',
    ...solutions.map(({ key }) => content.stances.find(({ solution }) => solution === key)?.stance ?? ''),
    ...objectives.map(({ key }) => content.effects.find(({ objective }) => objective === key)?.effect ?? ''),
    ...questions.map(({ key }) =>
      content.inConfidence.includes(key)
        ? 'Answered in confidence'
        : (content.answers.find(({ question }) => question === key)?.text ?? ''),
    ),
  ]
  const rows = responses.map(one => ({ classification: one.record.classification, cells: cellsOf(one) }))
  return { head, rows }
}
