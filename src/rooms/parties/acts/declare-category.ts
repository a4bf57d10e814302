import type { CalendarDate } from '../../../kit/calendar-date.ts'
import { allOf, granted, refused, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform, type Transaction } from '../../../shell/ledger/perform.ts'
import { take } from '../../../shell/ledger/read-record.ts'
import { checkKeepsParties, checkPartyStep } from '../admission.ts'
import { checkCategory, type Party, withCategory } from '../party.ts'

export type CategoryDeclaration = Readonly<{
  /** The reference of the party. */
  party: string
  category: string
  from: CalendarDate
  evidence?: string | undefined
}>

/** A party says which category it is in from a day on: its own contact does, or whoever keeps the register. A body may note it later. */
export async function declareCategory(
  context: ActContext,
  { party: reference, category, from, evidence }: CategoryDeclaration,
): Promise<Verdict<string>> {
  return await perform(context, async transaction => {
    const { edition, today } = transaction
    const kept = await take<Party>(transaction, { kind: 'party', reference })
    if (kept === undefined) return refused(NO_SUCH_PARTY)
    const { record, content } = kept
    const step = checkPartyStep('declare-category', record.state)
    const verdict = allOf(
      await checkMayDeclare(transaction, record.id),
      step,
      checkCategory(edition, content.categories, category, from),
    )
    if (!verdict.ok) return verdict
    const more = { category, from, declaredOn: today, evidence: evidence ?? null, noted: null }
    await change(transaction, kept, {
      verb: 'category-declared',
      effectiveOn: from,
      content: { ...content, categories: withCategory(content.categories, more) },
    })
    return granted(reference)
  })
}

const NO_SUCH_PARTY = {
  reason: 'no-such-party',
  says: 'There is no such party. Choose one of the list.',
  field: 'party',
}

async function checkMayDeclare(transaction: Transaction, party: string): Promise<Verdict> {
  const { actor, edition } = transaction
  const person =
    actor.person === null
      ? undefined
      : await take<Readonly<{ party: string | null }>>(transaction, { id: actor.person })
  const speaksForIt = person !== undefined && person.content.party === party
  return speaksForIt ? granted() : checkKeepsParties(edition, actor)
}
