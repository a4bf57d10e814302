import { addMinutes } from '../../kit/instant.ts'
import type { House } from '../../shell/house.ts'
import type { Job } from '../../shell/room.ts'
import { answerRecoveryRequest } from './acts/answer-recovery-request.ts'
import { forgetSpent } from './store-account.ts'
import { listRecoveryRequests } from './store-links.ts'

/** Works off who asked for a link: later than the answer, so that the answer takes as long for everybody. */
export async function answerRecoveryRequests(house: House): Promise<void> {
  for (const request of await listRecoveryRequests(house.database)) await answerRecoveryRequest(house, request)
}

export const JOBS: readonly Job[] = [
  { name: 'recovery-requests', everySeconds: 5, run: answerRecoveryRequests },
  {
    name: 'spent-challenges',
    everySeconds: 3600,
    run: async house => await forgetSpent(house.database, addMinutes(house.now(), -24 * 60)),
  },
]
