import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { TimetableStep } from '../../kit/pack/timetables.ts'
import type { StepForecast } from './forecast.ts'
import type { PlannedStep } from './timetable.ts'

/** A step that is to be expected later than it was planned. */
export type Slip = Readonly<{
  step: TimetableStep
  planned: CalendarDate
  /** When it was done or is to be expected. */
  expected: CalendarDate
  isDone: boolean
  reference: string | null
  /** Of an assessment that waits: why it does not come sooner. */
  because: readonly string[]
}>

/** What is late by itself, and what comes later because of it, in the order of the timetable. */
export type KnockOn = Readonly<{ cause: Slip; reaches: readonly Slip[] }>

/**
 * What is late, and what it moves.
 *
 * In English:
 * - a step is late if it is to be expected after the day for which it was planned;
 * - it is late by itself if none of its inputs is late, and otherwise because of those that are;
 * - a step that makes up for the delay of its inputs moves nothing any more.
 */
export function knockOns(steps: readonly TimetableStep[], slips: ReadonlyMap<string, Slip>): readonly KnockOn[] {
  if (slips.size === 0) return []
  const causes = [...slips.values()].filter(({ step }) => !step.after.some(key => slips.has(key)))
  return causes.map(cause => ({ cause, reaches: reachedFrom(cause.step.key, steps, slips) }))
}

/** The steps that are late, by their keys. */
export function slipsOf(
  steps: readonly TimetableStep[],
  planned: readonly PlannedStep[],
  forecast: readonly StepForecast[],
): ReadonlyMap<string, Slip> {
  const slips = new Map<string, Slip>()
  for (const step of steps) {
    const on = planned.find(({ key }) => key === step.key)?.on ?? null
    const now = forecast.find(({ key }) => key === step.key)
    if (on === null || now === undefined || now.endsOn === null || now.endsOn <= on) continue
    slips.set(step.key, {
      step,
      planned: on,
      expected: now.endsOn,
      isDone: now.isDone,
      reference: now.reference,
      because: now.because ?? [],
    })
  }
  return slips
}

function reachedFrom(
  cause: string,
  steps: readonly TimetableStep[],
  slips: ReadonlyMap<string, Slip>,
): readonly Slip[] {
  const moved = new Set([cause])
  return steps.flatMap(({ key, after }) => {
    const slip = slips.get(key)
    if (slip === undefined || moved.has(key) || !after.some(input => moved.has(input))) return []
    moved.add(key)
    return [slip]
  })
}
