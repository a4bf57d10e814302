import { type CalendarDate, formatDate } from '../../kit/calendar-date.ts'
import type { LifecycleRow } from '../../kit/pack/lifecycle.ts'
import { type GuardOf, LIFECYCLE_OPTIONS } from '../../kit/pack/lifecycle-options.ts'
import { citableClause } from '../../kit/pack/provenance.ts'
import { allOf, granted, type Refusal, refused, type Verdict } from '../../kit/verdict.ts'
import type { Quorum } from '../bodies/door.ts'
import type { DerivedDate } from './meeting.ts'
import { type UnfinishedItem, unfinishedInWords } from './unfinished-items.ts'

export type MeetingGuard = GuardOf<'meeting'>

/** What the guards of a meeting's acts ask, as far as it is known: what is undefined is not judged yet. */
export type GuardFacts = Readonly<{
  today: CalendarDate
  noticeDue: DerivedDate | undefined
  itemCount: number
  quorum: Quorum | undefined
  isChairThere: boolean | undefined
  hasUndeclared: boolean | undefined
  /** Items that have come to nothing yet. */
  withoutOutcome: readonly UnfinishedItem[] | undefined
  reason: string | undefined
  /** What the room that asks knows to hold. */
  holds: readonly MeetingGuard[]
}>

/** Do all the conditions of this row of the table hold? */
export function checkGuards(row: LifecycleRow, facts: GuardFacts): Verdict {
  const clause = citableClause(row)
  const verdicts = guardsOf(row)
    .filter(guard => !facts.holds.includes(guard))
    .map(guard => {
      const verdict = checkGuard(guard, facts)
      if (verdict.ok || clause === undefined) return verdict
      return refused(...verdict.refusals.map(refusal => ({ clause, ...refusal })))
    })
  return allOf(...verdicts)
}

export function guardsOf(row: LifecycleRow): readonly MeetingGuard[] {
  return LIFECYCLE_OPTIONS.meeting.guards.filter(guard => row.guards.includes(guard))
}

function checkGuard(guard: MeetingGuard, facts: GuardFacts): Verdict {
  const refusal = refusalOf(guard, facts)
  return refusal === undefined ? granted() : refused(refusal)
}

function refusalOf(guard: MeetingGuard, facts: GuardFacts): Refusal | undefined {
  switch (guard) {
    case 'agenda-has-items':
      return facts.itemCount > 0 ? undefined : says(guard, 'The agenda has no items. Add one first.')
    case 'notice-period-kept':
      return noticeRefusal(guard, facts)
    case 'quorate':
      return quorumRefusal(guard, facts.quorum)
    case 'chair-present':
      if (facts.isChairThere !== false) return undefined
      return says(guard, 'Neither the chair nor the chair’s alternate is there. Mark the chair as present, or adjourn.')
    case 'everybody-present-has-declared':
      return facts.hasUndeclared === true ? says(guard, UNDECLARED) : undefined
    case 'every-item-has-an-outcome':
      return outcomeRefusal(guard, facts.withoutOutcome)
    case 'minutes-drafted':
      return says(guard, 'The minutes have not been drafted. Draft them first.')
    case 'minutes-approved':
      return says(guard, 'The minutes have not been approved. Have them approved first.')
    case 'reason-given':
      return reasonRefusal(guard, facts.reason)
  }
}

export const UNDECLARED =
  'Somebody who is there has not signed the declaration that this needs. Everybody there signs it, or whoever has not leaves for the time.'

function says(reason: string, words: string): Refusal {
  return { reason, says: words }
}

function noticeRefusal(guard: string, { today, noticeDue }: GuardFacts): Refusal | undefined {
  if (noticeDue === undefined || today <= noticeDue.date) return undefined
  return says(guard, `The notice was due by ${formatDate(noticeDue.date)}. Choose a later day for the meeting.`)
}

function quorumRefusal(guard: string, quorum: Quorum | undefined): Refusal | undefined {
  if (quorum === undefined || quorum.isQuorate) return undefined
  return says(guard, `${quorum.explanation}. Wait until enough have come, or choose another day.`)
}

function outcomeRefusal(guard: string, items: readonly UnfinishedItem[] | undefined): Refusal | undefined {
  if (items === undefined || items.length === 0) return undefined
  return says(guard, `${unfinishedInWords(items)} Record what was decided or said, conclude it, or carry it over.`)
}

function reasonRefusal(guard: string, reason: string | undefined): Refusal | undefined {
  if (reason === undefined || reason !== '') return undefined
  return { ...says(guard, 'Give the reason: it stands on the record.'), field: 'reason' }
}
