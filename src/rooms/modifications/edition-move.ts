import { findState, titleOfProcessState } from '../../kit/pack/modification-process.ts'
import type { Edition } from '../../kit/pack/pack.ts'
import { granted, refused, type Verdict } from '../../kit/verdict.ts'
import type { Modification } from './modification.ts'

/**
 * How a modification goes on in another edition.
 *
 * In English:
 * - a state that the new edition takes over becomes the one that it says;
 * - any other keeps its name, if the new edition has one of it;
 * - a path that the new edition does not have is set anew.
 */
export function continuedIn(
  next: Edition,
  state: string,
  modification: Modification,
  on: string,
): Verdict<Readonly<{ state: string; content: Modification }>> {
  const process = next.modificationProcess
  const to = process.takesOver?.find(({ from }) => from === state)?.to ?? state
  if (findState(process, to) === undefined) {
    return refused({
      reason: 'no-such-state-there',
      says: `The edition of ${next.from} says nothing of how one at “${state.replaceAll('-', ' ')}” goes on. Let it finish under its own.`,
      field: 'to',
    })
  }
  const path = process.paths.some(({ key }) => key === modification.path) ? modification.path : null
  const says = `Moved to the edition of ${next.from}, where it stands at “${titleOfProcessState(process, to)}”`
  const step = { step: 'move-to-edition', says, from: state, to, on, authority: null, reason: null, clause: null }
  const taken = [...modification.taken, { ...step, overridden: [], source: 'here' as const }]
  return granted({ state: to, content: { ...modification, under: next.from, path, taken } })
}
