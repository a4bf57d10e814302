import { capital } from '../../kit/capital.ts'
import { isCalendarDate } from '../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../kit/instant.ts'
import { keptOf } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { html } from '../../shell/views/html.ts'
import { userText } from '../../shell/views/user-text.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { historyPart } from '../../shell/web/history.ts'
import { type Page, page } from '../../shell/web/page.ts'
import type { AffiliateGroup } from './affiliates.ts'
import type { Application } from './accession.ts'
import type { PartyDefault } from './default.ts'
import { type AccessionInformation, identifiersOf } from './information.ts'
import { barPart } from './pages/bar-part.ts'
import { contactsAround } from './pages/contact-view.ts'
import { suspensionPart } from './pages/suspension-part.ts'
import { providersPart } from './pages/providers-part.ts'
import { contactsPart } from './pages/party-contacts.ts'
import { askedPart, categories, standing, wayInPart } from './pages/party-parts.ts'
import { licencesPart } from './pages/licences-part.ts'
import { groupsPart, identifiersPart, timelinePart } from './pages/party-more.ts'
import { draftsPart } from './pages/draft-duties.ts'
import { defaultsPart } from './pages/default-parts.ts'
import { identifierForms } from './pages/other-identifiers.ts'
import { keepingPart } from './pages-keeping-forms.ts'
import { PARTY_PANELS } from './pages-panels.ts'
import { categoryOn, type Party } from './party.ts'
import { groupsOfPartyStatement } from './store-affiliates.ts'
import { partyStatement } from './store.ts'
import { applicationStatement, defaultsStatement, informationStatement } from './store-applications.ts'

export async function showParty(ask: Ask): Promise<Page | undefined> {
  const code = ask.house.pack.code.key
  const [rows = []] = await ask.read(partyStatement(code, ask.params['party'] ?? '', ask.asAt?.instant))
  if (rows[0] === undefined) return undefined
  const kept = keptOf<Party>(rows[0])
  const { record, content } = kept
  const date = dateAsked(ask)
  const { contacts, information, application, defaults, groups } = await aroundParty(ask, record.id)
  const panels = await Promise.all(ask.house.offers.of(PARTY_PANELS).map(panel => panel(ask, record)))
  const shown = panels.filter(panel => panel !== undefined)
  const history = await historyPart(ask, record)
  return page({
    title: content.name,
    section: '/parties',
    classification: record.classification,
    about: record,
    trail: [{ text: capital(ask.edition.words.parties), href: '/parties' }],
    data: {
      reference: record.reference,
      state: record.state,
      ...content,
      identifiers: identifiersOf(ask.edition, information?.content.identifiers ?? []),
      information: information === undefined ? null : { version: information.record.version, ...information.content },
      asked: { date, category: categoryOn(content, date) },
      contacts: contacts.colleagues,
      groups: groups.map(({ record: group }) => group.reference),
      defaults: defaults.map(one => one.content),
      panels: shown.map(({ title, data }) => ({ title, data })),
      history: history.data,
    },
    main: html`
      <h1 class="govuk-heading-l">${userText(content.name)}</h1>
      ${standing(ask, kept, date)}
      ${suspensionPart(ask, kept)}${barPart(ask, kept)}${wayInPart(ask, kept)}
      ${application && html`<p class="govuk-body"><a class="govuk-link" href="/parties/${record.reference}/application">Its application</a></p>${askedPart(ask, application)}`}
      ${categories(ask, kept, date)}
      ${licencesPart(ask, kept, date)}
      ${information && identifiersPart(ask, information.content)}
      ${identifierForms(ask, kept, information)}
      ${await providersPart(ask, record.id, categoryOn(content, date))}
      ${groupsPart(groups, record.id)}
      ${contactsPart(ask, record.reference, { ...contacts, date })}
      ${shown.map(({ title, html: body }) => html`<section><h2 class="govuk-heading-m">${title}</h2>${body}</section>`)}
      ${defaultsPart(ask, kept, defaults)}
      ${timelinePart(ask, content)}
      ${draftsPart(ask, kept)}
      ${keepingPart(ask, kept)}
      ${history.html}`,
  })
}

/** What stands about a party in records of its own, as far as the reader may see them. */
async function aroundParty(ask: Ask, party: string) {
  const [contacts, information, application, defaults, groups] = await Promise.all([
    contactsAround(ask, party),
    informationOf(ask, party),
    applicationOf(ask, party),
    defaultsOf(ask, party),
    groupsOf(ask, party),
  ])
  return { contacts, information, application, defaults, groups }
}

function dateAsked(ask: Ask): string {
  const { date } = ask.query
  return isCalendarDate(date) ? date : (ask.asAt?.date ?? dateIn(LONDON, ask.now))
}

async function informationOf(ask: Ask, party: string): Promise<Kept<AccessionInformation> | undefined> {
  const [rows = []] = await ask.read(informationStatement(ask.house.pack.code.key, party, ask.asAt?.instant))
  return rows[0] === undefined ? undefined : keptOf<AccessionInformation>(rows[0])
}

async function applicationOf(ask: Ask, party: string): Promise<Application | undefined> {
  const [rows = []] = await ask.read(applicationStatement(ask.house.pack.code.key, party, ask.asAt?.instant))
  return rows[0] === undefined ? undefined : keptOf<Application>(rows[0]).content
}

async function defaultsOf(ask: Ask, party: string): Promise<readonly Kept<PartyDefault>[]> {
  const [rows = []] = await ask.read(defaultsStatement(ask.house.pack.code.key, party, ask.asAt?.instant))
  return rows.map(row => keptOf<PartyDefault>(row))
}

async function groupsOf(ask: Ask, party: string): Promise<readonly Kept<AffiliateGroup>[]> {
  const [rows = []] = await ask.read(groupsOfPartyStatement(ask.house.pack.code.key, party, ask.asAt?.instant))
  return rows.map(row => keptOf<AffiliateGroup>(row))
}
