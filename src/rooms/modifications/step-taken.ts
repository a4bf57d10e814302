import { findState } from '../../kit/pack/modification-process.ts'
import type { PossibleStep, Standing } from './lifecycle.ts'
import type { ImplementationDate, Modification, Proposer, Raiser, Solution, TakenStep } from './modification.ts'
import type { StepInputs } from './step-input.ts'
import { windowOf } from './window.ts'

/** On what ground a step is taken. */
export type StepTelling = Readonly<{
  on: string
  authority: string | null
  /** What it lacked and was taken all the same. */
  overridden?: readonly string[]
  source?: TakenStep['source']
  /** Who takes the place of the proposer, where that is more than words. */
  proposer?: Proposer | undefined
  /** Who puts the alternative forward, if it brings one. */
  raiser?: Raiser | undefined
}>

/** The modification after a step that may be taken: where it stands then, and what it says. */
export function afterStep(
  standing: Standing,
  { step, to }: PossibleStep,
  given: StepInputs,
  told: StepTelling,
): Readonly<{ state: string; content: Modification }> {
  const { modification: before, process, state, around } = standing
  const taken: TakenStep = {
    step: step.key,
    says: given.administrator === undefined ? step.told : `${step.told}: ${given.administrator}`,
    from: step.from.length === 0 ? null : state,
    to,
    on: told.on,
    authority: told.authority,
    reason: given.reason ?? given.instruction ?? null,
    clause: step.clause ?? null,
    overridden: told.overridden ?? [],
    source: told.source ?? 'here',
  }
  const changed = withGiven(before, given, told)
  const path = given.path ?? before.path ?? (step.guards?.includes('path-set') ? before.recommendedPath : null)
  const stays = step.to === 'same'
  const window = stays ? before.window : windowOf(process, around.clocks, to, told.on, around.calendar)
  const ended = findState(process, to)?.isFinal === true
  return {
    state: to,
    content: { ...changed, path, window: ended ? null : window, taken: [...before.taken, taken] },
  }
}

function withGiven(before: Modification, given: StepInputs, told: StepTelling): Modification {
  const { title, urgency, instruction, alternative, proposer, administrator } = given
  const renamed = title !== undefined && title !== before.title
  return {
    ...before,
    title: title ?? before.title,
    formerTitles: renamed && before.title !== null ? [...before.formerTitles, before.title] : before.formerTitles,
    urgency: urgency ?? before.urgency,
    instructions:
      instruction === undefined
        ? before.instructions
        : [...before.instructions, { on: told.on, text: instruction, authority: told.authority }],
    solutions: alternative === undefined ? before.solutions : withAlternative(before.solutions, alternative, told),
    implementation: withImplementation(before.implementation, given, told),
    ...(administrator === undefined ? {} : { administrator }),
    proposer: told.proposer ?? (proposer === undefined ? before.proposer : namedProposer(proposer)),
  }
}

function namedProposer(words: string): Proposer {
  return { words, party: null, isRegulator: false, body: null }
}

/** The original is always the first of the solutions. */
export function withAlternative(
  solutions: readonly Solution[],
  title: string,
  { on, raiser = { by: '' } }: Pick<StepTelling, 'on' | 'raiser'>,
): readonly Solution[] {
  const original = { key: 'original', title: 'Original', by: '', on }
  const known = solutions.length === 0 ? [original] : solutions
  return [...known, { key: `alternative-${known.length}`, title, on, ...raiser }]
}

/** A date for a part that has one already moves it; what it was before stays readable. */
function withImplementation(
  dates: readonly ImplementationDate[],
  given: StepInputs,
  told: StepTelling,
): readonly ImplementationDate[] {
  const on = given['implementation-date']
  if (on === undefined) return dates
  const part = given.part ?? ''
  const before = dates.find(date => date.part === part)?.on ?? null
  const date = { on, part, reason: given.reason ?? '', authority: told.authority, setOn: told.on, before }
  return [...dates.filter(other => other.part !== part), date].toSorted((a, b) => (a.on < b.on ? -1 : 1))
}
