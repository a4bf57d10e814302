import type { LifecycleRow } from '../../kit/pack/lifecycle.ts'
import { type GuardOf, LIFECYCLE_OPTIONS } from '../../kit/pack/lifecycle-options.ts'
import { citableClause } from '../../kit/pack/provenance.ts'
import { allOf, granted, type Refusal, refused, type Verdict } from '../../kit/verdict.ts'

export type MinutesGuard = GuardOf<'minutes'>

/** What the guards of the acts on minutes ask. What is undefined is not judged here. */
export type MinutesFacts = Readonly<{
  isMeetingClosed?: boolean
  /** Numbers of items that are neither concluded nor carried over. */
  unfinished?: readonly number[]
  /** Does the closed record stand apart, if there is to be one? */
  twin?: 'apart' | 'not-needed' | 'missing'
  /** Numbers of items at which words of the closed record stand in the open one. */
  mixed?: readonly number[]
  unanswered?: number
  /** Whether what is named as the authority approves them. */
  approval?: Verdict
  reason?: string
}>

/** Do all the conditions of this row of the table hold? */
export function checkMinutesGuards(row: LifecycleRow, facts: MinutesFacts): Verdict {
  const clause = citableClause(row)
  const guards = LIFECYCLE_OPTIONS.minutes.guards.filter(guard => row.guards.includes(guard))
  const verdicts = guards.map(guard => {
    const verdict = checkGuard(guard, facts)
    if (verdict.ok || clause === undefined) return verdict
    return refused(...verdict.refusals.map(refusal => ({ clause, ...refusal })))
  })
  return allOf(...verdicts)
}

function checkGuard(guard: MinutesGuard, facts: MinutesFacts): Verdict {
  switch (guard) {
    case 'meeting-closed':
      return unless(facts.isMeetingClosed === false, {
        reason: guard,
        says: 'The meeting has not been closed. Close it, and draft the minutes then.',
      })
    case 'every-item-has-an-outcome':
      return unless((facts.unfinished ?? []).length > 0, {
        reason: guard,
        says: `${itemsInWords(facts.unfinished ?? [])} come to nothing yet. Conclude each, or carry it over.`,
      })
    case 'confidential-twin-separate':
      return checkTwin(guard, facts)
    case 'comments-answered':
      return unless((facts.unanswered ?? 0) > 0, {
        reason: guard,
        says: `${facts.unanswered === 1 ? 'A comment has' : `${facts.unanswered} comments have`} not been answered. Answer each first.`,
      })
    case 'approved-by-the-body':
      return facts.approval ?? granted()
    case 'reason-given':
      return unless(facts.reason?.trim() === '', {
        reason: guard,
        says: 'Give the reason: it stands beside the new version.',
        field: 'reason',
      })
  }
}

function checkTwin(guard: string, { twin, mixed = [] }: MinutesFacts): Verdict {
  return allOf(
    unless(twin === 'missing', {
      reason: guard,
      says: 'What is not for everybody has no record of its own yet. Draft the minutes again.',
    }),
    unless(mixed.length > 0, {
      reason: guard,
      says: `${itemsInWords(mixed)} words of the closed record in the open one. Take them out of what everybody may read.`,
    }),
  )
}

/** `Item 4 has`, `Items 4 and 6 have`. */
function itemsInWords(numbers: readonly number[]): string {
  const [last, ...others] = numbers.toReversed()
  if (others.length === 0) return `Item ${last} has`
  return `Items ${others.toReversed().join(', ')} and ${last} have`
}

function unless(isWrong: boolean, refusal: Refusal): Verdict {
  return isWrong ? refused(refusal) : granted()
}
