import { capital } from '../../../kit/capital.ts'
import { formatDate, isCalendarDate } from '../../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { licencesAgainstCategory, titleOfLicence } from '../licence.ts'
import type { Licence, Party } from '../party.ts'
import { partyStatement } from '../store.ts'
import { licenceForms } from './licence-forms.ts'
import { findingsOf } from './licences-part.ts'

/** The licences of a party, what shows each, and how they are entered, changed and ended. */
export async function showLicences(ask: Ask): Promise<Page | undefined> {
  const code = ask.house.pack.code.key
  const [rows = []] = await ask.read(partyStatement(code, ask.params['party'] ?? '', ask.asAt?.instant))
  if (rows[0] === undefined || ask.edition.accession.licences.length === 0) return undefined
  const kept = keptOf<Party>(rows[0])
  const { record, content } = kept
  const { licences = [] } = content
  const { date: asked } = ask.query
  const date = isCalendarDate(asked) ? asked : (ask.asAt?.date ?? dateIn(LONDON, ask.now))
  return page({
    title: `Licences of ${content.name}`,
    section: '/parties',
    classification: record.classification,
    about: record,
    trail: [
      { text: capital(ask.edition.words.parties), href: '/parties' },
      { text: content.name, href: `/parties/${record.reference}` },
    ],
    data: {
      party: record.reference,
      version: record.version,
      date,
      licences: licences.map((licence, n) => ({ place: n + 1, ...licence })),
      findings: licencesAgainstCategory(ask.edition, content, date),
    },
    main: html`
      <h1 class="govuk-heading-l">Licences of ${userText(content.name)}</h1>
      <p class="govuk-body">While it holds a licence that obliges it to be a ${ask.edition.words.party}, it cannot cease to be one.</p>
      ${findingsOf(ask, content, date)}
      ${licences.length === 0 ? html`<p class="govuk-body">None is recorded.</p>` : licences.map(one => licenceCard(ask, one))}
      ${licenceForms(ask, kept)}`,
  })
}

function licenceCard({ edition }: Ask, { kind, number, from, until, evidence, endedBy }: Licence): Html {
  return summaryList({
    card: { title: titleOfLicence(edition, kind) },
    rows: [
      { key: 'Number', value: number === null ? 'Not told' : userText(number) },
      { key: 'From', value: formatDate(from) },
      { key: 'Shown by', value: evidence ? userText(evidence) : 'Not told' },
      { key: 'Ended', value: until === null ? 'No' : formatDate(until) },
      endedBy ? { key: 'Its end is shown by', value: userText(endedBy) } : undefined,
    ],
  })
}
