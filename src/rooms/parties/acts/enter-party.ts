import { type CalendarDate, isCalendarDate } from '../../../kit/calendar-date.ts'
import type { Edition } from '../../../kit/pack/pack.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { type ApplicationForm, checkForm, checkIdentifier, EMPTY_FORM } from '../accession.ts'
import { checkKeepsParties, lifecycleOf, stateAfter } from '../admission.ts'
import {
  type CategoryPeriod,
  checkCategory,
  checkName,
  type Identifier,
  type Licence,
  type Party,
  slugOf,
  withCategory,
} from '../party.ts'
import { saveApplication } from './save-application.ts'
import { tellIdentifiers } from './tell-identifiers.ts'
import { saveCategories } from '../store-categories.ts'
import { saveLicences } from '../store-licences.ts'

export type NewParty = Readonly<{
  name: string
  /** What it says it is in, oldest first; an applicant's is the category that it asks for. */
  categories: readonly Readonly<{ category: string; from: CalendarDate; evidence?: string | undefined }>[]
  identifiers?: readonly Identifier[]
  licences?: readonly Licence[]
  /** What an applicant has filled in; nothing yet if absent. */
  form?: ApplicationForm | undefined
  /** The day on which it was admitted, if it is a party already. */
  admittedOn?: CalendarDate | undefined
}>

export type EnteredParty = Readonly<{ id: string; reference: string }>

/** Enters an applicant, or a party that was admitted before the record began. */
export async function enterParty(context: ActContext, draft: NewParty): Promise<Verdict<EnteredParty>> {
  return await perform(context, async transaction => {
    const { edition, actor } = transaction
    const verdict = allOf(
      checkKeepsParties(edition, actor),
      checkName(draft.name),
      checkAdmission(draft),
      ...(draft.form === undefined ? [] : [checkForm(edition, draft.form)]),
      ...(draft.identifiers ?? []).map(identifier => checkIdentifier(edition, identifier)),
    )
    if (!verdict.ok) return verdict
    const categories = readCategories(transaction, draft)
    if (!categories.ok) return categories
    const reference = slugOf(draft.name)
    for (const kind of ['party', 'affiliate-group', 'listed-organisation'])
      if ((await take(transaction, { kind, reference })) !== undefined) return refused(NAME_TAKEN)
    return await save(transaction, draft, reference, categories.value)
  })
}

const NAME_TAKEN = {
  reason: 'name-taken',
  says: 'There is a party or a group of this name already. Open it in the list, or add to the name what tells the two apart.',
  field: 'name',
}

function checkAdmission({ categories, admittedOn }: NewParty): Verdict {
  return allOf(
    require(categories.length > 0, {
      reason: 'category-missing',
      says: 'Choose the category that it is in or asks for.',
      field: 'category',
    }),
    require(admittedOn === undefined || isCalendarDate(admittedOn), {
      reason: 'not-a-date',
      says: 'Give the day of its admission, such as 2016-12-09.',
      field: 'admittedOn',
    }),
  )
}

function readCategories({ edition, today }: Transaction, draft: NewParty): Verdict<readonly CategoryPeriod[]> {
  let categories: readonly CategoryPeriod[] = []
  for (const { category, from, evidence } of draft.categories) {
    const verdict = checkCategory(edition, categories, category, from)
    if (!verdict.ok) return verdict
    const declaredOn = from < today ? from : today
    categories = withCategory(categories, { category, from, declaredOn, evidence: evidence ?? null, noted: null })
  }
  return granted(categories)
}

async function save(
  transaction: Transaction,
  draft: NewParty,
  reference: string,
  categories: readonly CategoryPeriod[],
): Promise<Verdict<EnteredParty>> {
  const { name, identifiers = [], licences, admittedOn, form = EMPTY_FORM } = draft
  const isApplicant = admittedOn === undefined
  const content: Party = {
    name,
    categories,
    admission: { noted: null, admittedOn: admittedOn ?? null, ceasedOn: null, applications: isApplicant ? 1 : 0 },
    ...(licences === undefined ? {} : { licences }),
  }
  const { record } = await keep(transaction, {
    kind: 'party',
    reference,
    title: name,
    state: stateOf(transaction.edition, isApplicant),
    classification: 'white',
    content,
    verb: isApplicant ? 'party-entered' : 'party-taken-over',
    effectiveOn: admittedOn ?? categories[0]?.declaredOn,
  })
  await saveCategories(transaction, record.id, categories)
  await saveLicences(transaction, record.id, licences ?? [])
  const appliedOn = categories[0]?.declaredOn ?? transaction.today
  if (isApplicant) await saveApplication(transaction, record, { number: 1, on: appliedOn, form })
  const told = await tellIdentifiers(transaction, record, [...identifiers, ...form.identifiers])
  return told.ok ? granted({ id: record.id, reference }) : told
}

function stateOf(edition: Edition, isApplicant: boolean): string {
  const { initial } = lifecycleOf(edition)
  return isApplicant ? initial : (stateAfter(edition, 'admit-party') ?? initial)
}
