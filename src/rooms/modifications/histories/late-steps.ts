import { BANK_HOLIDAYS } from '../../../kit/bank-holidays.ts'
import { formatDate } from '../../../kit/calendar-date.ts'
import { runningClock } from '../../../kit/pack/clock.ts'
import type { Edition, Pack } from '../../../kit/pack/pack.ts'
import { untilInWords, windowOf } from '../window.ts'
import type { Flag } from './flag.ts'
import type { ReplayedStep } from './way.ts'

/**
 * What a history tells as done after the time for it had run out. It is said and not refused: many of the times are remembered and not known.
 *
 * In English:
 * - the time is that of the clock of the state, from the day on which it came there;
 * - what the clock itself does comes after it.
 */
export function lateSteps(pack: Pack, edition: Edition, steps: readonly ReplayedStep[]): readonly Flag[] {
  const { modificationProcess: process } = edition
  const clocks = Object.fromEntries(
    Object.entries(edition.clocks).map(([key, clock]) => [key, runningClock(clock, pack.code)]),
  )
  return steps.flatMap(({ source, steps: keys, says, from, on, event }, n): readonly Flag[] => {
    const came = steps.slice(0, n).findLast(step => step.to === from && step.from !== from)
    const isByClock = process.steps.some(({ key, by }) => keys.includes(key) && by.includes('system'))
    if (source !== 'told' || from === null || came === undefined || isByClock) return []
    const window = windowOf(process, clocks, from, came.on, BANK_HOLIDAYS)
    if (window === null || on <= window.closesOn) return []
    const told = `“${says}”, ${formatDate(on)}, comes after the time for it, which ran until ${untilInWords(window)}.`
    return [{ kind: 'too-late', event, says: told }]
  })
}
