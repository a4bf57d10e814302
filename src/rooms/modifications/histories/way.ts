import type { CalendarDate } from '../../../kit/calendar-date.ts'
import type { ProcessStep } from '../../../kit/pack/modification-step.ts'
import type { Edition } from '../../../kit/pack/pack.ts'

/** A step of a history as the process has it: told by an event, or inferred because what follows needs it. */
export type ReplayedStep = Readonly<{
  source: 'told' | 'inferred'
  /** The step; where several may have led from here to there, all of them. */
  steps: readonly string[]
  says: string
  from: string | null
  to: string
  /** The day of the event; of what is inferred, the day of the event before which it must have happened. */
  on: CalendarDate
  event: number
}>

/** One way in which the events so far can have gone. The less is inferred, the likelier it is. */
export type Way = Readonly<{
  edition: Edition
  /** Null before it was raised. */
  state: string | null
  /** The states that it left, the newest last: `previous` leads back to one. */
  left: readonly string[]
  /** The paths on which it can be by what happened; null as long as nothing says so. */
  paths: readonly string[] | null
  /** What its inferred steps cost together: see `costOf`. */
  inferred: number
  /** Those of an earlier way and one more, so that ways share what they have in common. */
  last: Trail | null
}>

export type Trail = Readonly<{ step: ReplayedStep | EditionMove; before: Trail | null }>

export type EditionMove = Readonly<{ source: 'edition'; edition: string; on: CalendarDate; event: number }>

export function trailOf({ last }: Way): readonly (ReplayedStep | EditionMove)[] {
  const steps: (ReplayedStep | EditionMove)[] = []
  for (let one = last; one !== null; one = one.before) steps.push(one.step)
  return steps.toReversed()
}

/** Where a row leads from a state; undefined if it does not start there, or not on a path that this way can be on. */
export function targetOf({ state, left, paths }: Way, row: ProcessStep): string | undefined {
  const starts = state === null ? row.from.length === 0 : row.from.includes(state)
  if (!starts || pathsAfter(paths, row) === undefined) return undefined
  if (row.to === 'same') return state ?? undefined
  return row.to === 'previous' ? left.at(-1) : row.to
}

/** The paths that remain after a row; undefined if none does. */
export function pathsAfter(
  paths: readonly string[] | null,
  { paths: own }: ProcessStep,
): readonly string[] | null | undefined {
  if (own === undefined) return paths
  if (paths === null) return own
  const both = paths.filter(path => own.includes(path))
  return both.length === 0 ? undefined : both
}

/** The way after a row has been taken. */
export function taken(way: Way, row: ProcessStep, to: string, step: ReplayedStep): Way {
  const isMoved = way.state !== null && to !== way.state
  const isBack = row.to === 'previous'
  return {
    ...way,
    state: to,
    left: isBack ? way.left.slice(0, -1) : isMoved && way.state !== null ? [...way.left, way.state] : way.left,
    // Checked by `targetOf`, so that some path remains; to which one it was changed, what follows tells.
    paths: row.asks?.includes('path') === true ? null : (pathsAfter(way.paths, row) ?? null),
    inferred: way.inferred + (step.source === 'inferred' ? costOf(row) : 0),
    last: { step, before: way.last },
  }
}

/**
 * How unlikely it is that a step was taken and nobody told of it.
 *
 * In English:
 * - what happens by itself is the likeliest to be left out;
 * - a decision of somebody who is no body of the code, such as the regulator, is published, so it is less likely to be left out;
 * - what only a body can have raised is the exception, and the last that is inferred.
 */
function costOf({ by, decidedBy, guards = [], asks = [] }: ProcessStep): number {
  if (guards.includes('raised-by-a-body')) return 9
  if (by.includes('system')) return 1
  return decidedBy !== undefined && asks.includes('reason') ? 3 : 2
}
