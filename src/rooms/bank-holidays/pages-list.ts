import { NATIONS, nationInWords } from '../../kit/bank-holidays.ts'
import { html } from '../../shell/views/html.ts'
import type { Ask } from '../../shell/web/ask.ts'
import { type Page, page } from '../../shell/web/page.ts'
import { daysOf, daysTable, readView } from './pages-view.ts'

/** The bank holidays of each nation this year: days that no Working Day falls on. */
export async function listNations(ask: Ask): Promise<Page> {
  const view = await readView(ask)
  const { nation: own } = ask.house.pack.code
  const nations = NATIONS.toSorted((a, b) => Number(b === own) - Number(a === own))
  return page({
    title: 'Bank holidays',
    width: 'two-thirds',
    data: {
      year: view.year,
      nations: nations.map(nation => {
        const { first, horizon } = view.calendarOf(nation)
        return { nation, first, horizon, days: daysOf(view, nation, view.year), href: `/bank-holidays/${nation}` }
      }),
    },
    main: html`
      <h1 class="govuk-heading-l">Bank holidays in ${view.year}</h1>
      <p class="govuk-body">Working Days pass over Saturdays, Sundays and bank holidays. For the ${ask.house.pack.code.title}, those of ${nationInWords(own)} count.</p>
      ${nations.map(
        nation => html`<section aria-labelledby="${nation}"><h2 class="govuk-heading-m" id="${nation}">${nationInWords(nation)}</h2>
          ${daysTable(nation, view.year, daysOf(view, nation, view.year))}<p class="govuk-body"><a class="govuk-link" href="/bank-holidays/${nation}">All years in ${nationInWords(nation)}</a></p></section>`,
      )}`,
  })
}
