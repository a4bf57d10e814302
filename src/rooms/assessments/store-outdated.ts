import { sql } from 'kysely'
import { formatDate } from '../../kit/calendar-date.ts'
import { getLifecycle } from '../../kit/pack/pack.ts'
import { notify } from '../../shell/ledger/beside-record.ts'
import { editionOf, type Transaction } from '../../shell/ledger/perform.ts'
import { take } from '../../shell/ledger/read-record.ts'
import type { SpineRecord } from '../../shell/ledger/record.ts'
import { readIn } from '../meetings/door.ts'
import { nameOfSolution, ORIGINAL } from '../modifications/door.ts'
import { listedPersons } from '../people/door.ts'
import { type Assessment, isOpen, solutionAssessed } from './assessment.ts'
import { kindsOf } from './kinds.ts'
import { endStanding } from './store-standing.ts'
import { assessmentsBelow, assessmentsFrom } from './store.ts'

/**
 * In the transaction in which a solution changed: what was assessed of the one before, or is being assessed, speaks of an earlier one now. What is of
 * the other solutions stays as it is.
 */
export async function outdateAll(tx: Transaction, modification: SpineRecord, solution: string): Promise<void> {
  const edition = editionOf(tx, modification)
  if (kindsOf(edition).length === 0) return
  const row = getLifecycle(edition, 'assessment').rows.find(({ act }) => act === 'outdate-assessment')
  if (row === undefined) return
  const [rows = []] = await readIn(tx)(assessmentsBelow(tx.context.pack.code.key, [modification.id]))
  const what = solution === ORIGINAL ? 'The solution' : nameOfSolution(solution)
  const reason = `${what} of ${modification.reference} became another one on ${formatDate(tx.today)}.`
  const own = assessmentsFrom(rows).filter(({ content }) => solutionAssessed(content) === solution)
  for (const { record } of own) {
    // Locked before it is judged: it may be delivered at this moment.
    const kept = await take<Assessment>(tx, { id: record.id })
    if (kept === undefined || !row.from.includes(kept.record.state)) continue
    await endStanding(tx, kept, { verb: 'assessment-outdated', state: row.to, reason })
    // Whoever works on it need not go on.
    if (isOpen(kept.record.state))
      await notify(tx, record.id, await assessorsHolding(tx, kept.content.assessor), 'assessment-outdated')
  }
}

/** The persons who have the function of an assessor. */
async function assessorsHolding({ statements }: Transaction, assessor: string): Promise<readonly string[]> {
  const holding = listedPersons().where('functions', '@>', sql<string[]>`array[${assessor}]::text[]`)
  const { rows } = await statements.executeQuery(holding.compile())
  return rows.map(({ id }) => id)
}
