import { findBody } from '../../../kit/pack/group-body.ts'
import { classOfList } from '../../../kit/classification.ts'
import { editionNow } from '../../../shell/house.ts'
import { linkButton } from '../../../shell/views/button.ts'
import { checkboxes } from '../../../shell/views/checkboxes.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { filterLayout } from '../../../shell/views/filter-layout.ts'
import { hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { page, type Reply } from '../../../shell/web/page.ts'
import { asked, filesPart, offsetOf, PAGE_ROWS, pagesPart } from '../../../shell/web/list-filters.ts'
import { isFileFormat, MOST_ROWS_OF_FILE, tableFile, type TableRow } from '../../../shell/web/table-file.ts'
import { actionsFrom } from '../store.ts'
import { type ActionFilters, registerStatement } from '../store-register.ts'
import { EARLIER_ACTIONS } from './addresses.ts'
import { bodiesToEnter } from './earlier.ts'
import { actionsTable, shownOf, type ShownAction, todayOf } from './action-view.ts'
import { ownerChoices } from './owner-choices.ts'

const PATH = '/actions'

/** The register of actions: those that are open first asked for, by when they are due. */
export async function showRegister(ask: Ask): Promise<Reply> {
  const filters = filtersOf(ask)
  const statement = registerStatement(ask.house.pack.code.key, filters, todayOf(ask), ask.asAt?.instant)
  const { format } = ask.query
  if (isFileFormat(format)) {
    const [rows = []] = await ask.read(statement.limit(MOST_ROWS_OF_FILE))
    return await fileOf(
      ask,
      format,
      actionsFrom(rows).map(kept => shownOf(ask, kept)),
    )
  }
  const [rows = []] = await ask.read(statement.limit(PAGE_ROWS + 1).offset(offsetOf(ask)))
  const shown = actionsFrom(rows.slice(0, PAGE_ROWS)).map(kept => shownOf(ask, kept))
  const hasMore = rows.length > PAGE_ROWS
  const title = 'Actions'
  return page({
    title,
    section: PATH,
    ...classOfList(shown),
    data: { filters, actions: shown, hasMore },
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      ${filterLayout({
        action: PATH,
        heading: 'Find an action',
        fields: fieldsOf(ask, filters),
        clearHref: PATH,
        body: html`
          ${shown.length === 0 ? emptyState('No action is found like this.') : actionsTable(ask, 'By when they are due', shown)}
          ${pagesPart(ask, PATH, filters, hasMore)}${filesPart(ask, PATH, filters)}
          ${bodiesToEnter(ask).length > 0 && linkButton({ text: 'Enter an action from before', href: EARLIER_ACTIONS, kind: 'secondary' })}`,
      })}`,
  })
}

const STATES = ['', 'open', 'proposed-closed', 'closed', 'superseded', 'all'] as const

function filtersOf(ask: Ask): ActionFilters {
  const filters = asked(ask, ['body', 'owner', 'meeting', 'state', 'overdue'])
  return {
    ...filters,
    state: STATES.find(state => state === filters.state) ?? '',
    overdue: filters.overdue === '' ? '' : 'yes',
  }
}

function fieldsOf(ask: Ask, filters: ActionFilters): Html {
  const any = { value: '', text: 'Any' }
  const { bodies } = editionNow(ask.house)
  return html`
    ${select({ name: 'body', label: 'Body', value: filters.body, items: [any, ...bodies.map(({ key, name }) => ({ value: key, text: name }))] })}
    ${select({ name: 'owner', label: 'Owner', value: filters.owner, items: [any, ...ownerChoices(ask)] })}
    ${textInput({ name: 'meeting', label: 'Raised at', hint: 'The reference of the meeting', value: filters.meeting })}
    ${select({
      name: 'state',
      label: 'State',
      value: filters.state,
      items: [
        { value: '', text: 'Open, or proposed for closing' },
        { value: 'open', text: 'Open' },
        { value: 'proposed-closed', text: 'Proposed for closing' },
        { value: 'closed', text: 'Closed' },
        { value: 'superseded', text: 'Superseded' },
        { value: 'all', text: 'All' },
      ],
    })}
    ${checkboxes({ name: 'overdue', legend: { text: 'Date', classes: 'govuk-fieldset__legend--s' }, isSmall: true, values: [filters.overdue], items: [{ value: 'yes', text: 'Overdue only' }] })}
    ${hidden('as-at', ask.asAt?.date)}`
}

async function fileOf(ask: Ask, format: 'csv' | 'xlsx', shown: readonly ShownAction[]) {
  const nameOf = (key: string) => findBody(ask.edition, key)?.name ?? key
  const head = [
    'Reference',
    'Body',
    'Meeting',
    'Owner',
    'What',
    'Due',
    'Due as said',
    'State',
    'Overdue',
    'Last update',
  ]
  const rows = shown.map(
    (action): TableRow => ({
      classification: action.classification,
      cells: [
        action.reference,
        nameOf(action.body),
        action.meeting,
        action.owner,
        action.text,
        action.due.on,
        action.due.words,
        action.stateInWords,
        action.isOverdue ? 'yes' : 'no',
        action.update?.text ?? '',
      ],
    }),
  )
  return await tableFile(ask, format, { name: 'Actions', head, rows })
}
