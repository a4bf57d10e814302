import type { CalendarDate } from '../../../kit/calendar-date.ts'
import { allOf, granted, type Verdict } from '../../../kit/verdict.ts'
import { change, checkVersion } from '../../../shell/ledger/keep-record.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import { checkCategory, checkReason, findPeriod, withCategory } from '../party.ts'
import { saveCategories } from '../store-categories.ts'
import { checkMayDeclare } from '../store-standing.ts'
import { takeParty } from '../store-taken.ts'

export type CategoryCorrection = Readonly<{
  party: string
  /** The day from which the declaration holds that is put right. */
  declaredFrom: CalendarDate
  category: string
  from: CalendarDate
  evidence?: string | undefined
  reason: string
  version?: number | undefined
}>

/**
 * Puts a declaration right that was entered wrongly: what stood before stays in the history, with the reason.
 *
 * In English:
 * - the keepers of the register correct; a party itself what it has declared as long as no body has noted it;
 * - what a body noted was the other text, so the corrected declaration waits to be noted again.
 */
export async function correctCategoryWithin(tx: Transaction, told: CategoryCorrection): Promise<Verdict<string>> {
  const kept = await takeParty(tx, told.party)
  if (!kept.ok) return kept
  const { record, content } = kept.value
  const period = findPeriod(content, told.declaredFrom)
  if (!period.ok) return period
  const others = content.categories.filter(one => one !== period.value)
  const verdict = allOf(
    checkVersion(record, told.version),
    await checkMayDeclare(tx, record, { isOwnAllowed: period.value.noted === null }),
    checkCategory(tx.edition, others, told.category, told.from),
    checkReason(told.reason),
  )
  if (!verdict.ok) return verdict
  const isSame = told.category === period.value.category && told.from === period.value.from
  const noted = isSame ? period.value.noted : null
  const corrected = { ...period.value, category: told.category, from: told.from, noted }
  const categories = withCategory(others, { ...corrected, evidence: told.evidence ?? period.value.evidence })
  await change(tx, kept.value, {
    verb: 'category-corrected',
    effectiveOn: told.from,
    content: { ...content, categories },
    input: { reason: told.reason },
  })
  await saveCategories(tx, record.id, categories)
  return granted(record.reference)
}
