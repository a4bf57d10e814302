import { sql } from 'kysely'
import { checkStep } from '../../kit/pack/lifecycle.ts'
import { getLifecycle } from '../../kit/pack/pack.ts'
import { build } from '../../shell/database/statements.ts'
import type { LedgerTables } from '../../shell/ledger/ledger-tables.ts'
import type { Outcome } from '../../shell/ledger/outcome.ts'
import { editionOf, type Transaction } from '../../shell/ledger/perform.ts'
import { recordOf, take } from '../../shell/ledger/read-record.ts'
import type { Kept } from '../../shell/ledger/record.ts'
import { allOf, granted, require, type Verdict } from '../../kit/verdict.ts'
import type { Waiting } from '../meetings/door.ts'
import { type Minutes, minutesReference, unanswered } from './minutes.ts'
import { checkMinutesGuards } from './minutes-guards.ts'

const ledger = build.withTables<LedgerTables>()

/** Minutes that have been circulated wait for the body to approve them. The closed ones go with the open ones, and are not named. */
export const MINUTES_TO_APPROVE: Waiting = {
  key: 'minutes',
  says: 'Minutes to be approved',
  list: async (read, body, { code, reference }) => {
    const [rows = []] = await read(
      ledger
        .selectFrom('ledger.record as record')
        .selectAll('record')
        .where('record.kind', '=', 'minutes')
        .where('record.body', '=', body)
        .where('record.state', '=', 'circulated')
        .where('record.reference', '!=', sql<string>`${reference} || '/minutes'`)
        .where('record.reference', 'like', '%/minutes')
        .where('record.code', '=', code)
        .orderBy('record.on_date')
        .limit(50),
    )
    return rows.map(recordOf).map(({ id, title, classification }) => {
      return { title, purpose: 'decision', subject: id, kind: 'minutes-and-actions', classification }
    })
  },
}

/** What others have been sent to comment on is changed in the minutes, which say so, and not behind them. */
export async function checkNotCirculated(tx: Transaction, meeting: string): Promise<Verdict> {
  const minutes = await take<Minutes>(tx, { kind: 'minutes', reference: minutesReference(meeting, false) })
  if (minutes === undefined) return granted()
  const { circulated, approved, publishedAt } = minutes.content
  return require(circulated === null && approved === null && publishedAt === null, {
    reason: 'minutes-circulated',
    says: 'The minutes that hold this have been sent out. Put it otherwise in the minutes: there the change is shown as one.',
    field: 'text',
  })
}

/** That a decision approves them: judged as far as they alone tell. Whether it is one that can, is asked when it is carried out. */
export function approvalOutcome(apply: Outcome['apply']): Outcome {
  return {
    key: 'approve-minutes',
    kind: 'minutes',
    says: 'Approve the minutes',
    check: (subject, tx) => {
      // Outcomes are asked only about records of the kind that they name.
      const { record, content } = subject as Kept<Minutes>
      const step = checkStep(getLifecycle(editionOf(tx, record), 'minutes'), 'approve-minutes', record.state)
      if (!step.ok) return step
      return allOf(checkMinutesGuards(step.value.row, { unanswered: unanswered(content).length }))
    },
    apply,
  }
}
