import { type CalendarDate, isCalendarDate } from '../../../kit/calendar-date.ts'
import { allOf, granted, refused, require, type Verdict } from '../../../kit/verdict.ts'
import { keep } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { checkKeepsParties } from '../admission.ts'
import {
  type CategoryPeriod,
  checkCategory,
  checkName,
  type Identifier,
  type Party,
  slugOf,
  withCategory,
} from '../party.ts'

export type NewParty = Readonly<{
  name: string
  /** What it says it is in, oldest first; an applicant's is the category that it asks for. */
  categories: readonly Readonly<{ category: string; from: CalendarDate; evidence?: string | undefined }>[]
  identifiers?: readonly Identifier[]
  /** The day on which it was admitted, if it is a party already. */
  admittedOn?: CalendarDate | undefined
}>

export type EnteredParty = Readonly<{ id: string; reference: string }>

/** Enters an applicant, or a party that was admitted before the record began. */
export async function enterParty(context: ActContext, draft: NewParty): Promise<Verdict<EnteredParty>> {
  return await perform(context, async transaction => {
    const { edition, actor } = transaction
    const verdict = allOf(checkKeepsParties(edition, actor), checkName(draft.name), checkAdmission(draft))
    if (!verdict.ok) return verdict
    const categories = readCategories(transaction, draft)
    if (!categories.ok) return categories
    const reference = slugOf(draft.name)
    if ((await take(transaction, { kind: 'party', reference })) !== undefined) return refused(NAME_TAKEN)
    return granted(await save(transaction, draft, reference, categories.value))
  })
}

const NAME_TAKEN = {
  reason: 'name-taken',
  says: 'There is a party of this name already. Open it in the list, or add to the name what tells the two apart.',
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
  { name, identifiers = [], admittedOn }: NewParty,
  reference: string,
  categories: readonly CategoryPeriod[],
): Promise<EnteredParty> {
  const content: Party = {
    name,
    categories,
    admission: { noted: null, admittedOn: admittedOn ?? null, ceasedOn: null },
    identifiers,
  }
  const { record } = await keep(transaction, {
    kind: 'party',
    reference,
    title: name,
    state: admittedOn === undefined ? 'applicant' : 'admitted',
    classification: 'white',
    content,
    verb: 'party-entered',
    effectiveOn: admittedOn,
    words: identifiers.map(({ value }) => value ?? '').join(' '),
  })
  return { id: record.id, reference }
}
