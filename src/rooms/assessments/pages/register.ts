import type { SpreadsheetRow } from '../../../shell/files/spreadsheet.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { filterLayout } from '../../../shell/views/filter-layout.ts'
import { hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { page, type Reply } from '../../../shell/web/page.ts'
import { asked, filesPart, offsetOf, PAGE_ROWS, pagesPart } from '../../../shell/web/list-filters.ts'
import { isFileFormat, MOST_ROWS_OF_FILE, tableFile } from '../../../shell/web/table-file.ts'
import {
  modificationByReference,
  modificationFrom,
  modificationTrail,
  nameOfSolution,
} from '../../modifications/door.ts'
import { assessorsOf, kindsOf } from '../kinds.ts'
import { assessmentsFrom, NOBODY, registerStatement } from '../store.ts'
import { addressOfAssessor } from './addresses.ts'
import { assessmentsTable, type ShownAssessment, shownOf } from './assessment-view.ts'

const PATH = '/assessments'

/** The register of assessments: those that have not been delivered, by when they are due, if nothing else is asked. */
export async function showRegister(ask: Ask): Promise<Reply> {
  const filters = asked(ask, ['kind', 'state', 'assessor', 'modification'])
  const of = filters.modification === '' ? null : await modificationOf(ask, filters.modification)
  const statement = registerStatement(ask.house.pack.code.key, { ...filters, of }, ask.asAt?.instant)
  const { format } = ask.query
  if (isFileFormat(format)) {
    const [rows = []] = await ask.read(statement.limit(MOST_ROWS_OF_FILE))
    const kept = assessmentsFrom(rows)
    return await tableFile(ask, format, {
      name: 'Assessments',
      head: HEADING,
      rows: kept.map(one => ({ classification: one.record.classification, cells: rowOf(shownOf(ask, one)) })),
    })
  }
  const [rows = []] = await ask.read(statement.limit(PAGE_ROWS + 1).offset(offsetOf(ask)))
  const shown = assessmentsFrom(rows.slice(0, PAGE_ROWS)).map(kept => shownOf(ask, kept))
  const hasMore = rows.length > PAGE_ROWS
  return page({
    title: 'Assessments',
    section: '/modifications',
    trail: modificationTrail(ask),
    data: { filters, assessments: shown, hasMore },
    main: html`
      <h1 class="govuk-heading-l">Assessments</h1>
      ${queuesPart(ask)}
      ${filterLayout({
        action: PATH,
        heading: 'Find an assessment',
        fields: fieldsOf(ask, filters),
        clearHref: PATH,
        body: html`
          ${shown.length === 0 ? emptyState('No assessment is found like this.') : assessmentsTable(ask, 'By when they are due', shown)}
          ${pagesPart(ask, PATH, filters, hasMore)}${filesPart(ask, PATH, filters)}`,
      })}`,
  })
}

/** By any reference that it has or had; what is not there has no assessments. */
async function modificationOf(ask: Ask, reference: string): Promise<string> {
  const [[row] = []] = await ask.read(modificationByReference(ask.house.pack.code.key, reference, ask.asAt?.instant))
  return row === undefined ? NOBODY : modificationFrom(row).record.id
}

function queuesPart({ edition }: Ask): Html | undefined {
  const assessors = assessorsOf(edition)
  if (assessors.length === 0) return undefined
  return html`<ul class="govuk-list">${assessors.map(
    ({ key, title }) =>
      html`<li><a class="govuk-link" href="${addressOfAssessor(key)}">The queue of the ${title}, and how often it was in time</a></li>`,
  )}</ul>`
}

const STATES = [
  ['', 'Not delivered yet'],
  ['requested', 'Waiting its turn'],
  ['in-preparation', 'In preparation'],
  ['information-needed', 'Waits for information'],
  ['delivered', 'Delivered'],
  ['outdated', 'Of an earlier solution'],
  ['withdrawn', 'Withdrawn'],
  ['not-needed', 'Not needed'],
  ['all', 'All'],
] as const

function fieldsOf(ask: Ask, filters: ReturnType<typeof asked>): Html {
  const any = { value: '', text: 'Any' }
  const kinds = kindsOf(ask.edition).map(({ key, title }) => ({ value: key, text: title }))
  const assessors = assessorsOf(ask.edition).map(({ key, title }) => ({ value: key, text: title }))
  return html`
    ${select({ name: 'kind', label: 'Kind', value: filters['kind'], items: [any, ...kinds] })}
    ${select({ name: 'state', label: 'State', value: filters['state'], items: STATES.map(([value, text]) => ({ value, text })) })}
    ${select({ name: 'assessor', label: 'By', value: filters['assessor'], items: [any, ...assessors] })}
    ${textInput({ name: 'modification', label: 'Of', hint: 'The reference of what is to be changed', value: filters['modification'] })}
    ${hidden('as-at', ask.asAt?.date)}`
}

const HEADING = [
  'Reference',
  'Kind',
  'Of',
  'Solution',
  'By',
  'Requested',
  'First due',
  'Due',
  'Times moved',
  'Delivered',
  'State',
  'Late',
]

function rowOf(one: ShownAssessment): SpreadsheetRow {
  const { reference, kindInWords, modification, solution, assessor, requestedOn, indicated, target, timesMoved } = one
  const dates = [requestedOn, indicated, target, String(timesMoved), one.deliveredOn ?? '']
  return [
    reference,
    kindInWords,
    modification,
    nameOfSolution(solution),
    assessor,
    ...dates,
    one.stateInWords,
    one.isLate ? 'yes' : 'no',
  ]
}
