import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import type { DecidedBy } from '../../../shell/ledger/outcome.ts'
import type { Transaction } from '../../../shell/ledger/perform.ts'
import type { Kept, SpineRecord } from '../../../shell/ledger/record.ts'
import { checkPartyStep } from '../admission.ts'
import { checkCategory, findUnnoted, type Party, withCategory } from '../party.ts'
import { saveCategories } from '../store-categories.ts'

/**
 * A body notes the category that a party has declared: part of the transaction that records its decision. A date, if one is given, is the day
 * from which it holds, in the place of the one that was declared.
 */
export async function noteCategory(
  subject: Kept<Party>,
  { authority, date }: DecidedBy,
  transaction: Transaction,
): Promise<Verdict<SpineRecord>> {
  const { record, content } = subject
  const step = checkPartyStep(transaction.edition, 'note-category', record.state)
  if (!step.ok) return step
  const declared = findUnnoted(content)
  if (!declared.ok) return declared
  const others = content.categories.filter(one => one !== declared.value)
  const noted = { ...declared.value, from: date ?? declared.value.from, noted: authority }
  const verdict = checkCategory(transaction.edition, others, noted.category, noted.from)
  if (!verdict.ok) return verdict
  const categories = withCategory(others, noted)
  const kept = await change(transaction, subject, {
    verb: 'category-noted',
    authority,
    effectiveOn: noted.from,
    content: { ...content, categories },
  })
  await saveCategories(transaction, record.id, categories)
  return granted(kept.record)
}
