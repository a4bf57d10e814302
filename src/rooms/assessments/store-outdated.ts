import { sql } from 'kysely'
import { formatDate } from '../../kit/calendar-date.ts'
import type { ActOf } from '../../kit/pack/lifecycle-options.ts'
import { isEnded } from '../../kit/pack/modification-process.ts'
import { getLifecycle } from '../../kit/pack/pack.ts'
import type { KeptAct } from '../../shell/ledger/act-told.ts'
import { notify } from '../../shell/ledger/beside-record.ts'
import { editionOf, type Transaction } from '../../shell/ledger/perform.ts'
import { take } from '../../shell/ledger/read-record.ts'
import type { Kept, SpineRecord } from '../../shell/ledger/record.ts'
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
  const what = solution === ORIGINAL ? 'The solution' : nameOfSolution(solution)
  const reason = `${what} of ${modification.reference} became another one on ${formatDate(tx.today)}.`
  const ended = { act: 'outdate-assessment', verb: 'assessment-outdated', reason } as const
  await endAll(tx, modification, ended, ({ content }) => solutionAssessed(content) === solution)
}

/** In the transaction in which a modification came to its end: nobody needs what has not been delivered for it, and it leaves its queue. */
export async function withdrawAll(tx: Transaction, { record }: KeptAct): Promise<void> {
  // When it is entered, nothing has been asked for yet.
  if (record.kind !== 'modification' || record.version === 1) return
  const { editions } = tx.context.pack
  if (!editions.some(({ modificationProcess }) => isEnded(modificationProcess, record.state))) return
  const reason = `${record.reference} has come to its end.`
  await endAll(tx, record, { act: 'withdraw-assessment', verb: 'assessment-withdrawn', reason }, () => true)
}

type Ending = Readonly<{ act: ActOf<'assessment'>; verb: string; reason: string }>

async function endAll(
  tx: Transaction,
  modification: SpineRecord,
  { act, verb, reason }: Ending,
  isMeant: (one: Kept<Assessment>) => boolean,
): Promise<void> {
  const edition = editionOf(tx, modification)
  if (kindsOf(edition).length === 0) return
  const row = getLifecycle(edition, 'assessment').rows.find(one => one.act === act)
  if (row === undefined) return
  const [rows = []] = await readIn(tx)(assessmentsBelow(tx.context.pack.code.key, [modification.id]))
  for (const { record } of assessmentsFrom(rows).filter(isMeant)) {
    // Locked before it is judged: it may be delivered at this moment.
    const kept = await take<Assessment>(tx, { id: record.id })
    if (kept === undefined || !row.from.includes(kept.record.state)) continue
    await endStanding(tx, kept, { verb, state: row.to, reason })
    // Whoever works on it need not go on.
    if (isOpen(kept.record.state)) await notify(tx, record.id, await assessorsHolding(tx, kept.content.assessor), verb)
  }
}

/** The persons who have the function of an assessor. */
async function assessorsHolding({ statements }: Transaction, assessor: string): Promise<readonly string[]> {
  const holding = listedPersons().where('functions', '@>', sql<string[]>`array[${assessor}]::text[]`)
  const { rows } = await statements.executeQuery(holding.compile())
  return rows.map(({ id }) => id)
}
