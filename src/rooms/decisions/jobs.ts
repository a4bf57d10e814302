import { addMinutes } from '../../kit/instant.ts'
import { granted } from '../../kit/verdict.ts'
import { contextOf, type House } from '../../shell/house.ts'
import { perform } from '../../shell/ledger/perform.ts'
import { keptOf } from '../../shell/ledger/read-record.ts'
import type { Job } from '../../shell/room.ts'
import { closeWrittenDecision } from './acts/close-written-decision.ts'
import { remindVoters } from './acts/remind-voters.ts'
import { listOpenBallots } from './store-register.ts'
import type { WrittenDecision } from './written-decision.ts'

/** Those who have not answered are reminded once by the clock, this long before a question closes. */
const REMINDED_MINUTES = 24 * 60

export const WRITTEN_DECISIONS: Job = { name: 'written-decisions', everySeconds: 30, run: runWrittenDecisions }

/** Closes what has come to its moment, and reminds those who have not answered when it is near. */
export async function runWrittenDecisions(house: House): Promise<void> {
  const context = contextOf(house)
  const open = await perform(context, async tx =>
    granted((await listOpenBallots(tx)).map(row => keptOf<WrittenDecision>(row))),
  )
  if (!open.ok) return
  for (const { record, content } of open.value) {
    const now = house.now()
    const written = record.reference
    if (content.closesAt <= now) await closeWrittenDecision(context, { written })
    else if (content.remindedAt.length === 0 && content.closesAt <= addMinutes(now, REMINDED_MINUTES)) {
      await remindVoters(context, { written })
    }
  }
}
