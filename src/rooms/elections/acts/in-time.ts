import { SYSTEM } from '../../../shell/house.ts'
import type { Verdict } from '../../../kit/verdict.ts'
import type { ActContext } from '../../../shell/ledger/perform.ts'
import { advanceElection } from './advance-election.ts'

/**
 * Does something with an election as the clock has it by now: where it is refused because a step that is due has not been taken yet, the
 * step is taken, and it is tried once more.
 */
export async function inTime<T>(
  context: ActContext,
  election: string,
  work: () => Promise<Verdict<T>>,
): Promise<Verdict<T>> {
  const verdict = await work()
  const isEarly = !verdict.ok && verdict.refusals.some(({ reason }) => reason === 'not-open-yet')
  if (!isEarly) return verdict
  const { request: _request, ...same } = context
  const advanced = await advanceElection({ ...same, actor: SYSTEM }, { election })
  return advanced.ok ? await work() : verdict
}
