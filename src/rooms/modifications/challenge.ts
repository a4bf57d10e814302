import type { ModificationProcess, ProcessChallenge } from '../../kit/pack/modification-process.ts'
import type { Modification, TakenStep } from './modification.ts'

/** A challenge that nobody has determined yet: who it waits for, and since when. */
export type OpenChallenge = Readonly<{ rule: ProcessChallenge; taken: TakenStep }>

/**
 * The challenges that wait to be determined.
 *
 * In English:
 * - one that was made waits until a step is taken that answers it;
 * - one step answers all of its kind that were made before it.
 */
export function openChallenges(
  { challenges = [] }: Pick<ModificationProcess, 'challenges'>,
  { taken }: Pick<Modification, 'taken'>,
): readonly OpenChallenge[] {
  return challenges.flatMap(rule => {
    const made = taken.findLastIndex(({ step }) => step === rule.step)
    const answered = taken.findLastIndex(({ step }) => rule.answeredBy.includes(step))
    const step = taken[made]
    return step === undefined || answered > made ? [] : [{ rule, taken: step }]
  })
}

/** Is there something that this step would determine? */
export function answersAChallenge(
  process: Pick<ModificationProcess, 'challenges'>,
  modification: Pick<Modification, 'taken'>,
  step: string,
): boolean {
  return openChallenges(process, modification).some(({ rule }) => rule.answeredBy.includes(step))
}
