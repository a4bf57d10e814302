import type { Fields } from '../draft.ts'
import { type Static, Type } from 'typebox'
import { formatDate, isCalendarDate } from '../../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../../kit/instant.ts'
import { granted } from '../../../kit/verdict.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { html } from '../../../shell/views/html.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import { dateBoxes, dateQuestion, dateSent } from '../../../shell/web/date-boxes.ts'
import { line, prose } from '../../../shell/web/form-input.ts'
import type { Application } from '../accession.ts'
import { amendApplicationWithin } from '../acts/amend-application-within.ts'
import { checkNotOvertaken } from '../acts/check-not-overtaken.ts'
import { changeIdentifiersWithin } from '../acts/change-identifiers-within.ts'
import { declareCategoryWithin } from '../acts/declare-category-within.ts'
import type { DraftableAct, DraftWords } from '../pages-draftable.ts'
import { type AccessionInformation, identifiersOf } from '../information.ts'
import { categoryQuestion, evidenceQuestion } from '../pages-keeping-forms.ts'
import { titleOfCategory } from '../party.ts'
import { applicationStatement, informationStatement, takeApplication, takeInformation } from '../store-applications.ts'
import { takeParty } from '../store-taken.ts'
import { FORM_FIELDS, formOf, formQuestions, identifiersIn } from './application-form.ts'
import { ofLifecycle } from './draftable-steps.ts'

const CategoryFields = Type.Object({
  category: line(60),
  ...dateBoxes('from'),
  evidence: Type.Optional(prose(1000)),
})

const declaringCategory: DraftableAct = {
  ...ofLifecycle('declare-category'),
  fields: CategoryFields,
  questions: async ask =>
    html`${categoryQuestion(ask, 'Category')}
      ${dateQuestion(ask, { name: 'from', legend: 'With effect from', value: dateIn(LONDON, ask.now) })}
      ${evidenceQuestion(ask)}`,
  words: async ({ edition }, fields) => [
    { key: 'Category', value: titleOfCategory(edition, textOf(fields, 'category')) ?? '' },
    { key: 'With effect from', value: dayInWords(dateSent(fields, 'from')) },
    { key: 'On the ground that', value: textOf(fields, 'evidence') || 'Not said' },
  ],
  send: async (tx, { party, fields }) => {
    // Checked against these fields when the draft was saved.
    const { category, evidence } = fields as Static<typeof CategoryFields>
    const told = { party, category, from: dateSent(fields, 'from'), evidence }
    const declared = await declareCategoryWithin(tx, told)
    return declared.ok ? granted(`/parties/${party}`) : declared
  },
}

const IdentifierFields = Type.Object({ identifiers: prose(2000) })

const changingDetails: DraftableAct = {
  ...ofLifecycle('change-details'),
  says: 'Tell its identifiers under other codes',
  fields: IdentifierFields,
  questions: async (ask, party) => {
    const [rows = []] = await ask.read(informationStatement(ask.house.pack.code.key, party.record.id))
    const known = rows[0] === undefined ? [] : keptOf<AccessionInformation>(rows[0]).content.identifiers
    const lines = identifiersOf(ask.edition, known).map(({ name, value }) => `${name}: ${value ?? ''}`)
    return textarea({
      name: 'identifiers',
      label: 'Identifiers',
      hint: 'One a line: its name, a colon, and its value if there is one yet',
      rows: 3,
      value: enteredOr(ask, 'identifiers', lines.join('\n')),
      errorMessage: errorOf(ask.refusals, 'identifiers'),
    })
  },
  words: async ({ edition }, fields) =>
    identifiersIn(edition, textOf(fields, 'identifiers')).map(({ name, value }) => {
      return { key: name, value: value ?? 'Not known yet' }
    }),
  send: async (tx, { party, fields, savedAt }) => {
    const kept = await takeParty(tx, party)
    if (!kept.ok) return kept
    const known = await takeInformation(tx, kept.value.record.id)
    const fresh = checkNotOvertaken(known?.record, savedAt)
    if (!fresh.ok) return fresh
    const identifiers = identifiersIn(tx.edition, textOf(fields, 'identifiers'))
    const changed = await changeIdentifiersWithin(tx, { party, identifiers })
    return changed.ok ? granted(`/parties/${party}`) : changed
  },
}

const FormFields = Type.Object(FORM_FIELDS)

const amendingApplication: DraftableAct = {
  ...ofLifecycle('amend-application'),
  fields: FormFields,
  questions: async (ask, party) => {
    const [rows = []] = await ask.read(applicationStatement(ask.house.pack.code.key, party.record.id))
    return formQuestions(ask, rows[0] === undefined ? undefined : keptOf<Application>(rows[0]).content.form)
  },
  words: async (ask, fields) => wordsOfForm(ask, fields),
  send: async (tx, { party, fields, savedAt }) => {
    const kept = await takeParty(tx, party)
    if (!kept.ok) return kept
    const application = await takeApplication(tx, kept.value.record.id)
    const fresh = checkNotOvertaken(application?.record, savedAt)
    if (!fresh.ok) return fresh
    // Checked against these fields when the draft was saved.
    const form = formOf(tx.edition, fields as Static<typeof FormFields>, tx.today)
    const amended = await amendApplicationWithin(tx, { party, form })
    return amended.ok ? granted(`/parties/${party}/application`) : amended
  },
}

function wordsOfForm({ edition, now }: Ask, fields: Fields): readonly DraftWords[] {
  // Checked against these fields when the draft was saved.
  const form = formOf(edition, fields as Static<typeof FormFields>, dateIn(LONDON, now))
  const titles = form.licences.map(
    ({ kind }) => edition.accession.licences.find(({ key }) => key === kind)?.title ?? kind,
  )
  return [
    { key: 'Registered number', value: form.registeredNumber ?? 'Not given' },
    { key: 'Registered address', value: form.registeredAddress ?? 'Not given' },
    { key: 'Licences', value: titles.join(', ') || 'None' },
    ...form.identifiers.map(({ name, value }) => ({ key: name, value: value ?? 'Not known yet' })),
    { key: 'Agrees to the terms', value: form.termsAgreed ? 'Yes' : 'Not yet' },
  ]
}

function textOf(fields: Fields, name: string): string {
  const value = fields[name]
  return typeof value === 'string' ? value : ''
}

export function dayInWords(day: string): string {
  return isCalendarDate(day) ? formatDate(day) : day || 'The day on which it is sent'
}

export const DRAFTABLE_DETAILS: readonly DraftableAct[] = [declaringCategory, changingDetails, amendingApplication]
