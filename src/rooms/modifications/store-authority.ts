import type { Edition } from '../../kit/pack/pack.ts'
import type { ProcessStep } from '../../kit/pack/modification-step.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { take } from '../../shell/ledger/read-record.ts'
import type { SpineRecord } from '../../shell/ledger/record.ts'
import { hasBegun, takeMeeting } from '../meetings/door.ts'
import { nameOfRole } from './roles.ts'

/**
 * On what decision a step rests.
 *
 * In English:
 * - a step that carries out the decision of a body rests on a decision of that body that has been recorded, or on a meeting of it that has
 *   begun;
 * - one that carries out the decision of a function, such as the regulator, names that decision in words: its letter and its date;
 * - any other step may name one, and need not.
 */
export async function authorityOf(
  tx: Transaction,
  edition: Edition,
  step: ProcessStep,
  named: string,
): Promise<Verdict<string | null>> {
  const { decidedBy } = step
  const text = named.trim()
  if (decidedBy === undefined) return granted(text === '' ? null : text)
  const decider = nameOfRole(edition, decidedBy)
  if (!edition.bodies.some(({ key }) => key === decidedBy)) {
    return text === '' ? refused(missing(step, `the decision of ${decider}: its letter and its date`)) : granted(text)
  }
  const found = await recordNamed(tx, text)
  if (found === undefined) {
    return refused(missing(step, `a recorded decision of ${decider}, or its meeting, by its reference`))
  }
  if (found.body === decidedBy) return granted(found.reference)
  return refused({
    reason: 'decided-by-another',
    says: `${found.reference} is not of ${decider}, who decides this. Name a decision or a meeting of ${decider}.`,
    field: 'authority',
  })
}

async function recordNamed(tx: Transaction, reference: string): Promise<SpineRecord | undefined> {
  if (reference === '') return undefined
  const meeting = await takeMeeting(tx, reference)
  if (meeting !== undefined) return hasBegun(meeting.content) ? meeting.record : undefined
  const decision = await take(tx, { kind: 'decision', reference })
  return decision?.record.state === 'recorded' ? decision.record : undefined
}

function missing({ says, clause }: ProcessStep, what: string) {
  const refusal = {
    reason: 'authority-missing',
    says: `“${says}” rests on a decision. Name ${what}.`,
    field: 'authority',
  }
  return clause === undefined ? refusal : { ...refusal, clause }
}
