import type { CalendarDate } from '../../../kit/calendar-date.ts'
import { allOf, granted, require, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { checkReason, findPeriod } from '../party.ts'
import { saveCategories } from '../store-categories.ts'
import { checkMayDeclare } from '../store-standing.ts'
import { takeParty } from '../store-taken.ts'

export type CategoryWithdrawal = Readonly<{
  party: string
  /** The day from which the declaration would have held. */
  declaredFrom: CalendarDate
  reason: string
  version?: number | undefined
}>

/** Takes back a declaration that should not have been made: the category before it goes on. */
export async function withdrawCategoryWithin(tx: Transaction, told: CategoryWithdrawal): Promise<Verdict<string>> {
  const kept = await takeParty(tx, told.party)
  if (!kept.ok) return kept
  const { record, content } = kept.value
  const period = findPeriod(content, told.declaredFrom)
  if (!period.ok) return period
  const categories = content.categories.filter(one => one !== period.value)
  const verdict = allOf(
    checkVersion(record, told.version),
    await checkMayDeclare(tx, record, { isOwnAllowed: period.value.noted === null }),
    checkReason(told.reason),
    require(categories.length > 0, {
      reason: 'only-category',
      says: 'This is the only category that it has declared. Correct it instead of taking it back.',
      field: 'declaredFrom',
    }),
  )
  if (!verdict.ok) return verdict
  await change(tx, kept.value, {
    verb: 'category-withdrawn',
    content: { ...content, categories },
    input: { reason: told.reason, from: period.value.from },
  })
  await saveCategories(tx, record.id, categories)
  return granted(record.reference)
}
