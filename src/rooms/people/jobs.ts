import { addMinutes } from '../../kit/instant.ts'
import type { House } from '../../shell/house.ts'
import { postAll } from '../../shell/mail/outbox.ts'
import type { Job } from '../../shell/room.ts'
import { answerRecoveryRequest } from './acts/answer-recovery-request.ts'
import { LETTER_OF_NOTICE } from './letter-kind.ts'
import { forgetSpent } from './store-account.ts'
import { listRecoveryRequests } from './store-links.ts'
import { listUntold } from './store-notices.ts'

/** Works off who asked for a link: later than the answer, so that the answer takes as long for everybody. */
export async function answerRecoveryRequests(house: House): Promise<void> {
  for (const request of await listRecoveryRequests(house.database)) await answerRecoveryRequest(house, request)
}

/** Puts what somebody was told into the outbox, where mail is sent at all. */
export async function postNotices(house: House): Promise<void> {
  if (house.mailer === undefined) return
  const untold = await listUntold(house.database, house.now(), 200)
  await postAll(house.database, LETTER_OF_NOTICE, untold, house.now())
}

export const JOBS: readonly Job[] = [
  { name: 'notices', everySeconds: 30, run: postNotices },
  { name: 'recovery-requests', everySeconds: 5, run: answerRecoveryRequests },
  {
    name: 'spent-challenges',
    everySeconds: 3600,
    run: async house => await forgetSpent(house.database, addMinutes(house.now(), -24 * 60)),
  },
]
