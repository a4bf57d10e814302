import { formatDate } from '../../../kit/calendar-date.ts'
import type { Row } from '../../../shell/database/connection.ts'
import { linkButton } from '../../../shell/views/button.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { filterLayout } from '../../../shell/views/filter-layout.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { table } from '../../../shell/views/table.ts'
import { tag } from '../../../shell/views/tag.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { page, type Reply } from '../../../shell/web/page.ts'
import { filesPart, offsetOf, PAGE_ROWS, pagesPart } from '../../../shell/web/list-filters.ts'
import { isFileFormat, MOST_ROWS_OF_FILE, tableFile } from '../../../shell/web/table-file.ts'
import { isLateAsAsked, latenessInWords } from '../lateness.ts'
import { liveStates } from '../live-states.ts'
import { modificationFrom } from '../store.ts'
import {
  type Facet,
  facetsFrom,
  facetStatements,
  type RegisterFilters,
  registerStatement,
  underWayStatement,
} from '../store-register.ts'
import { REGISTER } from './addresses.ts'
import { draftLink } from '../../parties/door.ts'
import { coursesFor } from './courses.ts'
import { type Lacking, lackingCell, lackingInWords, lackingOf } from './lacking.ts'
import { PROPOSE } from './draftable-proposal.ts'
import { chosenOf, fieldsOf, filtersFrom, type RegisterQuery, registerQuery } from './register-filters.ts'
import { mayRaise } from './standing-page.ts'
import { headingOf } from '../process-words.ts'
import { HEAD, plainRow, type ShownModification, shownOf } from './register-row.ts'
import { stateTag } from './words.ts'

/** The register: every modification that the reader may know of, filtered, fifty at a time; the same as CSV, XLSX and JSON. */
export async function showRegister(ask: Ask): Promise<Reply> {
  const query = registerQuery(ask)
  const filters = await filtersAsked(ask, query)
  const code = ask.house.pack.code.key
  const asAt = ask.asAt?.instant
  const { format } = ask.query
  if (isFileFormat(format)) {
    const [rows = []] = await ask.read(registerStatement(code, filters, { limit: MOST_ROWS_OF_FILE, offset: 0 }, asAt))
    const all = await shownAll(ask, rows, query)
    const isLacking = query.lacks !== ''
    return await tableFile(ask, format, {
      name: headingOf(ask.edition),
      head: isLacking ? [...HEAD, 'Lacks'] : HEAD,
      rows: all.map(one => ({
        classification: one.classification,
        cells: [...plainRow(ask.edition, one), ...(isLacking ? [lackingInWords(one.lacking)] : [])],
      })),
    })
  }
  const [rows = [], ...counted] = await ask.read(
    registerStatement(code, filters, { limit: PAGE_ROWS + 1, offset: offsetOf(ask) }, asAt),
    ...(asAt === undefined ? facetStatements(code, filters) : []),
  )
  const shown = await shownAll(ask, rows.slice(0, PAGE_ROWS), query)
  return await registerPage(ask, query, shown, facetsFrom(counted), rows.length > PAGE_ROWS)
}

/** What is late is not kept anywhere: it is worked out of all that are under way, where somebody asks for it. */
async function filtersAsked(ask: Ask, query: RegisterQuery): Promise<RegisterFilters> {
  const filters = filtersFrom(ask, query)
  if (query.late === '') return filters
  const { pack } = ask.house
  const [rows = []] = await ask.read(underWayStatement(pack, ask.asAt?.instant, filters))
  const courses = await coursesFor(ask, rows.map(modificationFrom))
  const late = [...courses].filter(([, { lateness }]) => isLateAsAsked(lateness, query.late))
  return { ...filters, among: late.map(([id]) => id) }
}

/** As it is shown, with what it lacks where that was asked. */
type Listed = ShownModification & Readonly<{ lacking?: readonly Lacking[] | undefined }>

/** Each with its course, as far as it is under way: what has ended is asked for none. */
async function shownAll(ask: Ask, rows: readonly Row[], query: RegisterQuery): Promise<readonly Listed[]> {
  const all = rows.map(modificationFrom)
  const states = liveStates(ask.house.pack)
  const courses = await coursesFor(
    ask,
    all.filter(({ record }) => states.includes(record.state)),
  )
  const lacking = query.lacks === '' ? undefined : await lackingOf(ask, all)
  return all.map(kept => ({
    ...shownOf(ask, kept, courses.get(kept.record.id)),
    ...(lacking === undefined ? {} : { lacking: lacking.get(kept.record.id) ?? [] }),
  }))
}

async function registerPage(
  ask: Ask,
  query: RegisterQuery,
  shown: readonly Listed[],
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
      <p class="govuk-body"><a class="govuk-link" href="${REGISTER}/status">Status report</a>, <a class="govuk-link" href="/timetables">timetables</a>, <a class="govuk-link" href="/consultations">consultations</a>, <a class="govuk-link" href="${REGISTER}/returns">reports returned</a>, <a class="govuk-link" href="${REGISTER}?lacks=yes">what each still lacks</a>, <a class="govuk-link" href="${REGISTER}/feed">feed of what happens to them</a>, <a class="govuk-link" href="${REGISTER}.ics">their dates in your calendar</a>${ask.reader.person !== undefined && html`, <a class="govuk-link" href="/following">what you follow</a>`}</p>
      ${mayRaise(ask) && linkButton({ text: `Raise a ${ask.edition.words.modification}`, href: `${REGISTER}/raising` })}
      ${await draftLink(ask, PROPOSE, `Draft a ${ask.edition.words.modification} together with your colleagues`)}
      ${filterLayout({
        action: REGISTER,
        heading: `Find a ${ask.edition.words.modification}`,
        fields: fieldsOf(ask, query, counts),
        chosen: chosenOf(ask, query),
        clearHref: REGISTER,
        body: html`${listOf(ask, title, shown, query.lacks !== '')}${pagesPart(ask, REGISTER, query, hasMore)}${filesPart(ask, REGISTER, query)}`,
      })}`,
  })
}

function listOf(ask: Ask, caption: string, shown: readonly Listed[], isLacking: boolean): Html {
  if (shown.length === 0)
    return emptyState('Nothing in this register fits, or nothing of it is open to you. Clear the filter to see all.')
  const asAt = ask.asAt === undefined ? '' : `?as-at=${ask.asAt.date}`
  return table({
    caption,
    captionSize: 'hidden',
    isDense: true,
    stacks: true,
    firstCellIsHeader: true,
    head: ['Reference', 'Title', 'State', ...(isLacking ? ['Lacks'] : ['Path', 'Implementation'])],
    rows: shown.map(({ reference, title, state, path, lateness, implementationOn, href, lacking }) => [
      html`<a class="govuk-link" href="${href}${asAt}">${reference}</a>`,
      title ?? 'Not known',
      html`${stateTag(ask.edition.modificationProcess, state)}${lateness !== null && html`<div class="govuk-!-margin-top-1">${tag('Late', 'red')} ${latenessInWords(lateness)}</div>`}`,
      ...(isLacking ? [lackingCell(lacking)] : [path, implementationOn === null ? '' : formatDate(implementationOn)]),
    ]),
  })
}
