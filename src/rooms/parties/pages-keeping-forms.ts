import { dateIn, LONDON } from '../../kit/instant.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { button } from '../../shell/views/button.ts'
import { details } from '../../shell/views/details.ts'
import { errorOf } from '../../shell/views/error-summary.ts'
import { form } from '../../shell/views/form.ts'
import { html, type Html } from '../../shell/views/html.ts'
import { radios } from '../../shell/views/radios.ts'
import { textarea } from '../../shell/views/textarea.ts'
import { type Ask, enteredOr } from '../../shell/web/ask.ts'
import { checkKeepsParties } from './admission.ts'
import { rowsFor, stepForms } from './pages/step-forms.ts'
import { dateQuestion } from '../../shell/web/date-boxes.ts'
import type { Party } from './party.ts'

/** What this reader may do to the party as it stands. A page as at another day offers nothing. */
export function keepingPart(ask: Ask, kept: Kept<Party>): Html | undefined {
  if (ask.asAt !== undefined || ask.reader.person === undefined) return undefined
  const offered = [declaring(ask, kept), ...stepForms(ask, kept)].filter(one => one !== undefined)
  return offered.length === 0
    ? undefined
    : html`<section aria-labelledby="keeping"><h2 class="govuk-heading-m" id="keeping">What you can record</h2>${mayKeep(ask) && html`<p class="govuk-body"><a class="govuk-link" href="/parties/${kept.record.reference}/details">Its name and other details</a></p>`}${offered}</section>`
}

function declaring(ask: Ask, kept: Kept<Party>): Html | undefined {
  const { record } = kept
  if (!rowsFor(ask, kept).some(({ act }) => act === 'declare-category')) return undefined
  const action = `/parties/${record.reference}/categories`
  const title = 'Declare a category'
  return details({
    summary: title,
    isOpen: ask.path === action,
    body: form({
      action,
      method: 'post',
      idempotencyKey: ask.newKey(),
      body: html`
        ${categoryQuestion(ask, 'Category')}
        ${dateQuestion(ask, { name: 'from', legend: 'With effect from', value: dateIn(LONDON, ask.now) })}
        ${evidenceQuestion(ask)}
        ${button({ text: title })}`,
    }),
  })
}

export function mayKeep(ask: Ask): boolean {
  return ask.reader.person !== undefined && checkKeepsParties(ask.edition, ask.context.actor).ok
}

export function categoryQuestion(ask: Ask, legend: string, current = ''): Html {
  return radios({
    name: 'category',
    legend: { text: legend, classes: 'govuk-fieldset__legend--s' },
    isSmall: true,
    items: ask.edition.partyCategories.map(({ key, title }) => ({ value: key, text: title })),
    value: enteredOr(ask, 'category', current),
    errorMessage: errorOf(ask.refusals, 'category'),
  })
}

export function evidenceQuestion(ask: Ask): Html {
  return textarea({
    name: 'evidence',
    label: 'On what ground',
    hint: 'In a sentence; it is public',
    rows: 2,
    value: enteredOr(ask, 'evidence', ''),
    errorMessage: errorOf(ask.refusals, 'evidence'),
  })
}
