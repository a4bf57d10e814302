import { capital } from '../../../kit/capital.ts'
import { formatDate } from '../../../kit/calendar-date.ts'
import { granted } from '../../../kit/verdict.ts'
import { partyGroup } from '../../../shell/ledger/audience.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { historyPart } from '../../../shell/web/history.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import type { Application } from '../accession.ts'
import { changeDetails } from '../acts/change-details.ts'
import { emptyDetails, hasProvider, type PartyDetails } from '../details.ts'
import { mayKeep } from '../pages-keeping-forms.ts'
import type { Party } from '../party.ts'
import { partyStatement } from '../store.ts'
import { applicationStatement } from '../store-applications.ts'
import { detailsStatement } from '../store-details.ts'
import { DETAILS_FIELDS, detailsQuestions, detailsTold, providerOf } from './details-form.ts'
import { partyOf } from './step-doors.ts'
import { rowsFor } from './step-forms.ts'

const PATH = '/parties/:party/details'

export function detailsDoors(web: Web): void {
  web.page(PATH, showDetails)
  web.act(`${PATH}/changes`, {
    fields: DETAILS_FIELDS,
    from: showDetails,
    act: async (ask, { fields, version }) => {
      const changed = await changeDetails(ask.context, { party: partyOf(ask), ...detailsTold(fields), version })
      return changed.ok ? granted(`/parties/${changed.value}/details`) : changed
    },
  })
}

/** The details of a party, for its own people and for those who keep the register. */
async function showDetails(ask: Ask): Promise<Page | undefined> {
  const code = ask.house.pack.code.key
  const [rows = []] = await ask.read(partyStatement(code, partyOf(ask), ask.asAt?.instant))
  if (rows[0] === undefined) return undefined
  const party = keptOf<Party>(rows[0])
  if (!mayKeep(ask) && !ask.reader.isIn(partyGroup(party.record.id))) return undefined
  const { kept, details } = await readDetails(ask, party.record.id)
  const history = kept === undefined ? undefined : await historyPart(ask, kept.record)
  const { name } = party.content
  return page({
    title: `Details of ${name}`,
    section: '/parties',
    width: 'two-thirds',
    ...(kept === undefined ? {} : { classification: kept.record.classification, about: kept.record }),
    trail: [
      { text: capital(ask.edition.words.parties), href: '/parties' },
      { text: name, href: `/parties/${party.record.reference}` },
    ],
    data: {
      ...details,
      party: party.record.reference,
      version: party.record.version,
      name,
      history: history?.data ?? [],
    },
    main: html`
      <h1 class="govuk-heading-l">Details of ${userText(name)}</h1>
      ${facts(ask, party, details)}
      ${changing(ask, party, details)}
      ${history?.html}`,
  })
}

/** As they were changed last; before that, as its application had them. */
export async function readDetails(ask: Ask, party: string) {
  const code = ask.house.pack.code.key
  const [rows = [], applied = []] = await ask.read(
    detailsStatement(code, party, ask.asAt?.instant),
    applicationStatement(code, party, ask.asAt?.instant),
  )
  const kept = rows[0] === undefined ? undefined : keptOf<PartyDetails>(rows[0])
  const application = applied[0] === undefined ? undefined : keptOf<Application>(applied[0]).content.form
  const before = {
    ...emptyDetails(party),
    registeredNumber: application?.registeredNumber ?? null,
    registeredAddress: application?.registeredAddress ?? null,
  }
  return { kept, details: kept?.content ?? before }
}

function facts(ask: Ask, { content }: Kept<Party>, details: PartyDetails): Html {
  const { registeredNumber, registeredAddress, agreesToTelling } = details
  const { earlierNames = [] } = content
  return summaryList({
    rows: [
      { key: 'Name', value: userText(content.name) },
      ...earlierNames.map(({ name, until }) => ({ key: `Until ${formatDate(until)}`, value: userText(name) })),
      { key: 'Registered number', value: registeredNumber === null ? 'Not given' : userText(registeredNumber) },
      { key: 'Registered address', value: registeredAddress === null ? 'Not given' : userText(registeredAddress) },
      hasProvider(ask.edition) && {
        key: `Whether ${providerOf(ask)} is told of changes`,
        value: agreesToTelling === null ? 'Not asked yet' : agreesToTelling ? 'Yes' : 'No',
      },
    ],
  })
}

function changing(ask: Ask, party: Kept<Party>, details: PartyDetails): Html | undefined {
  if (ask.asAt !== undefined || !rowsFor(ask, party).some(({ act }) => act === 'change-details')) return undefined
  return html`<h2 class="govuk-heading-m">Change them</h2>
    ${form({
      action: `/parties/${party.record.reference}/details/changes`,
      method: 'post',
      version: party.record.version,
      idempotencyKey: ask.newKey(),
      body: html`${detailsQuestions(ask, party, details)}${button({ text: 'Change the details' })}`,
    })}`
}
