import { capital } from '../../../kit/capital.ts'
import { Type } from 'typebox'
import { formatDate } from '../../../kit/calendar-date.ts'
import { granted, type Verdict } from '../../../kit/verdict.ts'
import { keptOf } from '../../../shell/ledger/read-record.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { button } from '../../../shell/views/button.ts'
import { details } from '../../../shell/views/details.ts'
import { errorOf } from '../../../shell/views/error-summary.ts'
import { form } from '../../../shell/views/form.ts'
import { html, type Html } from '../../../shell/views/html.ts'
import { summaryList } from '../../../shell/views/summary-list.ts'
import { textarea } from '../../../shell/views/textarea.ts'
import { userText } from '../../../shell/views/user-text.ts'
import { type Ask, enteredOr } from '../../../shell/web/ask.ts'
import type { Web } from '../../../shell/web/doors.ts'
import { line, prose } from '../../../shell/web/form-input.ts'
import { type Page, page } from '../../../shell/web/page.ts'
import { correctCategory } from '../acts/correct-category.ts'
import { withdrawCategory } from '../acts/withdraw-category.ts'
import { dateBoxes, dateQuestion, dateSent } from '../../../shell/web/date-boxes.ts'
import { categoryQuestion, mayKeep } from '../pages-keeping-forms.ts'
import { type CategoryPeriod, type Party, titleOfCategory } from '../party.ts'
import { partyStatement } from '../store.ts'
import { rowsFor } from './step-forms.ts'

/** One declaration, and how it is put right. */
export function declarationDoors(web: Web): void {
  web.page('/parties/:party/categories/:from', showDeclaration)
  web.act('/parties/:party/categories/:from/correction', {
    fields: Type.Object({
      category: line(60),
      ...dateBoxes('from'),
      evidence: Type.Optional(prose(1000)),
      reason: prose(1000),
    }),
    from: showDeclaration,
    act: async (ask, { fields, version }) => {
      const { category, evidence, reason } = fields
      const from = dateSent(fields, 'from')
      return toParty(await correctCategory(ask.context, { ...placeOf(ask), category, from, evidence, reason, version }))
    },
  })
  web.act('/parties/:party/categories/:from/withdrawal', {
    fields: Type.Object({ reason: prose(1000) }),
    from: showDeclaration,
    act: async (ask, { fields: { reason }, version }) =>
      toParty(await withdrawCategory(ask.context, { ...placeOf(ask), reason, version })),
  })
}

function placeOf(ask: Ask) {
  return { party: ask.params['party'] ?? '', declaredFrom: ask.params['from'] ?? '' }
}

function toParty(verdict: Verdict<string>): Verdict<string> {
  return verdict.ok ? granted(`/parties/${verdict.value}`) : verdict
}

async function showDeclaration(ask: Ask): Promise<Page | undefined> {
  const { party, declaredFrom } = placeOf(ask)
  const [rows = []] = await ask.read(partyStatement(ask.house.pack.code.key, party, ask.asAt?.instant))
  if (rows[0] === undefined) return undefined
  const kept = keptOf<Party>(rows[0])
  const { record, content } = kept
  const period = content.categories.find(({ from }) => from === declaredFrom)
  if (period === undefined) return undefined
  const title = `${titleOfCategory(ask.edition, period.category)} from ${formatDate(period.from)}`
  return page({
    title: `${title}: ${content.name}`,
    section: '/parties',
    classification: record.classification,
    about: record,
    trail: [
      { text: capital(ask.edition.words.parties), href: '/parties' },
      { text: content.name, href: `/parties/${record.reference}` },
    ],
    data: { party: record.reference, version: record.version, ...period },
    main: html`
      <h1 class="govuk-heading-l">${title}</h1>
      ${summaryList({
        rows: [
          { key: 'Declared by', value: userText(content.name) },
          { key: 'Declared on', value: formatDate(period.declaredOn) },
          { key: 'On the ground that', value: period.evidence === null ? 'Not said' : userText(period.evidence) },
          { key: 'Noted', value: period.noted ?? 'Not yet' },
        ],
      })}
      ${mayCorrect(ask, kept, period) ? [correction(ask, kept, period), withdrawal(ask, kept, period)] : undefined}`,
  })
}

/** Those who keep the register, and the party itself while no body has noted what it declared. */
export function mayCorrect(ask: Ask, kept: Kept<Party>, { noted }: Pick<CategoryPeriod, 'noted'>): boolean {
  if (ask.asAt !== undefined || ask.reader.person === undefined) return false
  return rowsFor(ask, kept).some(({ act }) => act === 'declare-category') && (noted === null || mayKeep(ask))
}

function correction(ask: Ask, { record }: Kept<Party>, period: CategoryPeriod): Html {
  const action = `/parties/${record.reference}/categories/${period.from}/correction`
  return html`<h2 class="govuk-heading-m">Correct it</h2>
    <p class="govuk-body">For a mistake in what was entered. A party that has changed declares its new category on its page.</p>
    ${form({
      action,
      method: 'post',
      version: record.version,
      idempotencyKey: ask.newKey(),
      body: html`
        ${categoryQuestion(ask, 'Category', period.category)}
        ${dateQuestion(ask, { name: 'from', legend: 'With effect from', value: period.from })}
        ${textarea({ name: 'evidence', label: 'On what ground', rows: 2, value: enteredOr(ask, 'evidence', period.evidence ?? ''), errorMessage: errorOf(ask.refusals, 'evidence') })}
        ${reasonQuestion(ask, action, 'reason', 'What was wrong')}
        ${button({ text: 'Correct the declaration' })}`,
    })}`
}

function withdrawal(ask: Ask, { record }: Kept<Party>, period: CategoryPeriod): Html {
  const action = `/parties/${record.reference}/categories/${period.from}/withdrawal`
  return details({
    summary: 'Take it back',
    isOpen: ask.path === action,
    body: form({
      action,
      method: 'post',
      version: record.version,
      idempotencyKey: ask.newKey(),
      body: html`${reasonQuestion(ask, action, 'reason-to-withdraw', 'Why it should not have been declared')}
        ${button({ text: 'Take back the declaration', kind: 'warning' })}`,
    }),
  })
}

function reasonQuestion(ask: Ask, action: string, id: string, label: string): Html {
  const isHere = ask.path === action
  return textarea({
    name: 'reason',
    id,
    label,
    rows: 2,
    value: isHere ? enteredOr(ask, 'reason', '') : '',
    errorMessage: isHere ? errorOf(ask.refusals, 'reason') : undefined,
  })
}
