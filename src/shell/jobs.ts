import { refreshStatistics } from './database/statistics.ts'
import type { House } from './house.ts'
import { checkpoint } from './ledger/checkpointing.ts'
import { SENDING } from './mail/send-mail.ts'
import type { Job, Room } from './room.ts'

/**
 * Runs every room's jobs at their times, one after another; the answer stops them and waits for the one that runs. A job is safe to run in
 * several processes at once: each takes what it works on under a lock.
 */
export function runJobs(house: House, rooms: readonly Room[]): () => Promise<void> {
  const jobs = [CHECKPOINTS, STATISTICS, SENDING, ...rooms.flatMap(({ jobs: own }) => own ?? [])]
  let current: Promise<void> = Promise.resolve()
  const timers = jobs.map(job =>
    setInterval(() => {
      current = current.then(() => runOne(house, job))
    }, job.everySeconds * 1000),
  )
  for (const timer of timers) timer.unref()
  return async () => {
    for (const timer of timers) clearInterval(timer)
    await current
  }
}

async function runOne(house: House, job: Job): Promise<void> {
  try {
    await job.run(house)
  } catch (fault) {
    house.log({ job: job.name, fault: String(fault) }, 'a job failed and will be tried again')
  }
}

const CHECKPOINTS: Job = {
  name: 'checkpoints',
  everySeconds: 30,
  run: async house => {
    await checkpoint(house)
  },
}

const STATISTICS: Job = {
  name: 'statistics',
  everySeconds: 300,
  run: async ({ database }) => await refreshStatistics(database),
}
