import { dateIn, LONDON } from '../../kit/instant.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { button } from '../../shell/views/button.ts'
import { details } from '../../shell/views/details.ts'
import { errorOf } from '../../shell/views/error-summary.ts'
import { form } from '../../shell/views/form.ts'
import { html, type Html, type Value } from '../../shell/views/html.ts'
import { radios } from '../../shell/views/radios.ts'
import { textarea } from '../../shell/views/textarea.ts'
import { textInput } from '../../shell/views/text-input.ts'
import { type Ask, enteredOr } from '../../shell/web/ask.ts'
import { type Page, page } from '../../shell/web/page.ts'
import { checkKeepsParties, checkPartyStep } from './admission.ts'
import { dateQuestion } from './pages-dates.ts'
import { capital } from './pages-list.ts'
import type { Party } from './party.ts'

/** The page on which an applicant is entered: for those alone who keep the register. */
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
      <p class="govuk-body">It becomes a ${party} when its agreement has been countersigned.</p>
      ${form({
        action: '/parties',
        method: 'post',
        idempotencyKey: ask.newKey(),
        body: html`
          ${textInput({ name: 'name', label: 'Name', value: enteredOr(ask, 'name', ''), errorMessage: errorOf(ask.refusals, 'name') })}
          ${categoryQuestion(ask, 'Category that it asks for')}
          ${dateQuestion(ask, { name: 'from', legend: 'Asked for on', value: dateIn(LONDON, ask.now) })}
          ${evidenceQuestion(ask)}
          ${textarea({ name: 'identifiers', label: 'Identifiers', hint: 'One a line: its name, a colon, and its value if there is one yet', rows: 3, value: enteredOr(ask, 'identifiers', ''), errorMessage: errorOf(ask.refusals, 'identifiers') })}
          ${button({ text: 'Enter the applicant' })}`,
      })}`,
  })
}

/** What this reader may do to the party as it stands. A page as at another day offers nothing. */
export function keepingPart(ask: Ask, { record }: Kept<Party>): Html | undefined {
  if (ask.asAt !== undefined) return undefined
  const keeps = mayKeep(ask)
  const speaksForIt = ask.reader.person?.party === record.id
  const can = (act: Parameters<typeof checkPartyStep>[0]) => checkPartyStep(act, record.state).ok
  const base = `/parties/${record.reference}`
  const offered = [
    (keeps || speaksForIt) &&
      can('declare-category') &&
      part(ask, `${base}/categories`, 'Declare a category', [
        categoryQuestion(ask, 'Category'),
        dateQuestion(ask, { name: 'from', legend: 'With effect from', value: dateIn(LONDON, ask.now) }),
        evidenceQuestion(ask),
      ]),
    keeps &&
      can('admit-party') &&
      part(ask, `${base}/admission`, 'Record the countersignature', [
        dateQuestion(ask, {
          name: 'countersignedOn',
          legend: 'Countersigned on',
          value: dateIn(LONDON, ask.now),
        }),
      ]),
    keeps &&
      can('cease') &&
      part(ask, `${base}/cessation`, 'Record that it has ceased', [
        dateQuestion(ask, { name: 'ceasedOn', legend: 'Ceased on', value: dateIn(LONDON, ask.now) }),
        textarea({
          name: 'reason',
          label: 'Why',
          rows: 2,
          value: enteredOr(ask, 'reason', ''),
          errorMessage: errorOf(ask.refusals, 'reason'),
        }),
      ]),
  ].filter(one => one !== false)
  return offered.length === 0
    ? undefined
    : html`<section aria-labelledby="keeping"><h2 class="govuk-heading-m" id="keeping">What you can record</h2>${offered}</section>`
}

function part(ask: Ask, action: string, title: string, fields: readonly Value[]): Html {
  return details({
    summary: title,
    isOpen: ask.path === action,
    body: form({
      action,
      method: 'post',
      idempotencyKey: ask.newKey(),
      body: html`${fields}${button({ text: title })}`,
    }),
  })
}

function mayKeep(ask: Ask): boolean {
  return ask.reader.person !== undefined && checkKeepsParties(ask.edition, ask.context.actor).ok
}

function categoryQuestion(ask: Ask, legend: string): Html {
  return radios({
    name: 'category',
    legend: { text: legend, classes: 'govuk-fieldset__legend--s' },
    isSmall: true,
    items: ask.edition.partyCategories.map(({ key, title }) => ({ value: key, text: title })),
    value: enteredOr(ask, 'category', ''),
    errorMessage: errorOf(ask.refusals, 'category'),
  })
}

function evidenceQuestion(ask: Ask): Html {
  return textarea({
    name: 'evidence',
    label: 'On what ground',
    hint: 'In a sentence; it is public',
    rows: 2,
    value: enteredOr(ask, 'evidence', ''),
    errorMessage: errorOf(ask.refusals, 'evidence'),
  })
}
