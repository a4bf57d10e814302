import { isNation, type Nation, nationInWords } from '../../kit/bank-holidays.ts'
import { formatDate, yearOf } from '../../kit/calendar-date.ts'
import { button } from '../../shell/views/button.ts'
import { details } from '../../shell/views/details.ts'
import { errorOf } from '../../shell/views/error-summary.ts'
import { form } from '../../shell/views/form.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { textarea } from '../../shell/views/textarea.ts'
import { textInput } from '../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../shell/web/ask.ts'
import { historyPart } from '../../shell/web/history.ts'
import { type Page, page } from '../../shell/web/page.ts'
import { checkKeepsLists, type HolidayList } from './holiday-list.ts'
import { coverage, daysOf, daysTable, type ListsView, readView } from './pages-view.ts'

/** One nation's list, what this installation has changed in it, and the form to change it for whoever may. */
export async function showNation(ask: Ask): Promise<Page | undefined> {
  const nation = ask.params['nation']
  if (!isNation(nation)) return undefined
  const view = await readView(ask)
  const kept = view.lists.find(({ content }) => content.nation === nation)
  const history = kept === undefined ? undefined : await historyPart(ask, kept.record)
  const { first, horizon } = view.calendarOf(nation)
  return page({
    title: `Bank holidays in ${nationInWords(nation)}`,
    width: 'two-thirds',
    trail: [{ text: 'Bank holidays', href: '/bank-holidays' }],
    ...(kept === undefined ? {} : { classification: kept.record.classification, about: kept.record }),
    data: {
      nation,
      first,
      horizon,
      days: daysOf(view, nation),
      removed: kept?.content.removed ?? [],
      version: kept?.record.version ?? null,
      history: history?.data ?? [],
    },
    main: html`
      <h1 class="govuk-heading-l">Bank holidays in ${nationInWords(nation)}</h1>
      ${coverage(view.calendarOf(nation))}
      ${yearsPart(nation, view)}
      ${removedPart(kept?.content)}
      ${mayChange(ask) && changeForm(ask, nation, view, kept?.record.version)}
      ${history?.html}`,
  })
}

function yearsPart(nation: Nation, view: ListsView): readonly Html[] {
  const years = Map.groupBy(daysOf(view, nation), ({ date }) => yearOf(date))
  return [...years].map(([year, days]) =>
    details({ summary: String(year), isOpen: year === view.year, body: daysTable(nation, year, days) }),
  )
}

function removedPart(list: HolidayList | undefined): Html | undefined {
  const moved = (list?.removed ?? []).filter(date => list?.added.every(day => day.date !== date))
  if (moved.length === 0) return undefined
  return html`<p class="govuk-body">Taken out of the list here: ${moved.map(formatDate).join(', ')}.</p>`
}

function mayChange(ask: Ask): boolean {
  return ask.asAt === undefined && ask.reader.person !== undefined && checkKeepsLists(ask.edition, ask.context.actor).ok
}

function changeForm(ask: Ask, nation: Nation, view: ListsView, version: number | undefined): Html {
  const fields = html`
    ${textarea({
      name: 'added',
      label: 'Days to add',
      hint: 'One on a line, the date first: 2029-01-01 New Year’s Day',
      rows: 6,
      value: enteredOr(ask, 'added', ''),
      errorMessage: errorOf(ask.refusals, 'added'),
    })}
    ${textarea({
      name: 'removed',
      label: 'Days that are bank holidays no more',
      hint: 'One date on a line: 2029-05-07',
      rows: 2,
      value: enteredOr(ask, 'removed', ''),
      errorMessage: errorOf(ask.refusals, 'removed'),
    })}
    ${textInput({
      name: 'horizon',
      label: 'The list is whole up to',
      hint: `Leave it empty if that stays ${view.calendarOf(nation).horizon}`,
      value: enteredOr(ask, 'horizon', ''),
      errorMessage: errorOf(ask.refusals, 'horizon'),
    })}
    ${textarea({
      name: 'reason',
      label: 'By what they were proclaimed, moved or published',
      rows: 2,
      value: enteredOr(ask, 'reason', ''),
      errorMessage: errorOf(ask.refusals, 'reason'),
    })}
    <p class="govuk-body">Deadlines are worked out by the new list from then on. One that stands in a record already stays as it is until an act sets it anew.</p>
    ${button({ text: 'Change the list' })}`
  return details({
    summary: 'Change the list',
    isOpen: ask.refusals.length > 0,
    body: form({
      action: `/bank-holidays/${nation}/changes`,
      method: 'post',
      idempotencyKey: ask.newKey(),
      version,
      body: fields,
    }),
  })
}
