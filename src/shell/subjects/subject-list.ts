import { deliverTable, type TableRow } from '../web/table-file.ts'
import { keptOf, keptRecords } from '../ledger/read-record.ts'
import type { Kept } from '../ledger/record.ts'
import { emptyState } from '../views/empty-state.ts'
import { filterLayout } from '../views/filter-layout.ts'
import { html, type Html } from '../views/html.ts'
import { pagination } from '../views/pagination.ts'
import { select } from '../views/select.ts'
import { scrollingTable } from '../views/table.ts'
import { tag } from '../views/tag.ts'
import { textInput } from '../views/text-input.ts'
import type { Ask } from '../web/ask.ts'
import { page, type Reply } from '../web/page.ts'
import { addressOf, classificationTag, isForAddresses } from '../web/record-link.ts'
import { factName, inWords, type Subject } from '../../kit/subject.ts'
import { factInWords, spineOf } from './subject-page.ts'

export type SubjectRegister = Readonly<{
  kind: string
  title: string
  /** The address of the list. */
  href: string
  section: string
  trail: readonly Readonly<{ text: string; href: string }>[]
  /** Facts that have a column of their own. */
  columns: readonly string[]
  /** What the reader may do here, such as enter something. */
  tools?: Html | undefined
  /** States that can be filtered by, in the order of the work. */
  states: readonly string[]
}>

const PAGE = 50

/** A register as a list: filtered, by reference, fifty at a time; the same as CSV, XLSX and JSON. */
export async function showRegister(ask: Ask, register: SubjectRegister): Promise<Reply> {
  const number = Math.min(Math.max(Number(ask.query['page'] ?? '1') || 1, 1), 200)
  const [rows = []] = await ask.read(statementOf(ask, register, number))
  const subjects = rows.slice(0, PAGE).map(row => keptOf<Subject>(row))
  const file = await deliverTable(ask, () => ({
    name: register.title,
    head: headOf(register),
    rows: subjects.map(subject => plainRow(register, subject)),
  }))
  if (file !== undefined) return file
  return page({
    title: register.title,
    section: register.section,
    trail: register.trail,
    data: {
      entries: subjects.map(({ record, content }) => ({ ...spineOf(record), ...content })),
      page: number,
      hasMore: rows.length > PAGE,
    },
    main: html`
      <h1 class="govuk-heading-l">${register.title}</h1>
      ${register.tools}
      ${filterLayout({ action: register.href, fields: fieldsOf(ask, register), body: html`${listOf(ask, register, subjects)}${pagesOf(ask, register, number, rows.length > PAGE)}` })}`,
  })
}

/** In the order of the index of references. Filters ask the spine, which says what holds now, unless an earlier day is asked for. */
function statementOf(ask: Ask, { kind }: SubjectRegister, number: number) {
  const { state, title } = ask.query
  const said = ask.asAt === undefined ? 'record' : 'version'
  let statement = keptRecords(ask.house.pack.code.key, ask.asAt?.instant).where('record.kind', '=', kind)
  if (state !== undefined && state !== '') statement = statement.where(`${said}.state`, '=', state)
  if (title !== undefined && title !== '')
    statement = statement.where(`${said}.title`, 'ilike', `%${title.replaceAll(/[\\%_]/g, '\\$&')}%`)
  return statement
    .orderBy('record.reference')
    .limit(PAGE + 1)
    .offset((number - 1) * PAGE)
}

function headOf({ columns }: SubjectRegister): readonly string[] {
  return ['Reference', 'Title', 'State', ...columns.map(factName)]
}

function plainRow({ columns }: SubjectRegister, { record, content }: Kept<Subject>): TableRow {
  const facts = columns.map(column => (content.facts[column] === undefined ? '' : String(content.facts[column])))
  const { classification, reference, state } = record
  return { classification, cells: [reference, content.title ?? '', inWords(state), ...facts] }
}

function listOf(ask: Ask, register: SubjectRegister, subjects: readonly Kept<Subject>[]): Html {
  if (subjects.length === 0)
    return emptyState('Nothing in this register fits, or nothing of it is open to you. Clear the filter to see all.')
  return scrollingTable({
    caption: register.title,
    captionSize: 'hidden',
    isDense: true,
    head: [...headOf(register), 'Class'],
    rows: subjects.map(({ record, content }) => [
      ...namedBy(ask, { record, content }),
      tag(inWords(record.state), 'blue'),
      ...register.columns.map(column => {
        const fact = content.facts[column]
        return fact === undefined ? '' : factInWords(fact)
      }),
      classificationTag(ask.edition, record.classification),
    ]),
  })
}

/** What people call it, and its title; the link is on the first that there is. */
function namedBy(ask: Ask, { record, content }: Kept<Subject>): readonly Html[] {
  const title = content.title ?? 'Not known'
  const called = content.label ?? (isForAddresses(record.reference) ? '' : record.reference)
  const linked = (words: string) => html`<a class="govuk-link" href="${addressOf(ask, record) ?? ''}">${words}</a>`
  return called === '' ? [html``, linked(title)] : [linked(called), html`${title}`]
}

function fieldsOf(ask: Ask, { states }: SubjectRegister): Html {
  const items = [{ value: '', text: 'Any state' }, ...states.map(state => ({ value: state, text: factName(state) }))]
  return html`
    ${textInput({ name: 'title', label: 'Words of the title', value: ask.query['title'] ?? '' })}
    ${select({ name: 'state', label: 'State', items, value: ask.query['state'] ?? '' })}`
}

function pagesOf(ask: Ask, { href }: SubjectRegister, number: number, hasMore: boolean): Html | undefined {
  if (number === 1 && !hasMore) return undefined
  const at = (n: number): string => {
    const query = new URLSearchParams({ page: String(n) })
    for (const [name, value] of Object.entries(ask.query))
      if (value !== undefined && name !== 'page') query.set(name, value)
    return `${href}?${query}`
  }
  return pagination({
    ...(number > 1 ? { previous: { href: at(number - 1) } } : {}),
    ...(hasMore ? { next: { href: at(number + 1) } } : {}),
  })
}
