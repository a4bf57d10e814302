import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Pause } from './pauses.ts'

/** The timetable of one modification: what was planned and why, and what happened. What is to be expected is worked out anew each time. */
export type Timetable = Readonly<{
  /** The reference of the modification. */
  modification: string
  /** A template of the edition, and the degree of complexity for which it was chosen. */
  template: string
  complexity: string
  startsOn: CalendarDate
  /** Every plan that it has had, the oldest first; the last one counts. */
  baselines: readonly Baseline[]
  /** Steps of which somebody noted that they are done, as far as the record does not tell by itself. */
  noted: readonly NotedStep[]
  pauses: readonly Pause[]
}>

export type Baseline = Readonly<{
  madeOn: CalendarDate
  reason: string
  /** The decision that allows it; null as long as it is only proposed. */
  authority: string | null
  steps: readonly PlannedStep[]
}>

/** The day for which a step was planned; null where none could be found. */
export type PlannedStep = Readonly<{ key: string; on: CalendarDate | null }>

/** `on` is null where it is known that a step is done, and not when. */
export type NotedStep = Readonly<{ key: string; on: CalendarDate | null; note: string }>

export function currentBaseline({ baselines }: Timetable): Baseline | undefined {
  return baselines.at(-1)
}

export function plannedDay(timetable: Timetable, key: string): CalendarDate | null {
  return currentBaseline(timetable)?.steps.find(step => step.key === key)?.on ?? null
}

/** With one more step noted, or the same one noted otherwise. */
export function withNoted(timetable: Timetable, noted: NotedStep): Timetable {
  return { ...timetable, noted: [...timetable.noted.filter(({ key }) => key !== noted.key), noted] }
}

/** The last plan is the one that was approved. */
export function underAuthority(baselines: readonly Baseline[], authority: string | null): readonly Baseline[] {
  return baselines.map((baseline, n) => (n === baselines.length - 1 ? { ...baseline, authority } : baseline))
}
