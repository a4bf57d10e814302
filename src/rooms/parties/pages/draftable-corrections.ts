import { type Static, Type } from 'typebox'
import { formatDate } from '../../../kit/calendar-date.ts'
import { granted } from '../../../kit/verdict.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { hidden } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { dateBoxes, dateQuestion, dateSent } from '../../../shell/web/date-boxes.ts'
import { line, prose } from '../../../shell/web/form-input.ts'
import { correctCategoryWithin } from '../acts/correct-category-within.ts'
import { withdrawCategoryWithin } from '../acts/withdraw-category-within.ts'
import { type DraftableAct, type DraftSubject, subjectAsked } from '../pages-draftable.ts'
import { categoryQuestion } from '../pages-keeping-forms.ts'
import { type Party, titleOfCategory } from '../party.ts'
import { dayInWords } from './draftable-details.ts'
import { ofLifecycle } from './draftable-steps.ts'

/** The declarations that a party itself may still put right: those that no body has noted. They are called by their days. */
async function unnoted({ edition }: Ask, { content }: Kept<Party>): Promise<readonly DraftSubject[]> {
  return content.categories
    .filter(({ noted }) => noted === null)
    .map(({ from, category }) => {
      return { reference: from, title: `${titleOfCategory(edition, category)} from ${formatDate(from)}` }
    })
}

const reason = (ask: Ask, label: string): Html =>
  textarea({
    name: 'reason',
    label,
    rows: 2,
    value: enteredOr(ask, 'reason', ''),
    errorMessage: errorOf(ask.refusals, 'reason'),
  })

const CorrectionFields = Type.Object({
  about: line(10),
  category: line(60),
  ...dateBoxes('from'),
  evidence: Type.Optional(prose(1000)),
  reason: prose(1000),
})

const correcting: DraftableAct = {
  ...ofLifecycle('declare-category'),
  key: 'correct-category',
  says: 'Correct a declaration of category',
  fields: CorrectionFields,
  subjects: unnoted,
  questions: async (ask, { content }) => {
    const about = subjectAsked(ask)
    const period = content.categories.find(({ from }) => from === about)
    const ground = enteredOr(ask, 'evidence', period?.evidence ?? '')
    return html`<p class="govuk-body">The declaration from ${dayInWords(about)}.</p>${hidden('about', about)}
      ${categoryQuestion(ask, 'Category', period?.category)}
      ${dateQuestion(ask, { name: 'from', legend: 'With effect from', value: period?.from })}
      ${textarea({ name: 'evidence', label: 'On what ground', rows: 2, value: ground, errorMessage: errorOf(ask.refusals, 'evidence') })}
      ${reason(ask, 'What was wrong')}`
  },
  words: async ({ edition }, fields) => {
    // Checked against these fields when the draft was saved.
    const { about, category, evidence = 'Not said', reason: why } = fields as Static<typeof CorrectionFields>
    return [
      { key: 'The declaration from', value: dayInWords(about) },
      { key: 'Category', value: titleOfCategory(edition, category) ?? '' },
      { key: 'With effect from', value: dayInWords(dateSent(fields, 'from')) },
      { key: 'On the ground that', value: evidence },
      { key: 'What was wrong', value: why },
    ]
  },
  send: async (tx, { party, fields }) => {
    // Checked against these fields when the draft was saved.
    const { about, category, evidence, reason: why } = fields as Static<typeof CorrectionFields>
    const told = { party, declaredFrom: about, category, from: dateSent(fields, 'from'), evidence, reason: why }
    const corrected = await correctCategoryWithin(tx, told)
    return corrected.ok ? granted(`/parties/${party}`) : corrected
  },
}

const WithdrawalFields = Type.Object({ about: line(10), reason: prose(1000) })

const withdrawing: DraftableAct = {
  ...ofLifecycle('declare-category'),
  key: 'withdraw-category',
  says: 'Take back a declaration of category',
  fields: WithdrawalFields,
  subjects: async (ask, party) => (party.content.categories.length > 1 ? await unnoted(ask, party) : []),
  questions: async ask => {
    const about = subjectAsked(ask)
    return html`<p class="govuk-body">The declaration from ${dayInWords(about)}.</p>${hidden('about', about)}
      ${reason(ask, 'Why it should not have been declared')}`
  },
  words: async (_ask, fields) => {
    // Checked against these fields when the draft was saved.
    const { about, reason: why } = fields as Static<typeof WithdrawalFields>
    return [
      { key: 'The declaration from', value: dayInWords(about) },
      { key: 'Why', value: why },
    ]
  },
  send: async (tx, { party, fields }) => {
    // Checked against these fields when the draft was saved.
    const { about, reason: why } = fields as Static<typeof WithdrawalFields>
    const withdrawn = await withdrawCategoryWithin(tx, { party, declaredFrom: about, reason: why })
    return withdrawn.ok ? granted(`/parties/${party}`) : withdrawn
  },
}

export const DRAFTABLE_CORRECTIONS: readonly DraftableAct[] = [correcting, withdrawing]
