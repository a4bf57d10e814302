import { getEdition } from '../../kit/pack/pack.ts'
import { granted } from '../../kit/verdict.ts'
import { contextOf, type House } from '../../shell/house.ts'
import { type ActContext, perform } from '../../shell/ledger/perform.ts'
import type { Job } from '../../shell/room.ts'
import { advanceElection } from './acts/advance-election.ts'
import { dueStep, lifecycleOfElection } from './election.ts'
import { listRunning, shareElection } from './store.ts'
import { mixBallots } from './store-urn.ts'

export const ELECTIONS: Job = { name: 'elections', everySeconds: 30, run: runElections }

/** Opens and closes nominations and voting at their moments, and counts; mixes meanwhile what lies in the urn. */
export async function runElections(house: House): Promise<void> {
  const context = contextOf(house)
  const running = await perform(context, async tx => granted(await listRunning(tx)))
  if (!running.ok) return
  for (const { record, content } of running.value) {
    const lifecycle = lifecycleOfElection(getEdition(house.pack, record.edition))
    if (dueStep(lifecycle, content, record.state, house.now()) === undefined) await mix(context, record.reference)
    else await advanceElection(context, { election: record.reference })
  }
}

/** Whoever counts waits for it, and it for whoever counts: no ballot is in neither. */
async function mix(context: ActContext, election: string): Promise<void> {
  await perform(context, async tx => {
    const record = await shareElection(tx, election)
    if (record !== undefined) await mixBallots(tx, record.id)
    return granted()
  })
}
