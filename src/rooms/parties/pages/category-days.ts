import { capital } from '../../../kit/capital.ts'
import { addDays, formatDate, isCalendarDate } from '../../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { emptyState } from '../../../shell/views/empty-state.ts'
import { filterLayout } from '../../../shell/views/filter-layout.ts'
import { hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { select } from '../../../shell/views/select.ts'
import { scrollingTable } from '../../../shell/views/table.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { userText } from '../../../shell/views/user-text.ts'
import type { Ask } from '../../../shell/web/ask.ts'
import { deliverTable } from '../../../shell/web/table-file.ts'
import { page, type Reply } from '../../../shell/web/page.ts'
import { type CategoryOnDays, categoriesOnDays, countByCategory } from '../category-days.ts'
import { findCategory, type Party, titleOfCategory } from '../party.ts'
import { allPartiesStatement } from '../store-categories.ts'

type Asked = Readonly<{ on: string; and: string; category: string | undefined }>

/** Who was in which category on one day, and on another: the answer to “who was one on the 8th and on the 10th?” */
export async function showCategoryDays(ask: Ask): Promise<Reply> {
  const asked = askedOf(ask)
  const [rows = []] = await ask.read(allPartiesStatement(ask.house.pack.code.key, asked.category, ask.asAt?.instant))
  const parties = rows.map(row => keptOf<Party>(row))
  const shown = categoriesOnDays(
    parties.map(({ record, content }) => ({ ...content, reference: record.reference })),
    asked,
  )
  const title = 'Categories on two days'
  const file = await deliverTable(ask, () => ({ name: title, ...rowsOf(ask, asked, shown, parties) }))
  if (file !== undefined) return file
  return page({
    title,
    section: '/parties',
    trail: [{ text: capital(ask.edition.words.parties), href: '/parties' }],
    data: {
      ...asked,
      counts: { on: countByCategory(shown, 'on'), and: countByCategory(shown, 'and') },
      parties: shown,
    },
    main: html`
      <h1 class="govuk-heading-l">Who was in which category</h1>
      <p class="govuk-body">As declared and as the record knows it ${ask.asAt === undefined ? 'now' : html`at the end of ${formatDate(ask.asAt.date)}`}; only who was a ${ask.edition.words.party} on the day counts.</p>
      ${filterLayout({ action: '/parties/categories', heading: 'Choose two days', fields: fieldsOf(ask, asked), body: html`${countsTable(ask, asked, shown)}${partiesTable(ask, asked, shown)}${files(asked)}` })}`,
  })
}

function askedOf({ query, asAt, now, edition }: Ask): Asked {
  const today = asAt?.date ?? dateIn(LONDON, now)
  const on = isCalendarDate(query['on']) ? query['on'] : addDays(today, -1)
  const and = isCalendarDate(query['and']) ? query['and'] : today
  return { on, and, category: findCategory(edition, query['category'] ?? '')?.key }
}

function fieldsOf(ask: Ask, { on, and, category }: Asked): Html {
  const items = ask.edition.partyCategories.map(({ key, plural }) => ({ value: key, text: plural }))
  return html`
    ${textInput({ name: 'on', label: 'On the day', hint: 'Such as 2016-12-08', value: on })}
    ${textInput({ name: 'and', label: 'And on the day', hint: 'Such as 2016-12-10', value: and })}
    ${select({ name: 'category', classes: 'govuk-!-width-full', label: 'Category on one of them', items: [{ value: '', text: 'Any' }, ...items], value: category ?? '' })}
    ${hidden('as-at', ask.asAt?.date)}`
}

function countsTable(ask: Ask, { on, and }: Asked, shown: readonly CategoryOnDays[]): Html {
  const [before, after] = [countByCategory(shown, 'on'), countByCategory(shown, 'and')]
  return scrollingTable({
    caption: 'How many in each',
    head: ['Category', { content: formatDate(on), isNumeric: true }, { content: formatDate(and), isNumeric: true }],
    firstCellIsHeader: true,
    rows: ask.edition.partyCategories.map(({ key, plural }) => [
      plural,
      { content: before[key] ?? 0, isNumeric: true },
      { content: after[key] ?? 0, isNumeric: true },
    ]),
  })
}

function partiesTable(ask: Ask, { on, and }: Asked, shown: readonly CategoryOnDays[]): Html {
  if (shown.length === 0) return emptyState('Nobody was in it on either day.')
  return scrollingTable({
    caption: 'Each by name',
    head: ['Name', formatDate(on), formatDate(and), 'Changed'],
    firstCellIsHeader: true,
    rows: shown.map(one => [
      html`<a class="govuk-link" href="/parties/${one.reference}">${userText(one.name)}</a>`,
      titleOfCategory(ask.edition, one.on) ?? 'None',
      titleOfCategory(ask.edition, one.and) ?? 'None',
      one.on === one.and ? '' : 'Changed',
    ]),
  })
}

function rowsOf(ask: Ask, { on, and }: Asked, shown: readonly CategoryOnDays[], parties: readonly Kept<Party>[]) {
  const title = (category: string | null) => titleOfCategory(ask.edition, category) ?? ''
  const classes = new Map(parties.map(({ record }) => [record.reference, record.classification]))
  return {
    head: ['Name', `Category on ${on}`, `Category on ${and}`],
    rows: shown.map(one => ({
      classification: classes.get(one.reference) ?? 'red',
      cells: [one.name, title(one.on), title(one.and)],
    })),
  }
}

function files({ on, and, category }: Asked): Html {
  const query = new URLSearchParams({ on, and, ...(category === undefined ? {} : { category }) }).toString()
  const link = (format: string, text: string) =>
    html`<a class="govuk-link" href="/parties/categories?${query}&format=${format}">${text}</a>`
  return html`<p class="govuk-body">As a file: ${link('csv', 'CSV')}, ${link('xlsx', 'XLSX')}, ${link('json', 'JSON')}</p>`
}
