import { type CalendarDate, isCalendarDate } from '../../kit/calendar-date.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import type { Absence, Assessor } from './queue.ts'

/** An assessor of whom nobody has said how much it can do: it works on everything at once and is always there. */
export const UNKNOWN_ASSESSOR: Assessor = { capacity: null, absences: [] }

export const LARGEST_CAPACITY = 1000

export function checkCapacity(capacity: number | null): Verdict {
  if (capacity === null || (Number.isSafeInteger(capacity) && capacity >= 1 && capacity <= LARGEST_CAPACITY))
    return granted()
  const says = `Give how many can be worked on at once, from 1 to ${LARGEST_CAPACITY}, or leave it empty if there is no limit.`
  return refused({ reason: 'capacity-wrong', says, field: 'capacity' })
}

/** Can an absence stand? Its days exist, in order, and it is not longer than a year. */
export function checkAbsence({ from, until, reason }: Absence): Verdict {
  const wrong = [
    [isCalendarDate(from), 'from', 'Give the first day of the absence as a date that exists.'],
    [isCalendarDate(until), 'until', 'Give the last day of the absence as a date that exists.'],
    [from <= until, 'until', 'The last day is before the first. Turn them round.'],
    [yearOf(until) - yearOf(from) <= 1, 'until', 'An absence of more than a year is none. Set the capacity instead.'],
    [reason.trim() !== '', 'reason', 'Say why nobody is there. The reason stays in the history.'],
  ] as const
  const refusals = wrong.flatMap(([isRight, field, says]) =>
    isRight ? [] : [{ reason: 'absence-wrong', says, field }],
  )
  return refusals.length === 0 ? granted() : refused(...refusals.slice(0, 3))
}

function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4))
}
