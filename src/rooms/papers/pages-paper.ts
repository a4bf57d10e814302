import { dateIn, LONDON } from '../../kit/instant.ts'
import type { Row } from '../../shell/database/connection.ts'
import { linkedRecords, recordOf } from '../../shell/ledger/read-record.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { userText } from '../../shell/views/user-text.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { historyPart, namesOf } from '../../shell/web/history.ts'
import { type Page, page } from '../../shell/web/page.ts'
import { addressOf, recordLink } from '../../shell/web/record-link.ts'
import { addressOfPaper } from './address.ts'
import { type Opened, openPaper } from './pages-open.ts'
import { dataOfPaper, type PlaceOut } from './pages-paper-out.ts'
import { showAppendix } from './pages-appendix.ts'
import { rolesOfReader } from './pages-standing.ts'
import { changeOpenTo, possibleSteps } from './possible-step.ts'
import { readingsStatement } from '../../shell/ledger/readings.ts'
import { AT_ITEM, FOR_MEETING } from './store.ts'
import { documentPart, uploadForm } from './views-document.ts'
import { latenessPart } from './views-lateness.ts'
import { notesPart } from './views-notes.ts'
import { PAPER_PANELS, type Panel } from './views-panels.ts'
import { appendicesPart, factsOfPaper, recommendationsPart, summaryPart } from './views-paper.ts'
import { readingsFrom, readingsPart } from './views-readings.ts'
import { stepsPart } from './views-steps.ts'

/** The page of a paper, or of an appendix. */
export async function showPaper(ask: Ask): Promise<Page | undefined> {
  const opened = await openPaper(ask)
  if (opened === undefined) return undefined
  return opened.appendix === undefined ? await paperPage(ask, opened) : await showAppendix(ask, opened, opened.appendix)
}

async function paperPage(ask: Ask, opened: Opened): Promise<Page> {
  const { paper, edition } = opened
  const { record, content } = paper
  const roles = rolesOfReader(ask, content)
  const facts = {
    paper: content,
    classification: record.classification,
    handling: edition.classification,
    today: dateIn(LONDON, ask.now),
  }
  const steps = ask.asAt === undefined ? possibleSteps(edition, record.state, roles, facts) : []
  const [links = [], readings = []] = await ask.read(linkedRecords(record.id), readingsStatement(record.id))
  const names = await namesOf(
    ask,
    readings.map(({ person }) => String(person)),
  )
  const panels = await panelsOf(ask, opened)
  const history = await historyPart(ask, record)
  const told = { links: placesOf(ask, links), readings: readingsFrom(readings, names), panels, steps }
  return page({
    title: `${record.reference} ${record.title}`,
    section: '/papers',
    classification: record.classification,
    about: record,
    trail: [{ text: 'Papers', href: '/papers' }],
    data: { ...dataOfPaper(ask, opened, told), history: history.data },
    main: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${record.reference}</span> ${userText(record.title)}</h1>
      ${factsOfPaper(
        opened,
        told.links.map(({ link }) => link),
      )}
      ${summaryPart(opened)}${recommendationsPart(opened)}${documentPart(opened)}${appendicesPart(opened)}
      ${latenessPart(ask, opened, roles.includes('chair'))}
      ${changesPart(ask, opened, roles)}${stepsPart(ask, opened, steps)}
      ${notesPart(ask, opened)}${panels.map(panelPart)}${readingsPart(told.readings)}${history.html}`,
  })
}

async function panelsOf(ask: Ask, { paper }: Opened): Promise<readonly Panel[]> {
  const panels = await Promise.all(ask.house.offers.of(PAPER_PANELS).map(panel => panel(ask, paper)))
  return panels.filter(panel => panel !== undefined)
}

function panelPart({ title, html: body }: Panel, n: number): Html {
  return html`<section aria-labelledby="panel-${n}"><h2 class="govuk-heading-m" id="panel-${n}">${title}</h2>${body}</section>`
}

/** What the reader can do to the text, the document and the appendices. */
function changesPart(ask: Ask, opened: Opened, roles: readonly string[]): Html | undefined {
  const { record } = opened.paper
  const may = ask.asAt === undefined ? changeOpenTo(opened.edition, record.state, roles) : undefined
  if (may === undefined) return undefined
  const address = addressOfPaper(record.reference)
  const says = may === 'reissue' ? 'Change the text and issue it again' : 'Change the text'
  return html`<section aria-labelledby="change"><h2 class="govuk-heading-m" id="change">Change it</h2>
    <ul class="govuk-list"><li><a class="govuk-link" href="${address}/edit">${says}</a></li>
      <li><a class="govuk-link" href="${address}/appendices/new">Add an appendix</a></li></ul>
    ${uploadForm(ask, opened, may)}</section>`
}

/** The meeting and the item that it is for, as far as the reader may see them. */
function placesOf(ask: Ask, rows: readonly Row[]): readonly PlaceOut[] {
  return [FOR_MEETING, AT_ITEM].flatMap(kind =>
    rows
      .filter(row => row['link'] === kind && row['direction'] === 'from')
      .map(row => recordOf(row))
      .map(record => ({
        link: recordLink(ask, record),
        kind: record.kind,
        reference: record.reference,
        href: addressOf(ask, record),
      })),
  )
}
