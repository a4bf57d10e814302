import { formatDate } from '../../../kit/calendar-date.ts'
import { titleOfProcessState } from '../../../kit/pack/modification-process.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { linkButton } from '../../../shell/views/button.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { filterLayout } from '../../../shell/views/filter-layout.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { table } from '../../../shell/views/table.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { page, type Reply } from '../../../shell/web/page.ts'
import { filesPart, offsetOf, PAGE_ROWS, pagesPart } from '../../../shell/web/list-filters.ts'
import { isFileFormat, MOST_ROWS_OF_FILE, tableFile } from '../../../shell/web/table-file.ts'
import { lastImplementation, type Modification } from '../modification.ts'
import type { ModificationCourse } from '../store-asked-of-others.ts'
import { editionFollowed } from '../store-standing.ts'
import { modificationFrom } from '../store.ts'
import { type Facet, facetsFrom, facetStatements, registerStatement } from '../store-register.ts'
import { addressOfModification, REGISTER } from './addresses.ts'
import { draftLink } from '../../parties/door.ts'
import { todayOf } from './courses.ts'
import { PROPOSE } from './draftable-proposal.ts'
import { chosenOf, fieldsOf, filtersFrom, type RegisterQuery, registerQuery } from './register-filters.ts'
import { mayRaise } from './standing-page.ts'
import { nextOf } from '../next.ts'
import {
  headingOf,
  titleOfLead,
  titleOfOtherCode,
  titleOfPath,
  titleOfPriority,
  titleOfStage,
  titleOfUrgency,
} from '../process-words.ts'
import { stateTag } from './words.ts'

/** The register: every modification that the reader may know of, filtered, fifty at a time; the same as CSV, XLSX and JSON. */
export async function showRegister(ask: Ask): Promise<Reply> {
  const query = registerQuery(ask)
  const filters = filtersFrom(ask, query)
  const code = ask.house.pack.code.key
  const asAt = ask.asAt?.instant
  const { format } = ask.query
  if (isFileFormat(format)) {
    const [rows = []] = await ask.read(registerStatement(code, filters, { limit: MOST_ROWS_OF_FILE, offset: 0 }, asAt))
    const all = rows.map(row => shownOf(ask, modificationFrom(row)))
    return await tableFile(ask, format, {
      name: headingOf(ask.edition),
      head: HEAD,
      rows: all.map(one => ({ classification: one.classification, cells: plainRow(one) })),
    })
  }
  const [rows = [], ...counted] = await ask.read(
    registerStatement(code, filters, { limit: PAGE_ROWS + 1, offset: offsetOf(ask) }, asAt),
    ...(asAt === undefined ? facetStatements(code, filters) : []),
  )
  const shown = rows.slice(0, PAGE_ROWS).map(row => shownOf(ask, modificationFrom(row)))
  return await registerPage(ask, query, shown, facetsFrom(counted), rows.length > PAGE_ROWS)
}

async function registerPage(
  ask: Ask,
  query: RegisterQuery,
  shown: readonly ShownModification[],
  counts: Readonly<Record<string, readonly Facet[]>>,
  hasMore: boolean,
): Promise<Reply> {
  const title = headingOf(ask.edition)
  return page({
    title,
    section: '/modifications',
    data: { filters: query, entries: shown, facets: counts, hasMore },
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      <p class="govuk-body"><a class="govuk-link" href="${REGISTER}/status">Status report</a>, <a class="govuk-link" href="/timetables">timetables</a>, <a class="govuk-link" href="/consultations">consultations</a>, <a class="govuk-link" href="${REGISTER}/returns">reports returned</a>, <a class="govuk-link" href="${REGISTER}/feed">feed of what happens to them</a>, <a class="govuk-link" href="${REGISTER}.ics">their dates in your calendar</a>${ask.reader.person !== undefined && html`, <a class="govuk-link" href="/following">what you follow</a>`}</p>
      ${mayRaise(ask) && linkButton({ text: `Raise a ${ask.edition.words.modification}`, href: `${REGISTER}/raising` })}
      ${await draftLink(ask, PROPOSE, `Draft a ${ask.edition.words.modification} together with your colleagues`)}
      ${filterLayout({
        action: REGISTER,
        heading: `Find a ${ask.edition.words.modification}`,
        fields: fieldsOf(ask, query, counts),
        chosen: chosenOf(ask, query),
        clearHref: REGISTER,
        body: html`${listOf(ask, title, shown)}${pagesPart(ask, REGISTER, query, hasMore)}${filesPart(ask, REGISTER, query)}`,
      })}`,
  })
}

/** A modification as a list shows it. */
export type ShownModification = Readonly<{
  reference: string
  title: string | null
  state: string
  stateInWords: string
  stage: string
  path: string
  urgency: string
  proposer: string
  categories: readonly string[]
  raisedOn: string | null
  implementationOn: string | null
  next: string
  nextOn: string | null
  owedBy: string | null
  /** References in other codes, with the code; which code leads, and the priority that it has set. */
  otherCodes: readonly string[]
  leadCode: string
  priority: string
  classification: Kept<unknown>['record']['classification']
  href: string
}>

export function shownOf(ask: Ask, kept: Kept<Modification>, course?: ModificationCourse): ShownModification {
  const { record, content } = kept
  const edition = editionFollowed(ask.house.pack, kept)
  const process = edition.modificationProcess
  const next = nextOf(edition, kept, todayOf(ask), course?.next)
  return {
    reference: record.reference,
    title: content.title,
    state: record.state,
    stateInWords: titleOfProcessState(process, record.state),
    stage: titleOfStage(process, record.state),
    path: titleOfPath(edition, content.path),
    urgency: titleOfUrgency(edition, content.urgency),
    proposer: content.proposer?.words ?? '',
    categories: content.impacts.categories,
    raisedOn: content.raisedOn,
    implementationOn: lastImplementation(content),
    next: next?.says ?? '',
    nextOn: next?.on ?? null,
    owedBy: next?.owedBy ?? null,
    otherCodes: content.elsewhere.links.map(link => `${titleOfOtherCode(edition, link.code)} ${link.reference}`),
    leadCode: titleOfLead(edition, ask.house.pack.code.title, content.elsewhere),
    priority: titleOfPriority(edition, content.elsewhere),
    classification: record.classification,
    href: addressOfModification(record.reference),
  }
}

const HEAD = [
  'Reference',
  'Title',
  'State',
  'Stage',
  'Path',
  'Urgency',
  'Proposer',
  'Categories',
  'Raised on',
  'Implementation',
  'Next',
  'By when',
  'Owed by',
  'Other codes',
  'Lead code',
  'Priority of the lead code',
]

function plainRow(shown: ShownModification): readonly string[] {
  const { reference, title, stateInWords, stage, path, urgency, proposer, categories, raisedOn } = shown
  const { implementationOn, next, nextOn, owedBy, otherCodes, leadCode, priority } = shown
  return [
    reference,
    title ?? '',
    stateInWords,
    stage,
    path,
    urgency,
    proposer,
    categories.join(', '),
    raisedOn ?? '',
    implementationOn ?? '',
    next,
    nextOn ?? '',
    owedBy ?? '',
    otherCodes.join('; '),
    leadCode,
    priority,
  ]
}

function listOf(ask: Ask, caption: string, shown: readonly ShownModification[]): Html {
  if (shown.length === 0)
    return emptyState('Nothing in this register fits, or nothing of it is open to you. Clear the filter to see all.')
  const asAt = ask.asAt === undefined ? '' : `?as-at=${ask.asAt.date}`
  return table({
    caption,
    captionSize: 'hidden',
    isDense: true,
    firstCellIsHeader: true,
    head: ['Reference', 'Title', 'State', 'Path', 'Implementation'],
    rows: shown.map(({ reference, title, state, path, implementationOn, href }) => [
      html`<a class="govuk-link" href="${href}${asAt}">${reference}</a>`,
      title ?? 'Not known',
      stateTag(ask.edition.modificationProcess, state),
      path,
      implementationOn === null ? '' : formatDate(implementationOn),
    ]),
  })
}
