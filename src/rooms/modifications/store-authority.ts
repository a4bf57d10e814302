import type { Edition } from '../../kit/pack/pack.ts'
import type { ProcessStep } from '../../kit/pack/modification-step.ts'
import { formatDate } from '../../kit/calendar-date.ts'
import { dateIn, LONDON } from '../../kit/instant.ts'
import { granted, type Refusal, refused, type Verdict } from '../../kit/verdict.ts'
import type { Transaction } from '../../shell/ledger/perform.ts'
import { take } from '../../shell/ledger/read-record.ts'
import type { SpineRecord } from '../../shell/ledger/record.ts'
import { hasBegun, type Meeting, takeMeeting } from '../meetings/door.ts'
import { ballotThatCounts, type Modification } from './modification.ts'
import { nameOfRole } from './roles.ts'

/**
 * On what decision a step rests.
 *
 * In English:
 * - a step that carries out the decision of a body rests on a decision of that body that has been recorded, or on a meeting of it that has
 *   begun; where it asks for the vote of that body, the ballot that was counted is its decision, and need not be named;
 * - that decision was not made, and that meeting not over, before the day on which it came where it stands;
 * - one that carries out the decision of a function, such as the regulator, names that decision in words: its letter and its date;
 * - any other step may name one, and need not.
 */
export async function authorityOf(
  tx: Transaction,
  edition: Edition,
  step: ProcessStep,
  modification: Pick<Modification, 'taken' | 'ballot'>,
  named: string,
): Promise<Verdict<string | null>> {
  const { decidedBy } = step
  const text = named.trim()
  if (decidedBy === undefined) return granted(text === '' ? null : text)
  const ballot = ballotDeciding(edition, step, modification)
  if (ballot !== undefined && (text === '' || text === ballot)) return granted(ballot)
  const decider = nameOfRole(edition, decidedBy)
  if (!edition.bodies.some(({ key }) => key === decidedBy)) {
    return text === '' ? refused(missing(step, `the decision of ${decider}: its letter and its date`)) : granted(text)
  }
  const found = await recordNamed(tx, text)
  if (found === undefined) {
    return refused(missing(step, `a recorded decision of ${decider}, or its meeting, by its reference`))
  }
  if (!found.hasBegun) {
    return refused({
      reason: 'meeting-not-begun',
      says: `${found.reference} has not begun, so nothing has been decided there. Name it when it has, or a decision that was recorded.`,
      field: 'authority',
    })
  }
  if (found.body !== decidedBy) {
    return refused({
      reason: 'decided-by-another',
      says: `${found.reference} is not of ${decider}, who decides this. Name a decision or a meeting of ${decider}.`,
      field: 'authority',
    })
  }
  const cameOn = modification.taken.findLast(({ from, to }) => from !== to)?.on
  return cameOn === undefined || found.lastDay >= cameOn
    ? granted(found.reference)
    : refused(decidedBefore(found, cameOn))
}

/** The ballot by which the body of a step has decided it, by its reference: counted, and standing where it was put to the vote. */
export function ballotDeciding(
  { modificationProcess: { ballot: rule } }: Edition,
  { decidedBy, guards = [] }: ProcessStep,
  modification: Pick<Modification, 'taken' | 'ballot'>,
): string | undefined {
  const asksForVote = guards.includes('ballot-carried') || guards.includes('ballot-lost')
  return asksForVote && rule?.body === decidedBy ? ballotThatCounts(modification)?.reference : undefined
}

type Named = Readonly<{ reference: string; body: string | null; lastDay: string; hasBegun: boolean }>

async function recordNamed(tx: Transaction, reference: string): Promise<Named | undefined> {
  if (reference === '') return undefined
  const meeting = await takeMeeting(tx, reference)
  if (meeting !== undefined) {
    const { record, content } = meeting
    return { ...namedBy(tx, record, lastDayOf(content, tx.today)), hasBegun: hasBegun(content) }
  }
  const decision = await take(tx, { kind: 'decision', reference })
  return decision?.record.state === 'recorded' ? namedBy(tx, decision.record, '') : undefined
}

function namedBy(tx: Transaction, { reference, body, onDate }: SpineRecord, lastDay: string): Named {
  const day = onDate ?? tx.today
  return { reference, body, lastDay: lastDay > day ? lastDay : day, hasBegun: true }
}

/** A meeting may go on for days; one that has not been closed goes on today. */
function lastDayOf({ closedAt }: Meeting, today: string): string {
  return closedAt === null ? today : dateIn(LONDON, closedAt)
}

function decidedBefore({ reference, lastDay }: Named, cameOn: string): Refusal {
  return {
    reason: 'decided-before',
    says: `${reference} was on ${formatDate(lastDay)}, before it came where it stands, on ${formatDate(cameOn)}. Name what has been decided since.`,
    field: 'authority',
  }
}

function missing({ says, clause }: ProcessStep, what: string) {
  const refusal = {
    reason: 'authority-missing',
    says: `“${says}” rests on a decision. Name ${what}.`,
    field: 'authority',
  }
  return clause === undefined ? refusal : { ...refusal, clause }
}
