import type { Edition } from '../../kit/pack/pack.ts'
import { granted, type Verdict } from '../../kit/verdict.ts'
import type { SpineRecord } from '../../shell/ledger/record.ts'
import type { Read } from '../meetings/door.ts'
import {
  type ModificationGuard,
  modificationFrom,
  modificationWithId,
  nameOfSolution,
  solutionsOf,
} from '../modifications/door.ts'
import { checkCosts, checkDelivered, type Judged } from './guards.ts'
import { costRuleOf, kindsOf } from './kinds.ts'
import { assessmentsBelow, assessmentsFrom } from './store.ts'

/** `assessment-delivered`: whatever has to be assessed has been, or need not be. */
export const ASSESSMENT_DELIVERED: ModificationGuard = {
  guard: 'assessment-delivered',
  check: async (read, modification, edition) => await judged(read, modification, edition, checkDelivered),
}

/** `costs-granular`: what it costs is known as finely as the code asks. */
export const COSTS_GRANULAR: ModificationGuard = {
  guard: 'costs-granular',
  check: async (read, modification, edition) =>
    await judged(read, modification, edition, all => checkCosts(all, costRuleOf(edition))),
}

async function judged(
  read: Read,
  { code, id }: SpineRecord,
  edition: Edition,
  judge: (judged: Judged) => Verdict,
): Promise<Verdict> {
  const kinds = kindsOf(edition)
  if (kinds.length === 0) return granted()
  const [rows = [], [found] = []] = await read(assessmentsBelow(code, [id]), modificationWithId(code, id))
  const solutions = found === undefined ? [] : solutionsOf(modificationFrom(found).content)
  return judge({
    kinds,
    solutions: solutions.map(({ key }) => ({ key, name: nameOfSolution(key) })),
    all: assessmentsFrom(rows).map(({ record, content }) => ({
      reference: record.reference,
      state: record.state,
      content,
    })),
  })
}
