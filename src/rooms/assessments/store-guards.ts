import type { Edition } from '../../kit/pack/pack.ts'
import { granted, type Verdict } from '../../kit/verdict.ts'
import type { SpineRecord } from '../../shell/ledger/record.ts'
import type { Read } from '../meetings/door.ts'
import type { ModificationGuard } from '../modifications/door.ts'
import { checkCosts, checkDelivered, type Standing } from './guards.ts'
import { costRuleOf, kindsOf } from './kinds.ts'
import { assessmentsBelow, assessmentsFrom } from './store.ts'

/** `assessment-delivered`: whatever has to be assessed has been, or need not be. */
export const ASSESSMENT_DELIVERED: ModificationGuard = {
  guard: 'assessment-delivered',
  check: async (read, modification, edition) =>
    await judged(read, modification, edition, all => checkDelivered(kindsOf(edition), all)),
}

/** `costs-granular`: what it costs is known as finely as the code asks. */
export const COSTS_GRANULAR: ModificationGuard = {
  guard: 'costs-granular',
  check: async (read, modification, edition) =>
    await judged(read, modification, edition, all => checkCosts(kindsOf(edition), costRuleOf(edition), all)),
}

async function judged(
  read: Read,
  modification: SpineRecord,
  edition: Edition,
  judge: (all: readonly Standing[]) => Verdict,
): Promise<Verdict> {
  if (kindsOf(edition).length === 0) return granted()
  const [rows = []] = await read(assessmentsBelow(modification.code, [modification.id]))
  return judge(
    assessmentsFrom(rows).map(({ record, content }) => ({ reference: record.reference, state: record.state, content })),
  )
}
