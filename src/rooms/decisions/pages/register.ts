import { findBody } from '../../../kit/pack/group-body.ts'
import { classOfList } from '../../../kit/classification.ts'
import { formatDate } from '../../../kit/calendar-date.ts'
import { editionNow } from '../../../shell/house.ts'
import { getEdition } from '../../../kit/pack/pack.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { filterLayout } from '../../../shell/views/filter-layout.ts'
import { hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { subNavigation } from '../../../shell/views/sub-navigation.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { page, type Reply } from '../../../shell/web/page.ts'
import { classificationTag } from '../../../shell/web/record-link.ts'
import type { Decision } from '../decision.ts'
import { sentenceOf } from '../sentence.ts'
import { type RegisterFilters, registerStatement } from '../store-register.ts'
import { addressOfDecision } from './addresses.ts'
import { asked, askedDate, filesPart, offsetOf, PAGE_ROWS, pagesPart } from '../../../shell/web/list-filters.ts'
import { isFileFormat, MOST_ROWS_OF_FILE, tableFile, type TableRow } from '../../../shell/web/table-file.ts'

const PATH = '/decisions'

/** The register of decisions: what bodies, and their chairs, have decided at meetings. */
export async function showRegister(ask: Ask): Promise<Reply> {
  const filters: RegisterFilters = {
    ...asked(ask, ['body', 'verb', 'subject', 'meeting']),
    from: askedDate(ask, 'from'),
    until: askedDate(ask, 'until'),
  }
  const statement = registerStatement(ask.house.pack.code.key, filters, ask.asAt?.instant)
  const { format } = ask.query
  if (isFileFormat(format)) {
    const [rows = []] = await ask.read(statement.limit(MOST_ROWS_OF_FILE))
    return await fileOf(
      ask,
      format,
      rows.map(row => shownOf(ask, keptOf<Decision>(row))),
    )
  }
  const [rows = []] = await ask.read(statement.limit(PAGE_ROWS + 1).offset(offsetOf(ask)))
  const shown = rows.slice(0, PAGE_ROWS).map(row => shownOf(ask, keptOf<Decision>(row)))
  const hasMore = rows.length > PAGE_ROWS
  return page({
    title: 'Decisions',
    section: PATH,
    ...classOfList(shown),
    data: { filters, decisions: shown, hasMore },
    main: html`
      <h1 class="govuk-heading-l">Decisions</h1>
      ${registerNavigation(ask, PATH)}
      ${filterLayout({
        action: PATH,
        heading: 'Find a decision',
        fields: fieldsOf(ask, filters),
        clearHref: PATH,
        body: html`${tableOf(ask, shown)}${pagesPart(ask, PATH, filters, hasMore)}${filesPart(ask, PATH, filters)}`,
      })}`,
  })
}

/** The two registers of this room. */
export function registerNavigation(ask: Ask, current: string): Html {
  const asAt = ask.asAt === undefined ? '' : `?as-at=${ask.asAt.date}`
  const entry = (text: string, href: string) => ({ text, href: `${href}${asAt}`, isCurrent: href === current })
  return subNavigation([entry('At meetings', PATH), entry('In writing', '/decisions/written')], {
    label: 'Kinds of decisions',
  })
}

export type ShownDecision = Readonly<{
  reference: string
  date: string | null
  body: string
  meeting: string
  by: Decision['by']
  verb: string
  word: string
  text: string
  sentence: string
  classification: Kept<unknown>['record']['classification']
  href: string
}>

export function shownOf(ask: Ask, { record, content }: Kept<Decision>): ShownDecision {
  const edition = getEdition(ask.house.pack, record.edition)
  const { verb, text, by, meeting } = content
  return {
    reference: record.reference,
    date: record.onDate,
    body: record.body ?? '',
    meeting,
    by,
    verb,
    word: edition.decisionVerbs.find(({ key }) => key === verb)?.minuteWord ?? verb,
    text,
    sentence: sentenceOf(edition, record.body ?? '', content),
    classification: record.classification,
    href: addressOfDecision(record.reference),
  }
}

function fieldsOf(ask: Ask, filters: RegisterFilters): Html {
  const { bodies, decisionVerbs } = editionNow(ask.house)
  const any = { value: '', text: 'Any' }
  return html`
    ${select({ name: 'body', label: 'Body', value: filters.body, items: [any, ...bodies.map(({ key, name }) => ({ value: key, text: name }))] })}
    ${select({ name: 'verb', label: 'What was decided', value: filters.verb, items: [any, ...decisionVerbs.map(({ key, minuteWord }) => ({ value: key, text: minuteWord }))] })}
    ${textInput({ name: 'meeting', label: 'Meeting', hint: 'Its reference', value: filters.meeting })}
    ${textInput({ name: 'subject', label: 'About', hint: 'The reference of what it is about', value: filters.subject })}
    ${textInput({ name: 'from', label: 'From', hint: 'Such as 2016-12-09', value: filters.from, width: 10 })}
    ${textInput({ name: 'until', label: 'Until', hint: 'Such as 2016-12-31', value: filters.until, width: 10 })}
    ${hidden('as-at', ask.asAt?.date)}`
}

function tableOf(ask: Ask, shown: readonly ShownDecision[]): Html {
  if (shown.length === 0) return emptyState('No decision is found like this.')
  const asAt = ask.asAt === undefined ? '' : `?as-at=${ask.asAt.date}`
  return scrollingTable({
    caption: 'Decisions, the newest first',
    captionSize: 's',
    head: ['Decision', 'Date', 'What was decided'],
    firstCellIsHeader: true,
    rows: shown.map(decision => [
      html`<a class="govuk-link" href="${decision.href}${asAt}">${decision.reference}</a>`,
      decision.date === null ? '' : formatDate(decision.date),
      html`${userText(decision.sentence)} ${decision.classification !== 'white' && classificationTag(ask.edition, decision.classification)}`,
    ]),
  })
}

async function fileOf(ask: Ask, format: 'csv' | 'xlsx', shown: readonly ShownDecision[]) {
  const nameOf = (key: string) => findBody(ask.edition, key)?.name ?? key
  const head = ['Reference', 'Date', 'Body', 'Meeting', 'By', 'Decided', 'Text']
  const rows = shown.map((decision): TableRow => {
    const { classification, reference, date, body, meeting, by, word, text } = decision
    const cells = [reference, date, nameOf(body), meeting, by === 'chair' ? 'Chair' : 'Body', word, text]
    return { classification, cells }
  })
  return await tableFile(ask, format, { name: 'Decisions', head, rows })
}
