import { formatDate } from '../kit/calendar-date.ts'
import { dateIn, LONDON } from '../kit/instant.ts'
import type { Told } from './seed-demonstration.ts'

/** How far the setting up has come, for whoever opens a page meanwhile. */
export type SettingUp = {
  state: 'under-way' | 'ready' | 'failed'
  told: Told | undefined
  /** Why it failed, in words. */
  why: string
}

/** As it begins: what an earlier start brought to its end is ready at once. */
export function settingUp(isSetUp = false): SettingUp {
  return { state: isSetUp ? 'ready' : 'under-way', told: undefined, why: '' }
}

/** `Meeting papers, 12 of 30`. */
export function partInWords({ part, inPart, ofPart }: Told): string {
  return ofPart === 1 ? part : `${part}, ${inPart} of ${ofPart}`
}

export function dayInWords({ at }: Told): string {
  return formatDate(dateIn(LONDON, at))
}

/** Tells on the terminal where each tenth of the way begins. */
export function tellInLines(out: (line: string) => void): (told: Told) => void {
  let tenths = 0
  return told => {
    const reached = Math.floor((told.step * 10) / told.of)
    if (reached <= tenths) return
    tenths = reached
    out(`  ${String(reached * 10).padStart(3)}%  ${dayInWords(told)}: ${partInWords(told)}`)
  }
}
