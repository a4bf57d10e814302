import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { takeTimetable } from '../store-taken.ts'
import type { Timetable } from '../timetable.ts'

export type ClosedTimetable = Readonly<{ modification: string; reason: string; version?: number | undefined }>

/** The timetable is at its end: its modification is over, or nobody plans by it any more. */
export async function closeTimetable(context: ActContext, input: ClosedTimetable): Promise<Verdict<Kept<Timetable>>> {
  return await perform(context, async tx => {
    const taken = await takeTimetable(tx, input.modification, 'close-timetable', input)
    if (!taken.ok) return taken
    const { kept, to } = taken.value
    const reason = input.reason.trim()
    return granted(await change(tx, kept, { verb: 'timetable-closed', state: to, input: { reason } }))
  })
}
