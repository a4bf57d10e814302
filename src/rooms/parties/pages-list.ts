import { capital } from '../../kit/capital.ts'
import { dateIn, LONDON } from '../../kit/instant.ts'
import { formatDate, isCalendarDate } from '../../kit/calendar-date.ts'
import { keptOf } from '../../shell/ledger/read-record.ts'
import { linkButton } from '../../shell/views/button.ts'
import { emptyState } from '../../shell/views/empty-state.ts'
import { filterLayout } from '../../shell/views/filter-layout.ts'
import { hidden } from '../../shell/views/form.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { pagination } from '../../shell/views/pagination.ts'
import { select } from '../../shell/views/select.ts'
import { scrollingTable } from '../../shell/views/table.ts'
import { textInput } from '../../shell/views/text-input.ts'
import { userText } from '../../shell/views/user-text.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { type Page, page } from '../../shell/web/page.ts'
import { checkKeepsParties, lifecycleOf, titleOfPartyState } from './admission.ts'
import { categoryOn, findCategory, type Party, titleOfCategory } from './party.ts'
import { PAGE_ROWS, partiesStatement } from './store.ts'

/** No page begins further on: whoever looks for something there asks with a filter. */
const LAST_OFFSET = 1000

type Filters = Readonly<{ q: string; category: string; state: string; offset: number }>

export async function listParties(ask: Ask): Promise<Page> {
  const filters = filtersOf(ask)
  const date = dayAsked(ask)
  const [rows = []] = await ask.read(
    partiesStatement({
      code: ask.house.pack.code.key,
      asAt: ask.asAt?.instant,
      date,
      category: filters.category || undefined,
      state: filters.state || undefined,
      name: filters.q || undefined,
      offset: filters.offset,
    }),
  )
  const kept = rows.slice(0, PAGE_ROWS).map(row => keptOf<Party>(row))
  const shown = kept.map(({ record, content }) => ({
    reference: record.reference,
    name: content.name,
    state: record.state,
    category: categoryOn(content, date),
    admittedOn: content.admission.admittedOn,
  }))
  const hasMore = rows.length > PAGE_ROWS
  const { parties } = ask.edition.words
  return page({
    title: capital(parties),
    section: '/parties',
    data: { date, parties: shown, hasMore },
    main: html`
      <h1 class="govuk-heading-l">${capital(parties)}</h1>
      ${checkKeepsParties(ask.edition, ask.context.actor).ok && ask.reader.person !== undefined && linkButton({ text: 'Enter an applicant', href: '/parties/new', kind: 'secondary' })}
      <p class="govuk-body"><a class="govuk-link" href="/parties/categories">Who was in which category on two days</a> · <a class="govuk-link" href="/parties/admissions">On their way in</a> · <a class="govuk-link" href="/parties/identifiers">Identifiers</a> · <a class="govuk-link" href="/parties/groups">Groups of affiliates</a> · <a class="govuk-link" href="/parties/update">What is new</a></p>
      ${filterLayout({ action: '/parties', heading: `Find a ${ask.edition.words.party}`, fields: fieldsOf(ask, filters), body: html`${tableOf(ask, shown, date)}${pagesOf(ask, filters, hasMore)}` })}`,
  })
}

/** The day for which categories are asked: `?date=`, the day as at which the record is shown, or today. */
function dayAsked({ query, asAt, now }: Ask): string {
  const { date } = query
  return isCalendarDate(date) ? date : (asAt?.date ?? dateIn(LONDON, now))
}

function filtersOf({ query, edition }: Ask): Filters {
  const { q = '', category = '', state = '', page: number = '1' } = query
  const page_ = Number(number)
  const offset = Number.isSafeInteger(page_) && page_ > 1 ? (page_ - 1) * PAGE_ROWS : 0
  return {
    q: q.trim().slice(0, 100),
    category: findCategory(edition, category)?.key ?? '',
    state: lifecycleOf(edition).states.find(({ key }) => key === state)?.key ?? '',
    offset: Math.min(offset, LAST_OFFSET),
  }
}

function fieldsOf(ask: Ask, { q, category, state }: Filters): Html {
  const categories = ask.edition.partyCategories.map(({ key, plural }) => ({ value: key, text: plural }))
  const states = lifecycleOf(ask.edition).states.map(({ key, title }) => ({ value: key, text: title }))
  return html`
    ${textInput({ name: 'q', id: 'name', label: 'Part of the name', value: q })}
    ${select({ name: 'category', classes: 'govuk-!-width-full', label: 'Category', items: [{ value: '', text: 'Any' }, ...categories], value: category })}
    ${select({ name: 'state', classes: 'govuk-!-width-full', label: 'State', items: [{ value: '', text: 'Any' }, ...states], value: state })}
    ${textInput({ name: 'date', label: 'Category on the day', hint: 'Such as 2016-12-09', value: dayAsked(ask) })}
    ${hidden('as-at', ask.asAt?.date)}`
}

type Shown = Readonly<{
  reference: string
  name: string
  state: string
  category: string | null
  admittedOn: string | null
}>

function tableOf(ask: Ask, shown: readonly Shown[], date: string): Html {
  if (shown.length === 0) {
    return emptyState(
      'Nobody is found like this.',
      html`<p class="govuk-body"><a class="govuk-link" href="/parties">Show all</a></p>`,
    )
  }
  const asAt = ask.asAt === undefined ? '' : `?as-at=${ask.asAt.date}`
  return scrollingTable({
    caption: `With the category of each on ${formatDate(date)}`,
    captionSize: 's',
    head: ['Name', 'Category', 'State', 'Admitted on'],
    firstCellIsHeader: true,
    rows: shown.map(({ reference, name, category, state, admittedOn }) => [
      html`<a class="govuk-link" href="/parties/${reference}${asAt}">${userText(name)}</a>`,
      titleOfCategory(ask.edition, category) ?? 'None yet',
      titleOfPartyState(ask.edition, state),
      admittedOn === null ? '' : formatDate(admittedOn),
    ]),
  })
}

function pagesOf(ask: Ask, { offset, q, category, state }: Filters, hasMore: boolean): Html | undefined {
  const page_ = offset / PAGE_ROWS + 1
  const href = (number: number) => {
    const asked = Object.entries({
      q,
      category,
      state,
      date: ask.query['date'] ?? '',
      'as-at': ask.asAt?.date ?? '',
      page: String(number),
    })
    return `/parties?${new URLSearchParams(asked.filter(([, value]) => value !== ''))}`
  }
  const previous = page_ > 1 ? { href: href(page_ - 1) } : undefined
  const next = hasMore && offset < LAST_OFFSET ? { href: href(page_ + 1) } : undefined
  return previous === undefined && next === undefined ? undefined : pagination({ previous, next })
}
