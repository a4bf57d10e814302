import { capital } from '../../../kit/capital.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import { button } from '../../../shell/views/button.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html } from '../../../shell/views/html.ts'
import { textInput } from '../../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { dateQuestion } from '../../../shell/web/date-boxes.ts'
import { categoryQuestion, evidenceQuestion, mayKeep } from '../pages-keeping-forms.ts'
import { formQuestions } from './application-form.ts'

/** The page on which an applicant is entered, with what its application form says: for those alone who keep the register. */
export async function showEntering(ask: Ask): Promise<Page | undefined> {
  if (!mayKeep(ask)) return undefined
  const { party, parties } = ask.edition.words
  return page({
    title: 'Enter an applicant',
    section: '/parties',
    width: 'two-thirds',
    trail: [{ text: capital(parties), href: '/parties' }],
    data: { categories: ask.edition.partyCategories.map(({ key, title }) => ({ key, title })) },
    main: html`
      <h1 class="govuk-heading-l">Enter an applicant</h1>
      <p class="govuk-body">It becomes a ${party} when its agreement has been countersigned. What is not known yet can be added until the application is verified.</p>
      ${form({
        action: '/parties',
        method: 'post',
        idempotencyKey: ask.newKey(),
        body: html`
          ${textInput({ name: 'name', label: 'Name', value: enteredOr(ask, 'name', ''), errorMessage: errorOf(ask.refusals, 'name') })}
          ${categoryQuestion(ask, 'Category that it asks for')}
          ${dateQuestion(ask, { name: 'from', legend: 'Asked for on', value: dateIn(LONDON, ask.now) })}
          ${evidenceQuestion(ask)}
          ${formQuestions(ask)}
          ${button({ text: 'Enter the applicant' })}`,
      })}`,
  })
}
