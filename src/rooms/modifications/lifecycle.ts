import type { Clock } from '../../kit/clock.ts'
import { type ModificationProcess, titleOfProcessState } from '../../kit/pack/modification-process.ts'
import type { ProcessStep, StepGuard } from '../../kit/pack/modification-step.ts'
import { citableClause } from '../../kit/pack/provenance.ts'
import { granted, type Refusal, refused, type Verdict } from '../../kit/verdict.ts'
import { answersAChallenge } from './challenge.ts'
import { checkGuard, type Circumstances, lackOf } from './guards.ts'
import type { Modification } from './modification.ts'
import { deadlineOfClock, type Reckoning } from './window.ts'

/** A step that leads on from where a modification stands, and what it still lacks; it can be taken if that is nothing. */
export type PossibleStep = Readonly<{ step: ProcessStep; to: string; lacks: readonly Refusal[] }>

/** All that the lifecycle is asked about: the process, the modification and its state, and what is known around it. */
export type Standing = Readonly<{
  process: ModificationProcess
  state: string
  modification: Modification
  around: Circumstances & Reckoning & Readonly<{ clocks: Readonly<Record<string, Clock>> }>
}>

/**
 * Every step that leads on from here, in the order of the table, with what it still lacks.
 *
 * In English:
 * - a step leads on if its row names the state;
 * - a row for certain paths is there for those alone; while no path is set, it lacks the path;
 * - each guard that does not hold is lacking, with the clause of the row;
 * - what two guards say in the same words is said once;
 * - a step that has to be taken within a time lacks it, once that is over.
 */
export function possibleSteps(standing: Standing): readonly PossibleStep[] {
  const { process, state, modification } = standing
  return rowsFor(process, state, modification.path).map(step => ({
    step,
    to: targetOf(step, standing),
    lacks: lacksOf(step, standing),
  }))
}

/** The step of this name from here, or the refusal that says from where it can be taken. */
export function findStep(standing: Standing, key: string): Verdict<PossibleStep> {
  const { process, state, modification } = standing
  const step = stepRow(process, state, modification.path, key)
  if (step !== undefined) return granted({ step, to: targetOf(step, standing), lacks: lacksOf(step, standing) })
  return refused(notFromHere(standing, key))
}

/** The step by which a decision of a body carries out this outcome, from here. */
export function stepOfOutcome(standing: Standing, outcome: string): ProcessStep | undefined {
  const { process, state, modification } = standing
  return rowsFor(process, state, modification.path).find(row => row.outcome === outcome)
}

/** The row of this name from a state, on a path. */
export function stepRow(
  process: ModificationProcess,
  state: string,
  path: string | null,
  key: string,
): ProcessStep | undefined {
  return rowsFor(process, state, path).find(row => row.key === key)
}

function rowsFor({ steps }: ModificationProcess, state: string, path: string | null): readonly ProcessStep[] {
  const here = steps.filter(({ from, paths }) => from.includes(state) && isOnPath(paths, path))
  // While the path is not known, several rows of one name may lead on; the first stands for all.
  return here.filter((row, n) => here.findIndex(({ key }) => key === row.key) === n)
}

function isOnPath(paths: readonly string[] | undefined, path: string | null): boolean {
  return paths === undefined || path === null || paths.includes(path)
}

function targetOf({ to }: ProcessStep, { state, process, modification }: Standing): string {
  if (to === 'same') return state
  if (to !== 'previous') return to
  return modification.taken.findLast(taken => taken.to === state && taken.from !== state)?.from ?? process.initial
}

function lacksOf(step: ProcessStep, standing: Standing): readonly Refusal[] {
  const { modification, around } = standing
  const clause = citableClause(step)
  const guards = (step.guards ?? []).filter(guard => guard !== 'challenged' && !isGivenWith(step, guard))
  const waits =
    step.guards?.includes('challenged') !== true || answersAChallenge(standing.process, modification, step.key)
  const lacking = [
    ...(step.paths !== undefined && modification.path === null ? [lackOf('path-set')] : []),
    ...(waits ? [] : [lackOf('challenged')]),
    ...guards.flatMap(guard => refusalsOf(checkGuard(standing.process, guard, modification, around))),
    ...lateness(step, standing),
  ]
  return lacking
    .filter((refusal, n) => lacking.findIndex(({ says }) => says === refusal.says) === n)
    .map(refusal => ({ ...(clause === undefined ? {} : { clause }), ...refusal }))
}

/** What the step itself may bring is asked for when it is taken. */
function isGivenWith({ asks = [], mayGive = [] }: ProcessStep, guard: StepGuard): boolean {
  const given = [...asks, ...mayGive]
  if (guard === 'path-set') return given.includes('path')
  return guard === 'implementation-date-set' && given.includes('implementation-date')
}

function refusalsOf(verdict: Verdict): readonly Refusal[] {
  return verdict.ok ? [] : verdict.refusals
}

function lateness({ within }: ProcessStep, { modification, around }: Standing): readonly Refusal[] {
  if (within === undefined) return []
  const since = modification.taken.findLast(({ step }) => within.since.includes(step))
  const clock = around.clocks[within.clock]
  if (since === undefined || clock === undefined) return []
  const { closesAt, closesOn } = deadlineOfClock(clock, since.on, around)
  if (around.now < closesAt) return []
  return [{ reason: 'too-late', says: `The time for this ran out on ${closesOn}; it ran from ${since.on}.` }]
}

function notFromHere({ process, state }: Standing, key: string): Refusal {
  const rows = process.steps.filter(row => row.key === key)
  const states = [...new Set(rows.flatMap(({ from }) => from))].map(from => `“${titleOfProcessState(process, from)}”`)
  const clause = rows.map(citableClause).find(known => known !== undefined)
  const now = `“${titleOfProcessState(process, state)}”`
  const says =
    states.length === 0
      ? 'The process that it follows has no such step. Choose one of the steps that the page offers.'
      : `This can be done while it stands at ${states.join(' or ')}, on its path; it stands at ${now}. Choose one of the steps that the page offers.`
  return { reason: 'not-in-this-state', says, ...(clause === undefined ? {} : { clause }) }
}
