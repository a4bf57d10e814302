import { formatInstant } from '../../../kit/instant.ts'
import { button } from '../../../shell/views/button.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { addressOfConsultation, CONSULTATIONS_PAGE } from './addresses.ts'
import { type ConsultationView, keepsIt, mayDo, mayRespond, readConsultation } from './consultation-view.ts'
import { responseQuestions } from './response-questions.ts'

/** Where a response is given: by a party's contact, or entered by whoever keeps the consultation. For nobody else there is such a page. */
export async function showResponding(ask: Ask): Promise<Page | undefined> {
  const view = await readConsultation(ask)
  if (view === undefined || !mayRespond(ask, view)) return undefined
  const { kept, own } = view
  return pageOf(ask, view, {
    title: own === undefined ? `Respond to ${kept.record.reference}` : `Respond to ${kept.record.reference} anew`,
    action: `${addressOfConsultation(kept.record.reference)}/responses`,
    lead: html`<p class="govuk-body">It closes ${formatInstant(kept.content.window.closes)}. Until then you may change what you say: the later response takes the place of the earlier.${view.speaksForParty && forWhom(ask)}</p>`,
    first: view.speaksForParty ? undefined : respondentField(ask),
    last: undefined,
    submit: 'Send the response',
  })
}

/** Who speaks for several parties responds for one of them at a time. */
function forWhom({ reader: { actor, capacities } }: Ask): Html {
  const title = capacities.find(({ party }) => party === actor.party)?.title ?? actor.capacity
  const others = html` For another of yours, <a class="govuk-link" href="/account#capacity">choose it first</a>.`
  return html` You respond as ${title}.${actor.parties.length > 1 && others}`
}

/** Where a response that came in late is entered, by a recorded decision. */
export async function showLateResponse(ask: Ask): Promise<Page | undefined> {
  const view = await readConsultation(ask)
  if (view === undefined || !mayDo(ask, view, 'admit-late-response') || !keepsIt(ask, view)) return undefined
  const { kept } = view
  const common = (name: string) => fieldOf(ask, name)
  return pageOf(ask, view, {
    title: `Let in a late response to ${kept.record.reference}`,
    action: `${addressOfConsultation(kept.record.reference)}/late-responses`,
    lead: html`<p class="govuk-body">It closed ${formatInstant(kept.content.window.closes)}. A response that comes in by a decision shows that it was late.</p>`,
    first: html`${respondentField(ask)}
      ${textInput({ ...common('authority'), label: 'Decision', hint: 'The reference of the recorded decision that lets it in.' })}
      ${textarea({ ...common('reason'), label: 'Why it was let in', rows: 2 })}`,
    last: undefined,
    submit: 'Enter the late response',
  })
}

type Form = Readonly<{
  title: string
  action: string
  lead: Html
  first: Html | undefined
  last: Html | undefined
  submit: string
}>

function pageOf(ask: Ask, view: ConsultationView, { title, action, lead, first, submit }: Form): Page {
  const { record, content } = view.kept
  const { own } = view
  return page({
    title,
    section: '/modifications',
    width: 'two-thirds',
    classification: record.classification,
    about: record,
    trail: [
      { text: 'Consultations', href: CONSULTATIONS_PAGE },
      { text: record.reference, href: addressOfConsultation(record.reference) },
    ],
    data: { reference: record.reference, questions: content.questions, solutions: content.solutions },
    main: html`<h1 class="govuk-heading-l">${title}</h1>${lead}${form({
      action,
      method: 'post',
      idempotencyKey: ask.newKey(),
      ...(own === undefined ? {} : { version: own.record.version }),
      body: html`${first}${responseQuestions(ask, view)}${button({ text: submit })}`,
    })}`,
  })
}

function fieldOf(ask: Ask, name: string, value = '') {
  return { name, value: enteredOr(ask, name, value), errorMessage: errorOf(ask.refusals, name) }
}

function respondentField(ask: Ask): Html {
  return textInput({
    ...fieldOf(ask, 'respondent'),
    label: 'Who responds',
    hint: `The name of a ${ask.edition.words.party}, or of whoever else it is.`,
  })
}
