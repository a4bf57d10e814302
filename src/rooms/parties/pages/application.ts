import { capital } from '../../../kit/capital.ts'
import { Type } from 'typebox'
import { formatDate } from '../../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import { granted } from '../../../kit/verdict.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { table } from '../../../shell/views/table.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { type Application, missingParts } from '../accession.ts'
import { amendApplication } from '../acts/amend-application.ts'
import { checkPartyStep } from '../admission.ts'
import { categoryOn, type Party } from '../party.ts'
import { isContactOn } from '../contact.ts'
import { ACT_WORDS } from '../step.ts'
import { partyStatement } from '../store.ts'
import { applicationStatement } from '../store-applications.ts'
import { applicationFacts } from './application-facts.ts'
import { contactsAround } from './contact-view.ts'
import { FORM_FIELDS, formOf, formQuestions } from './application-form.ts'
import { partyOf } from './step-doors.ts'
import { rowsFor } from './step-forms.ts'

/** What an applicant has filled in, was asked and told: for the applicant and those who deal with it. */
export function applicationDoors(web: Web): void {
  web.page('/parties/:party/application', showApplication)
  web.act('/parties/:party/application/form', {
    fields: Type.Object(FORM_FIELDS),
    from: showApplication,
    act: async (ask, { fields, version }) => {
      const found = await findApplication(ask)
      const on = found?.application.content.appliedOn ?? ''
      const filled = formOf(ask.edition, fields, on)
      const amended = await amendApplication(ask.context, { party: partyOf(ask), form: filled, version })
      return amended.ok ? granted(`/parties/${amended.value}/application`) : amended
    },
  })
}

type Found = Readonly<{ party: Kept<Party>; application: Kept<Application>; hasContact: boolean }>

async function findApplication(ask: Ask): Promise<Found | undefined> {
  const code = ask.house.pack.code.key
  const [parties = []] = await ask.read(partyStatement(code, partyOf(ask), ask.asAt?.instant))
  if (parties[0] === undefined) return undefined
  const party = keptOf<Party>(parties[0])
  const [rows = []] = await ask.read(applicationStatement(code, party.record.id, ask.asAt?.instant))
  if (rows[0] === undefined) return undefined
  const { contacts } = await contactsAround(ask, party.record.id)
  const hasContact = contacts.some(one => isContactOn(one, dateIn(LONDON, ask.now)))
  return { party, application: keptOf<Application>(rows[0]), hasContact }
}

async function showApplication(ask: Ask): Promise<Page | undefined> {
  const found = await findApplication(ask)
  if (found === undefined) return undefined
  const { party, application } = found
  const { record, content } = application
  const category = categoryOn(party.content, '9999-12-31')
  const isOpen = checkPartyStep(ask.edition, 'amend-application', party.record.state).ok
  // Once it has been verified, nothing is asked any more.
  const missing = isOpen ? missingParts(ask.edition, content.form, category, found.hasContact) : []
  const history = await historyPart(ask, record)
  return page({
    title: `Application of ${party.content.name}`,
    section: '/parties',
    classification: record.classification,
    about: record,
    trail: [
      { text: capital(ask.edition.words.parties), href: '/parties' },
      { text: party.content.name, href: `/parties/${party.record.reference}` },
    ],
    data: {
      ...content,
      party: party.record.reference,
      version: record.version,
      category,
      missing,
      history: history.data,
    },
    main: html`
      <h1 class="govuk-heading-l">Application of ${userText(party.content.name)}</h1>
      ${applicationFacts(ask, application, category)}
      ${isOpen && completeness(missing)}
      ${requestsPart(content)}
      ${stepsPart(content)}
      ${amending(ask, found)}
      ${history.html}`,
  })
}

function completeness(missing: readonly string[]): Html {
  return missing.length === 0
    ? html`<p class="govuk-body">It has everything that the code asks for.</p>`
    : html`<p class="govuk-body">It lacks ${missing.join(', ')}.</p>`
}

function requestsPart({ requests }: Application): Html | undefined {
  if (requests.length === 0) return undefined
  return html`<section aria-labelledby="requests"><h2 class="govuk-heading-m" id="requests">What it was asked</h2>
    ${table({
      caption: 'What it was asked, and what it answered',
      captionSize: 'hidden',
      head: ['Asked on', 'What', 'Answered on', 'Answer'],
      rows: requests.map(({ askedOn, asks, suppliedOn, supplied }) => [
        formatDate(askedOn),
        userText(asks),
        suppliedOn === null ? 'Not yet' : formatDate(suppliedOn),
        supplied === null ? '' : userText(supplied),
      ]),
    })}</section>`
}

function stepsPart({ steps }: Application): Html | undefined {
  if (steps.length === 0) return undefined
  const hasNotes = steps.some(({ note }) => note !== null)
  return html`<section aria-labelledby="steps"><h2 class="govuk-heading-m" id="steps">Steps</h2>
    ${table({
      caption: 'Steps that were taken',
      captionSize: 'hidden',
      head: ['On', 'Step', ...(hasNotes ? ['Note'] : [])],
      rows: steps.map(({ act, on, note }) => [
        formatDate(on),
        ACT_WORDS[act],
        ...(hasNotes ? [note === null ? '' : userText(note)] : []),
      ]),
    })}</section>`
}

function amending(ask: Ask, { party, application }: Found): Html | undefined {
  if (ask.asAt !== undefined || ask.reader.person === undefined) return undefined
  if (!rowsFor(ask, party).some(({ act }) => act === 'amend-application')) return undefined
  return html`<section aria-labelledby="amend"><h2 class="govuk-heading-m" id="amend">Amend it</h2>
    ${form({
      action: `/parties/${party.record.reference}/application/form`,
      method: 'post',
      version: application.record.version,
      idempotencyKey: ask.newKey(),
      body: html`${formQuestions(ask, application.content.form)}${button({ text: 'Save the form' })}`,
    })}</section>`
}
