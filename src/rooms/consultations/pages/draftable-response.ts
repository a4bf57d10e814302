import { type Static, Type } from 'typebox'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import { type Edition, getLifecycle } from '../../../kit/pack/pack.ts'
import { granted } from '../../../kit/verdict.ts'
import { hidden } from '../../../shell/views/form.ts'
import { html } from '../../../shell/views/html.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { line } from '../../../shell/web/form-input.ts'
import { type DraftableAct, sentByContacts, subjectAsked, wasPartyOn } from '../../parties/door.ts'
import { respondWithin } from '../acts/respond-within.ts'
import { checkTakes } from '../consultation.ts'
import { partyFunctions } from '../respondent.ts'
import { consultationsFrom, consultationsStatement } from '../store.ts'
import { addressOfConsultation } from './addresses.ts'
import { type ConsultationView, readConsultationCalled } from './consultation-view.ts'
import { givenBy, RESPONSE_FIELDS } from './response-fields.ts'
import { responseQuestions } from './response-questions.ts'
import { nameOfSolution } from './words.ts'

export const RESPOND = 'respond-to-consultation'
const ResponseFields = Type.Object({ about: line(80), ...RESPONSE_FIELDS })

/** A response that the people of a party write, and that one of its contacts for consultations sends. */
export const DRAFTABLE_RESPONSE: DraftableAct = {
  key: RESPOND,
  says: 'Respond to a consultation',
  ...sentByContacts(sendersIn),
  fields: ResponseFields,
  isPossible: async (ask, { content }) =>
    wasPartyOn(content, dateIn(LONDON, ask.now)) && (await openToComment(ask)).length > 0,
  subjects: openToComment,
  questions: async ask => {
    const view = await readConsultationCalled(ask, subjectAsked(ask))
    if (view === undefined) return html`<p class="govuk-body">Choose a consultation of the list of drafts first.</p>`
    const { reference, title } = view.kept.record
    return html`<p class="govuk-body"><a class="govuk-link" href="${addressOfConsultation(reference)}">${reference}: ${title}</a></p>
      ${hidden('about', reference)}${responseQuestions(ask, view)}`
  },
  words: async (ask, fields) => {
    // Checked against these fields when the draft was saved.
    const { about, ...sent } = fields as Static<typeof ResponseFields>
    const view = await readConsultationCalled(ask, about)
    return [{ key: 'Consultation', value: view === undefined ? about : `${about}: ${view.kept.record.title}` }].concat(
      wordsOf(view, givenBy(sent)),
    )
  },
  send: async (tx, { fields, savedAt }) => {
    // Checked against these fields when the draft was saved.
    const { about, ...sent } = fields as Static<typeof ResponseFields>
    const given = await respondWithin(tx, { consultation: about, ...givenBy(sent), savedAt })
    return given.ok ? granted(addressOfConsultation(about)) : given
  },
}

function wordsOf(view: ConsultationView | undefined, given: ReturnType<typeof givenBy>) {
  const { questions = [], solutions = [], objectives = [] } = view?.kept.content ?? {}
  const titleOf = (list: readonly Readonly<{ key: string; title: string }>[], key: string) =>
    list.find(one => one.key === key)?.title ?? key
  return [
    ...given.stances.map(({ solution, stance }) => {
      return { key: nameOfSolution({ key: solution, title: titleOf(solutions, solution) }), value: stance }
    }),
    ...given.effects.map(({ objective, effect }) => {
      return { key: `(${objective}) ${titleOf(objectives, objective)}`, value: effect }
    }),
    ...given.answers.map(({ question, text }) => {
      const asked = questions.find(({ key }) => key === question)?.text ?? question
      return { key: given.confidential.includes(question) ? `${asked} In confidence` : asked, value: text }
    }),
    { key: 'Published', value: given.isAnonymous ? 'Without the name' : 'With the name' },
  ]
}

async function openToComment(ask: Ask) {
  const [rows = []] = await ask.read(consultationsStatement(ask.house.pack.code.key, 'open').limit(100))
  return consultationsFrom(rows)
    .filter(({ record, content }) => checkTakes(content, record.state, ask.now, false).ok)
    .map(({ record: { reference, title } }) => ({ reference, title }))
}

/** The contacts of a party that respond for it. */
function sendersIn(edition: Edition) {
  const row = getLifecycle(edition, 'consultation').rows.find(({ act }) => act === RESPOND)
  const own = partyFunctions(edition).filter(key => row?.by.includes(key))
  return edition.functions.filter(({ key }) => own.includes(key))
}
