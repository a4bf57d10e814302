import type { CalendarDate } from '../../../kit/calendar-date.ts'
import { allOf, granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { checkCategory, withCategory } from '../party.ts'
import { saveCategories } from '../store-categories.ts'
import { checkMayDeclare } from '../store-standing.ts'
import { takeParty } from '../store-taken.ts'

export type CategoryDeclaration = Readonly<{
  /** The reference of the party. */
  party: string
  category: string
  from: CalendarDate
  evidence?: string | undefined
}>

/** A party says which category it is in from a day on: its own contact does, or whoever keeps the register. A body may note it later. */
export async function declareCategoryWithin(
  transaction: Transaction,
  { party: reference, category, from, evidence }: CategoryDeclaration,
): Promise<Verdict<string>> {
  const { edition, today } = transaction
  const kept = await takeParty(transaction, reference)
  if (!kept.ok) return kept
  const { record, content } = kept.value
  const verdict = allOf(
    await checkMayDeclare(transaction, record, { isOwnAllowed: true }),
    checkCategory(edition, content.categories, category, from),
  )
  if (!verdict.ok) return verdict
  const more = { category, from, declaredOn: today, evidence: evidence ?? null, noted: null }
  const categories = withCategory(content.categories, more)
  await change(transaction, kept.value, {
    verb: 'category-declared',
    effectiveOn: from,
    content: { ...content, categories },
  })
  await saveCategories(transaction, record.id, categories)
  return granted(reference)
}
