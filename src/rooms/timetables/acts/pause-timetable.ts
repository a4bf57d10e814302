import { granted, type Verdict } from '../../../kit/verdict.ts'
import { change } from '../../../shell/ledger/keep-record.ts'
import { type ActContext, perform } from '../../../shell/ledger/perform.ts'
import type { Kept } from '../../../shell/ledger/record.ts'
import { takeTimetable } from '../store-taken.ts'
import type { Timetable } from '../timetable.ts'

export type NewPause = Readonly<{ modification: string; reason: string; version?: number | undefined }>

/** Nobody works on the modification from today on. Its periods make up for the days when it goes on. */
export async function pauseTimetable(context: ActContext, input: NewPause): Promise<Verdict<Kept<Timetable>>> {
  return await perform(context, async tx => {
    const taken = await takeTimetable(tx, input.modification, 'pause-timetable', input)
    if (!taken.ok) return taken
    const { kept, to } = taken.value
    const reason = input.reason.trim()
    const content = { ...kept.content, pauses: [...kept.content.pauses, { from: tx.today, until: null, reason }] }
    return granted(await change(tx, kept, { verb: 'timetable-paused', state: to, content, input: { reason } }))
  })
}
