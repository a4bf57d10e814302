import { capital } from '../../../kit/capital.ts'
import { formatDate } from '../../../kit/calendar-date.ts'
import { dateIn, formatInstant, LONDON } from '../../../kit/instant.ts'
import { getEdition } from '../../../kit/pack/pack.ts'
import { editionNow } from '../../../shell/house.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { linkButton } from '../../../shell/views/button.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { filterLayout } from '../../../shell/views/filter-layout.ts'
import { hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { page, type Reply } from '../../../shell/web/page.ts'
import { sentenceOf } from '../sentence.ts'
import { writtenStatement } from '../store-register.ts'
import { WRITTEN_STATES, type WrittenDecision } from '../written-decision.ts'
import { addressOfWritten } from './addresses.ts'
import { asked, filesPart, offsetOf, PAGE_ROWS, pagesPart } from '../../../shell/web/list-filters.ts'
import { registerNavigation } from './register.ts'
import { isFileFormat, MOST_ROWS_OF_FILE, tableFile, type TableRow } from '../../../shell/web/table-file.ts'
import { bodiesToAsk, stateInWords } from './written-words.ts'

const PATH = '/decisions/written'

/** The register of decisions in writing. */
export async function showWrittenList(ask: Ask): Promise<Reply> {
  const filters = asked(ask, ['body', 'state'])
  const statement = writtenStatement(ask.house.pack.code.key, filters, ask.asAt?.instant)
  const { format } = ask.query
  if (isFileFormat(format)) {
    const [rows = []] = await ask.read(statement.limit(MOST_ROWS_OF_FILE))
    return await fileOf(
      ask,
      format,
      rows.map(row => shownOf(ask, keptOf<WrittenDecision>(row))),
    )
  }
  const [rows = []] = await ask.read(statement.limit(PAGE_ROWS + 1).offset(offsetOf(ask)))
  const shown = rows.slice(0, PAGE_ROWS).map(row => shownOf(ask, keptOf<WrittenDecision>(row)))
  const hasMore = rows.length > PAGE_ROWS
  return page({
    title: 'Decisions in writing',
    section: '/decisions',
    trail: [{ text: 'Decisions', href: '/decisions' }],
    data: { filters, written: shown, hasMore },
    main: html`
      <h1 class="govuk-heading-l">Decisions in writing</h1>
      ${registerNavigation(ask, PATH)}
      ${ask.asAt === undefined && bodiesToAsk(ask).length > 0 && linkButton({ text: 'Put a question', href: `${PATH}/new`, kind: 'secondary' })}
      ${filterLayout({
        action: PATH,
        heading: 'Find a question',
        fields: fieldsOf(ask, filters),
        clearHref: PATH,
        body: html`${tableOf(ask, shown)}${pagesPart(ask, PATH, filters, hasMore)}${filesPart(ask, PATH, filters)}`,
      })}`,
  })
}

type Shown = Readonly<{
  reference: string
  question: string
  body: string
  state: string
  says: string
  opened: string
  closesAt: string
  decision: string | null
  result: string | null
  classification: Kept<unknown>['record']['classification']
  href: string
}>

function shownOf(ask: Ask, { record, content }: Kept<WrittenDecision>): Shown {
  const { body, question, verb, text, result, opensAt, closesAt } = content
  const edition = getEdition(ask.house.pack, record.edition)
  const isCarried = result?.outcome === 'carried'
  return {
    reference: record.reference,
    question,
    body,
    state: record.state,
    says: stateInWords(record.state, content),
    opened: dateIn(LONDON, opensAt),
    closesAt,
    decision: isCarried ? sentenceOf(edition, body, { by: 'body', verb, text }) : null,
    result: result?.explanation ?? null,
    classification: record.classification,
    href: addressOfWritten(record.reference),
  }
}

function fieldsOf(ask: Ask, filters: Readonly<Record<'body' | 'state', string>>): Html {
  const any = { value: '', text: 'Any' }
  const { bodies } = editionNow(ask.house)
  const states = WRITTEN_STATES.map(state => ({ value: state, text: capital(state) }))
  return html`
    ${select({ name: 'body', label: 'Body', value: filters.body, items: [any, ...bodies.map(({ key, name }) => ({ value: key, text: name }))] })}
    ${select({ name: 'state', label: 'State', value: filters.state, items: [any, ...states] })}
    ${hidden('as-at', ask.asAt?.date)}`
}

function tableOf(ask: Ask, shown: readonly Shown[]): Html {
  if (shown.length === 0) return emptyState('No question is found like this.')
  const asAt = ask.asAt === undefined ? '' : `?as-at=${ask.asAt.date}`
  return scrollingTable({
    caption: 'Questions, the newest first',
    captionSize: 's',
    head: ['Question', 'Asked on', 'What', 'State'],
    firstCellIsHeader: true,
    rows: shown.map(({ reference, question, opened, says, closesAt, state, href }) => [
      html`<a class="govuk-link" href="${href}${asAt}">${reference}</a>`,
      formatDate(opened),
      userText(question),
      state === 'open' ? `${says}; closes on ${formatInstant(closesAt)}` : says,
    ]),
  })
}

async function fileOf(ask: Ask, format: 'csv' | 'xlsx', shown: readonly Shown[]) {
  const head = ['Reference', 'Asked on', 'Body', 'Question', 'Closes at', 'State', 'Decision', 'Result']
  const rows = shown.map((one): TableRow => {
    const { classification, reference, opened, body, question, closesAt, says, decision, result } = one
    return { classification, cells: [reference, opened, body, question, closesAt, says, decision, result] }
  })
  return await tableFile(ask, format, { name: 'Decisions in writing', head, rows })
}
