import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import { change } from '../ledger/keep-record.ts'
import type { DecidedBy, Outcome } from '../ledger/outcome.ts'
import type { Transaction } from '../ledger/perform.ts'
import type { Kept, SpineRecord } from '../ledger/record.ts'
import { type Facts, inWords, type OutcomeRow, type Subject } from '../../kit/subject.ts'

/** The outcomes that a table offers for a kind of record. */
export function outcomesOf(
  kind: string,
  finalStates: readonly string[],
  rows: readonly OutcomeRow[],
): readonly Outcome[] {
  return rows.map(row => ({
    key: row.key,
    kind,
    says: row.says,
    ...(row.asks === undefined ? {} : { asks: row.asks }),
    check: subject => checkState(row, finalStates, subject.record.state),
    // The room that offers these outcomes keeps every record of the kind with this content.
    apply: async (subject, decision, transaction) =>
      await apply(row, finalStates, subject as Kept<Subject>, decision, transaction),
  }))
}

function checkState(row: OutcomeRow, finalStates: readonly string[], state: string): Verdict {
  const isPossible = row.from === undefined ? !finalStates.includes(state) : row.from.includes(state)
  if (isPossible) return granted()
  const needed = row.from === undefined ? 'has not ended' : `is ${row.from.map(inWords).join(' or ')}`
  return refused({
    reason: 'subject-not-in-state',
    says: `“${row.says}” is possible while the subject ${needed}; it is ${inWords(state)}. Choose another outcome, or none.`,
    field: 'outcome',
  })
}

async function apply(
  row: OutcomeRow,
  finalStates: readonly string[],
  subject: Kept<Subject>,
  decision: DecidedBy,
  transaction: Transaction,
): Promise<Verdict<SpineRecord>> {
  const checked = checkState(row, finalStates, subject.record.state)
  if (!checked.ok) return checked
  const { date = null, reason = null } = decision
  const ruling = {
    outcome: row.key,
    on: decision.decidedOn,
    authority: decision.authority,
    says: row.told,
    date,
    reason,
  }
  const facts: Facts = {
    ...subject.content.facts,
    ...(row.datesFact !== undefined && date !== null ? { [row.datesFact]: date } : {}),
    ...(row.reasonsFact !== undefined && reason !== null ? { [row.reasonsFact]: reason } : {}),
  }
  const changed = await change(transaction, subject, {
    verb: row.key,
    state: row.to === 'same' ? subject.record.state : row.to,
    content: { ...subject.content, facts, rulings: [...subject.content.rulings, ruling] },
    authority: decision.authority,
    effectiveOn: decision.decidedOn,
    input: { ...(reason === null ? {} : { reason }), ...(date === null ? {} : { date }) },
  })
  return granted(changed.record)
}
